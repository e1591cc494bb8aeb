/**
 * The year numbers of a text that mean the form's year, moved on to the next one.
 *
 * Invariant: what means something else stays as it is, and so does everything in doubt: titles and numbers of documents, periods and
 * lists over several years, what began or was done in a year, numbers that are no year.
 */
import { withoutTitles } from "../review/text/masked-titles.ts";

const chineseDigits = "〇一二三四五六七八九";
/** Written for 〇 by people whose keyboard has none. */
const otherZero = "零";
/** Behind the digits: what makes them a year. `2026.12` may be an amount, so it needs a day or a second point in time. */
const behindYear = String.raw`(?=\s?(?:财政|会计|预算|财)?年|-(?:0?[1-9]|1[0-2])(?!\d)|[./](?:0?[1-9]|1[0-2])[./](?:0?[1-9]|[12]\d|3[01])(?!\d)|[./](?:0?[1-9]|1[0-2])\s?[-—–~～至到])`;
const anyYear = String.raw`(?:(?<!\d)(?:19|20)\d{2}|[一二][${chineseDigits}${otherZero}]{3}(?=\s?(?:年|[-—–~～、至到和及与])))`;
/** The end of a period whose beginning was a year and a month. */
const secondPoint = String.raw`(?<=\d[./]\d{1,2}\s?[-—–~～至到]\s?)`;
/** From one year to another, or several years named together. */
const several = new RegExp(
  String.raw`${anyYear}(?:年度?|[./-]\d{1,2})?[^，。；;\n\d]{0,2}(?:\d{1,2}\s?月(?:份)?(?:\s?\d{1,2}\s?日)?)?\s?(?:[-—–~～、]{1,2}|至|到|和|及|与)\s?${anyYear}`,
  "g",
);
const began = /(?:自|从|始于|成立于|建于|建成于)\s?$/;
const goesOnFrom = /^\s?年(?:度)?(?:\s?\d{1,2}\s?月(?:份)?(?:\s?\d{1,2}\s?日)?)?\s?(?:起|以来|开始|以前|之前)/;
const told = /已|曾|历年|实际|印发|下达|签订|批复|文件|通知|决算|审计|相比|较|同期|基础上|成立|获(?:得|评)/;
const clauseEnd = /[，。；！？,;!?\n]/;

/** @param from the form's year, @param to the year it becomes. */
export function moveYear(text: string, from: number, to: number): string {
  const masked = withoutTitles(text);
  const kept = [...masked.matchAll(several)].filter(([period]) => !isWithin(period, from));
  const years = new RegExp(
    String.raw`(?<!\d)${from}${behindYear}|${secondPoint}${from}(?=[./]\d)|${inChinese(from).replaceAll("〇", `[〇${otherZero}]`)}(?=年)`,
    "g",
  );
  let result = "";
  let copied = 0;
  for (const { 0: written, index } of masked.matchAll(years)) {
    const end = index + written.length;
    if (kept.some((period) => index >= period.index && index < period.index + period[0].length)) continue;
    if (isHistory(masked, index, end)) continue;
    result += text.slice(copied, index) + inDigitsOf(written, to);
    copied = end;
  }
  return result + text.slice(copied);
}

/** A period that begins and ends in the year moves with it. */
function isWithin(period: string, year: number): boolean {
  return [...period.matchAll(new RegExp(anyYear, "g"))].every(([written]) => yearOf(written) === year);
}

function isHistory(text: string, start: number, end: number): boolean {
  const ahead = text.slice(0, start).split(clauseEnd).at(-1) ?? "";
  const behind = text.slice(end).split(clauseEnd)[0] ?? "";
  return began.test(ahead) || goesOnFrom.test(behind) || told.test(ahead) || told.test(behind);
}

function yearOf(written: string): number {
  const digits = Array.from(written.replaceAll(otherZero, "〇"), (digit) => {
    const value = chineseDigits.indexOf(digit);
    return value < 0 ? digit : value;
  });
  return Number(digits.join(""));
}

function inDigitsOf(written: string, year: number): string {
  if (/\d/.test(written)) return String(year);
  return written.includes(otherZero) ? inChinese(year).replaceAll("〇", otherZero) : inChinese(year);
}

function inChinese(year: number): string {
  return Array.from(String(year), (digit) => chineseDigits[Number(digit)]).join("");
}
