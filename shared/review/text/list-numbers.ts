/**
 * Numbered lists in a text: `（一）`, `一、`, `1.`, `1、`, `（1）`, `①`.
 *
 * Invariant: a number counts only where a list item can begin (at the start, behind punctuation, or behind a word that opens a list)
 * and where what follows it marks it as one; `2.5万元` is none. A number whose mark is missing (`；3《年报》`) counts only
 * where exactly this number is expected next.
 */
import { chineseNumber } from "./chinese-number.ts";
import { memoized } from "./memoize.ts";

export interface ListMark {
  readonly kind: string;
  readonly number: number;
  /** As printed. */
  readonly text: string;
  readonly at: number;
}

/** One list: marks of one kind that begin with 1, in the order of the text. */
export type NumberedList = readonly ListMark[];

const beginning = /(?:^|[。；;：:，,！？!?、\n\s为（(括是])$/;
const marks: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ["（一）", /[（(]([一二三四五六七八九十]{1,3})[）)]/g],
  ["一、", /(?<![一二三四五六七八九十百千万])([一二三四五六七八九十]{1,3})、/g],
  ["（1）", /[（(](\d{1,2})[）)]/g],
  ["1.", /(?<![\d.．])(\d{1,2})[.．、](?!\d(?!\d{3}\s?年))/g],
  ["①", /([①-⑳])/g],
];
const unmarked = /(?<=[。；;]\s?)(\d{1,2})(?=[《“\u4e00-\u9fff])/g;

export const numberedLists = memoized((text: string): readonly NumberedList[] =>
  marks.flatMap(([kind, pattern]) => listsOf(kind, marksOf(text, kind, pattern), text)),
);

function marksOf(text: string, kind: string, pattern: RegExp): ListMark[] {
  const found: ListMark[] = [];
  for (const match of text.matchAll(pattern)) {
    if (!beginning.test(text.slice(Math.max(0, match.index - 1), match.index))) continue;
    found.push({ kind, number: numberOf(match[1] ?? ""), text: match[0], at: match.index });
  }
  return found;
}

function numberOf(digits: string): number {
  if (/^\d+$/.test(digits)) return Number(digits);
  const circled = digits.charCodeAt(0) - 0x2460;
  return circled >= 0 && circled < 20 ? circled + 1 : (chineseNumber(digits) ?? 0);
}

/** Cuts the marks of one kind into lists, each from its 1 on; what stands before the first 1 is no list. */
function listsOf(kind: string, all: readonly ListMark[], text: string): NumberedList[] {
  const lists: ListMark[][] = [];
  for (const mark of all) {
    const list = lists.at(-1);
    if (mark.number === 1) lists.push([mark]);
    else list?.push(...(kind === "1." ? unmarkedBetween(list.at(-1), mark, text) : []), mark);
  }
  return lists.filter((list) => list.length > 1);
}

/** Numbers without their mark, where they are just what is missing between two marks. */
function unmarkedBetween(last: ListMark | undefined, mark: ListMark, text: string): ListMark[] {
  if (!last || mark.number <= last.number + 1) return [];
  const between = [...text.slice(last.at, mark.at).matchAll(unmarked)].map((match) => ({
    kind: mark.kind,
    number: Number(match[1]),
    text: match[0],
    at: last.at + match.index,
  }));
  const found: ListMark[] = [];
  for (const candidate of between) {
    if (candidate.number === (found.at(-1) ?? last).number + 1 && candidate.number < mark.number) found.push(candidate);
  }
  return found;
}
