/**
 * Numbered lists in a text: `（一）`, `一、`, `1.`, `1、`, `（1）`, `①`, `一是`, `第一，`.
 *
 * Invariant: a number counts only where a list item can begin (at the start, behind punctuation, or behind a word that opens a list)
 * and where what follows it marks it as one; `2.5万元` is none. A number whose mark is missing (`；3《年报》`) counts only
 * where exactly this number is expected next.
 */
import { chineseNumber } from "./chinese-number.ts";
import { longTexts, rememberByText } from "../../value/remember-by-text.ts";

export interface ListMark {
  readonly kind: string;
  readonly number: number;
  /** As printed. */
  readonly text: string;
  readonly at: number;
  /** It stands without the point that marks it. */
  readonly bare?: true;
}

/** One list: marks of one kind that begin with 1, in the order of the text. */
export type NumberedList = readonly ListMark[];

const beginning = /(?:^|[。；;：:，,！？!?、\n\s为（(括是]|其中)$/;
/** Each with the mark every list of its kind begins with: most texts hold it for one kind at most. */
const marks: readonly (readonly [kind: string, first: RegExp, pattern: RegExp])[] = [
  ["（一）", /[（(]一[）)]/, /[（(]([一二三四五六七八九十]{1,3})[）)]/g],
  ["一、", /一、/, /(?<![一二三四五六七八九十百千万])([一二三四五六七八九十]{1,3})、(?![一二三四五六七八九十])/g],
  ["（1）", /[（(]0?1[）)]/, /[（(](\d{1,2})[）)]/g],
  ["1.", /1[.．、]/, /(?<![\d.．])(\d{1,2})[.．、](?!\d(?!\d{3}\s?年))/g],
  ["①", /①/, /([①-⑳])/g],
  ["一是", /一是/, /([一二三四五六七八九十]{1,3})是(?!否)/g],
  ["第一", /第一[，,、：:]/, /第([一二三四五六七八九十]{1,3})[，,、：:](?!第)/g],
];
const unmarked = /(?<=[。；;]\s?)(\d{1,2})(?=[《“\u4e00-\u9fff])/g;

export const numberedLists = rememberByText(longTexts, (text: string): readonly NumberedList[] =>
  marks.flatMap(([kind, first, pattern]) =>
    first.test(text) ? listsOf(marksOf(text, kind, pattern), kind === "1." ? unmarkedNumbers(text) : []) : [],
  ),
);

interface PossibleMark extends ListMark {
  /** Whether it stands where a list item begins. */
  readonly begins: boolean;
}

function marksOf(text: string, kind: string, pattern: RegExp): PossibleMark[] {
  return [...text.matchAll(pattern)].map((match) => ({
    kind,
    number: numberOf(match[1] ?? ""),
    text: match[0],
    at: match.index,
    begins: beginning.test(text.slice(Math.max(0, match.index - 2), match.index)),
  }));
}

/** `；3《年报》`: numbers whose mark is missing. */
function unmarkedNumbers(text: string): PossibleMark[] {
  return [...text.matchAll(unmarked)].map((match) => ({
    kind: "1.",
    number: Number(match[1]),
    text: match[0],
    at: match.index,
    begins: false,
    bare: true as const,
  }));
}

function numberOf(digits: string): number {
  if (/^\d+$/.test(digits)) return Number(digits);
  const circled = digits.charCodeAt(0) - 0x2460;
  return circled >= 0 && circled < 20 ? circled + 1 : (chineseNumber(digits) ?? 0);
}

/**
 * Cuts the marks of one kind into lists, each from its 1 on; what stands before the first 1 is no list. A mark in the middle of a
 * sentence, or without its point, counts where exactly its number comes next.
 */
function listsOf(certain: readonly PossibleMark[], others: readonly PossibleMark[]): NumberedList[] {
  const lists: ListMark[][] = [];
  let passed: PossibleMark[] = [];
  for (const mark of [...certain, ...others].toSorted((a, b) => a.at - b.at)) {
    if (!mark.begins) {
      passed.push(mark);
      continue;
    }
    const list = lists.at(-1);
    if (mark.number === 1) lists.push([mark]);
    else if (list) list.push(...nextOf(list, passed, mark.number), mark);
    passed = [];
  }
  return lists.filter((list) => list.length > 1);
}

/** Of the marks that were passed over, those that fill the gap up to a number one by one. */
function nextOf(list: readonly ListMark[], passed: readonly ListMark[], end: number): ListMark[] {
  let next = (list.at(-1)?.number ?? 0) + 1;
  const found: ListMark[] = [];
  for (const mark of passed) {
    if (mark.number !== next || next >= end) continue;
    found.push(mark);
    next++;
  }
  return found;
}
