/**
 * The place of the year in a text of a blank: `(2026年)`, `（    年度）`, `20××年度`, `二〇二六年`, a title that begins with it.
 *
 * `yearPlace` finds it, `withYearAt` writes a year there and leaves everything around it as it is printed.
 */
import { foldLabel } from "./normalize-text.ts";

const digits = String.raw`(?:\d{4}|[０-９]{4}|20\s*[\d０-９XxＸ×*＊_＿○〇□?？]{1,3}|[一二][〇○零Ｏ一二三四五六七八九]{3}|[XxＸ×*＊_＿○□?？]{2,6})`;
/** Where a year, or the blank left for one, may stand: the first group of each. */
const places: readonly RegExp[] = [
  new RegExp(String.raw`(?<![\d０-９])(${digits})(?=\s*年)`, "d"),
  /[(（【[〔](\s*)(?=年\s*度?\s*[)）】\]〕])/d,
  /^(\s{2,})(?=年度?\S)/d,
  new RegExp(String.raw`^\s*[(（【[〔]?\s*(${digits})\s*[)）】\]〕]?\s*$`, "d"),
  new RegExp(String.raw`(?:年度|年份)\s*[:：]\s*(${digits}|)`, "d"),
];

export interface YearPlace {
  readonly start: number;
  readonly end: number;
}

export function yearPlace(text: string): YearPlace | undefined {
  for (const pattern of places) {
    const [start, end] = pattern.exec(text)?.indices?.[1] ?? [];
    if (start !== undefined && end !== undefined) return { start, end };
  }
  return undefined;
}

export function withYearAt(text: string, { start, end }: YearPlace, year: string): string {
  return text.slice(0, start) + year + text.slice(end);
}

/** The year printed there as four digits; `undefined` for a blank one. */
export function printedYear(text: string): string | undefined {
  const place = yearPlace(text);
  const year = place && foldLabel(text.slice(place.start, place.end));
  return year !== undefined && /^\d{4}$/.test(year) ? year : undefined;
}

const unitBehind = String.raw`(?:\s*(?:金额|货币)?单位\s*[:：]?\s*[(（]?\S{0,3}元[)）]?)?`;
const labelBefore = String.raw`(?:预算|填报|申报|实施|项目|所属)?年(?:度|份)\s*[:：]\s*`;
const lineOfYear = new RegExp(
  String.raw`^\s*(?:[(（【[〔]?\s*(?:${digits})?\s*年\s*度?\s*[)）】\]〕]?|${labelBefore}(?:${digits})?\s*年?度?)${unitBehind}\s*$`,
);

/** A line that is nothing but the year, or the blank for it. */
export function isYearLine(text: string): boolean {
  return text.length <= 40 && lineOfYear.test(text);
}
