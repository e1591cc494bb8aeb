/** How findings quote texts and amounts, so that every sentence does it alike. */
import type { Indicator } from "../../form/form.ts";

const longestQuote = 24;

/** A text in quotation marks, shortened where it is long. */
export function quoted(text: string): string {
  return `“${text.length > longestQuote ? `${text.slice(0, longestQuote - 1)}…` : text}”`;
}

/** `数量指标“培训班次”`: an indicator by its level 2 and its name; by its level alone where it has none. */
export function indicatorName({ level2, name }: Indicator): string {
  return name.trim() === "" ? level2 : `${level2}${quoted(name)}`;
}
