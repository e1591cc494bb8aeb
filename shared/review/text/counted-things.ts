/**
 * Numbers of things in a goal text (`色带套件耗材248套`, `举办3期培训班`), with the words around them that say of what.
 *
 * Invariant: what is per something (每月, 60元/箱), part of a written-out sum (`8000册*220元`), an ordinal, money, a share or a time is left out.
 * What is so many a year is so many in the form's year.
 */
import { Big } from "big.js";
import { parseChineseNumeral } from "../../value/grammar/chinese-numerals.ts";
import { isMoneyUnit, isShareUnit, isTimeUnit, unitsOfNumerals, unitWords } from "../../value/grammar/units.ts";
import { clauseAfter, clauseBefore } from "./clauses.ts";
import { withoutTitles } from "./masked-titles.ts";
import { longTexts, rememberByText } from "../../value/remember-by-text.ts";

export interface CountedThing {
  /** As printed, with its unit. */
  readonly text: string;
  /** Exact, multiplier included. */
  readonly number: string;
  readonly unit: string;
  /** The words of its clause before and behind it. */
  readonly before: string;
  readonly behind: string;
  readonly at: number;
  /** It explains what stands before its bracket. */
  readonly inBrackets: boolean;
  /** Not so many exactly: about (约, 左右), at least (不少于, 以上), at most. */
  readonly loosely?: "about" | "least" | "most";
}

const numberPattern = /(?:(\d[\d,]*(?:\.\d+)?)\s?(亿|千万|百万|十万|万)?\s?|([二两三四五六七八九十百]{1,4}))/g;
const factors: Readonly<Record<string, number>> = { 亿: 1e8, 千万: 1e7, 百万: 1e6, 十万: 1e5, 万: 1e4 };
const noCountBefore = /(?:[第年月\d.*×xX=+＋＝/／〔[-]|[一二三四五六七八九十])\s?$/;
const noCountBehind = /^[*×xX=+＋＝/／每]/;
const perSomething = /每(?!年)|各|分别|平均|人均|单价|(?<!高)标准(?!化)/;
const loose = [
  ["least", /(?:不少于|不低于|至少|超过|超|达到?|[≥>])\s?$/, /^以上/],
  ["most", /(?:不超过|不多于|最多|[≤<])\s?$/, /^(?:以下|以内)/],
  ["about", /(?:约|近|大约|预计约)\s?$/, /^(?:左右|上下|余|多)/],
] as const;

/** Words before a number of what was, or is a part of more. */
export const notThisYears =
  /已|曾|截至|截止|原有|现有|目前|历年|上年|去年|往年|以来|累计|其中|另有|其他|其它|共有|辖|分布|涉及/;

export const countedThings = rememberByText(longTexts, (text: string): readonly CountedThing[] => {
  const masked = withoutTitles(text);
  const things: CountedThing[] = [];
  for (const match of masked.matchAll(numberPattern)) {
    const [whole, digits = "", scale, numerals = ""] = match;
    const number = numerals === "" ? digits.replaceAll(",", "") : spelledOut(masked, match.index, numerals);
    if (number === undefined) continue;
    const unitAt = match.index + whole.length;
    const unit = unitWords.at(masked, unitAt, masked.length)?.length ?? 0;
    const word = masked.slice(unitAt, unitAt + unit);
    if (unit === 0 || isMoneyUnit(word) || isShareUnit(word) || isTimeUnit(word)) continue;
    const end = unitAt + unit;
    const open = openBracketAt(masked, match.index);
    const before = open === undefined ? clauseOf(masked, match.index) : clauseBeforeBracket(masked, open);
    const next = masked.slice(end, end + 2);
    if (noCountBefore.test(before) || perSomething.test(before) || noCountBehind.test(next)) continue;
    // 不超过 ends with 超过.
    const loosely = loose.findLast(([, ahead, after]) => ahead.test(before) || after.test(next))?.[0];
    things.push({
      text: masked.slice(match.index, end),
      number: new Big(number).times(factors[scale ?? ""] ?? 1).toFixed(),
      unit: word,
      before,
      behind: clauseAfter(masked, open === undefined ? end : end + 1),
      at: match.index,
      inBrackets: open !== undefined,
      ...(loosely && { loosely }),
    });
  }
  return things;
});

/** Numerals that count: not 三 of 第三, nor of 三期 unless something is held so often. */
function spelledOut(text: string, at: number, numerals: string): string | undefined {
  const before = text.slice(Math.max(0, at - 8), at);
  const behind = text.slice(at + numerals.length, at + numerals.length + 2);
  // What a bracket holds by itself is how many (九十间), or which part (二期).
  const alone = /[（(]$/.test(before) && /^[^期批阶标级类年月日）)]{1,3}[）)]/.test(text.slice(at + numerals.length));
  if (/[第\d一二两三四五六七八九十百千万亿、.]$/.test(before)) return undefined;
  const held = /(?:举办|开展|培训|组织|召开|印发)[\u4e00-\u9fff]{0,4}$/.test(before) && /^[期批班]/.test(behind);
  if (!held && !alone && !unitsOfNumerals.has(behind) && !unitsOfNumerals.has(behind.charAt(0))) return undefined;
  return parseChineseNumeral(numerals)?.digits;
}

/** Where the bracket opens that a number stands in by itself: `档案11000箱（103824册）`. */
function openBracketAt(text: string, at: number): number | undefined {
  return /[（(]/.test(text[at - 1] ?? "") ? at - 1 : undefined;
}

/** The words before a number; of a second number of one thing (`保鲜库1座，3550平方米`) those before the first. */
function clauseOf(text: string, at: number): string {
  const own = clauseBefore(text, at);
  const comma = at - own.length - 1;
  if (own.trim() !== "" || !/[，,]/.test(text[comma] ?? "")) return own;
  const earlier = clauseBefore(text, comma);
  const words = clauseBeforeBracket(text, comma);
  return words === earlier ? own : words;
}

/** The clause a bracket explains, without a number of its own that it ends with. */
function clauseBeforeBracket(text: string, at: number): string {
  return clauseBefore(text, at).replace(/\d[\d,.]*\s?[万亿]?\s?[^\d，。]{1,3}$/, "");
}

/** As the goal says it, with the words before it. */
export function spoken({ before, text, inBrackets, behind }: CountedThing): string {
  const ahead = before.slice(-16).trim();
  if (inBrackets) return `${ahead}（${text}）`;
  // 等3个, 为600户: of what is said behind them.
  const noun = ahead.length < leastWords || /[等为]$/.test(ahead) ? (ofWhat.exec(behind)?.[0] ?? "") : "";
  return ahead + text + noun;
}

const leastWords = 2;
/** Up to what is done with them. */
const ofWhat = /^[\u4e00-\u9fff]{1,12}?(?=实施|开展|进行|提供|发放|建设|改造|安装|[^\u4e00-\u9fff]|$)/;
