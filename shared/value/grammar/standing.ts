/**
 * Whether a measure means what it seems to where it stands: what follows may make it part of a longer word, or of something this
 * grammar does not know.
 */
import { endsItem, prefixAt } from "./bounds.ts";
import { isChineseNumeral } from "./chinese-numerals.ts";
import type { DateValue, Measure } from "./indicator-value.ts";
import { isDigit, isHan, isLetter } from "./scanner.ts";

/** `words`: it is part of a phrase; `unclear`: nothing around it can be trusted either. */
export type Standing = "measure" | "words" | "unclear";

/** What is done by a date: behind these words and none other a date without 前 is a deadline. */
const deeds = /^(完成|建成|验收|竣工|交付|投入|到位|结束|启动|实施|开展|发放|支付|下达|上线|投用|使用|运行|全部|全面|底|，|。)/;

/** `words` are those that stand before it in its stretch. */
export function standing(measure: Measure, folded: string, words: string): Standing {
  const { start, end } = measure.span;
  const tail = folded.slice(end, end + 8).replace(/^ +/, "");
  const next = folded[end] ?? "";
  if (next === ":") return labels(measure, folded[end + 1] ?? "") ? "words" : "unclear";
  if (isBareYear(measure)) return "words";
  if (saidInNumerals(measure, folded))
    return endsStretch(tail) && (words === "" || /每.{1,3}$/.test(words)) ? "measure" : "words";
  if (measure.kind === "date") return dateStanding(measure, tail, folded, start);
  const wordsBehind = isHan(tail.charAt(0)) || isLetter(tail.charAt(0));
  // 1,23 is a slip of the hand, and who knows of which.
  if (next === "," && hasNoUnit(measure) && isDigit(folded[end + 1] ?? "")) return "unclear";
  if (tail.startsWith("前") || (wordsBehind && hasNoUnit(measure))) return "unclear";
  if (next === "" || next === " " || endsItem(next)) return "measure";
  const last = folded[end - 1] ?? "";
  if (isHan(next)) return "measure";
  return isLetter(next) && (isHan(last) || last === "%") ? "measure" : "unclear";
}

function dateStanding(date: DateValue, tail: string, folded: string, start: number): Standing {
  const { to, from, bound } = date;
  const numerals = isChineseNumeral(folded[start] ?? "") && isHan(folded[start - 1] ?? "");
  if (numerals) return "words";
  if (endsStretch(tail)) return "measure";
  const mere = to.ownYear && !from && !bound && to.month === undefined && to.part === undefined;
  if (mere) return "words";
  if (prefixAt(tail, 0)) return "measure";
  if (isChineseNumeral(tail.charAt(0))) return "unclear";
  if (isHan(tail.charAt(0))) return bound || deeds.test(tail) ? "measure" : "words";
  return isHan(folded[date.span.end - 1] ?? "") && isDigit(tail.charAt(0)) ? "measure" : "unclear";
}

/** `2026年：5期`: what stands before a colon is a label; `1:3` is a proportion. */
function labels(measure: Measure, behind: string): boolean {
  return !isDigit(behind) && !hasNoUnit(measure);
}

function hasNoUnit(measure: Measure): boolean {
  const last = measure.kind === "product" ? measure.factors.at(-1) : measure;
  return last?.kind === "fraction" || (last?.kind === "quantity" && last.unit.text === "");
}

/** A year or a day without its 年 is written like a number. */
function isBareYear(measure: Measure): boolean {
  return (
    measure.kind === "quantity" &&
    measure.unit.text === "" &&
    measure.operator === undefined &&
    /^(20[1-4]\d|(19|20)\d{6})$/.test(measure.number.digits)
  );
}

function saidInNumerals(measure: Measure, folded: string): boolean {
  return (
    measure.kind === "quantity" &&
    measure.unit.span.start !== measure.number.span.start &&
    isChineseNumeral(folded[measure.number.span.start] ?? "")
  );
}

function endsStretch(tail: string): boolean {
  return tail === "" || (endsItem(tail.charAt(0)) && !tail.startsWith("("));
}
