/**
 * A year as people type it: four digits, of any width or in Chinese numerals, with or without 年 and brackets as the printed line has
 * them. Anything else is no year; a text that only resembles one is never cut down to one.
 */
import { foldLabel } from "./normalize-text.ts";

const chineseDigits = "零一二三四五六七八九";

/** The four digits of a year, blank for a line without one (`(  年)`), `undefined` for a text that is no year. */
export function parseYear(text: string): string | undefined {
  const digits = foldLabel(text)
    .replaceAll("〇", "零")
    .replace(/[零一二三四五六七八九]/g, (digit) => String(chineseDigits.indexOf(digit)));
  return /^\(?([1-9]\d{3})?(?:年度?)?\)?$/
    .exec(digits)
    ?.slice(1)
    .map((year) => year ?? "")[0];
}

/** The year a title begins with (`2026年…`), as four digits. */
export function leadingYear(title: string): string | undefined {
  return /^([1-9]\d{3})年/.exec(foldLabel(title))?.[1];
}
