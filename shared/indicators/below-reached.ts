/** Which rows of a form ask for less than a report says was reached the year before. What something costs is to be less, and is left out. */
import { matchRows } from "../comparing/match-rows.ts";
import type { Indicator } from "../form/form.ts";
import { wholeValue } from "./indicator-use.ts";
import { asksForLess } from "./value-change.ts";

/** Last year's rows, with what was reached where a report says so. */
export interface ReachedYear {
  readonly year: number;
  readonly rows: readonly { readonly row: Indicator; readonly reached?: string | undefined }[];
}

export interface BelowReached {
  /** Index of the row. */
  readonly at: number;
  readonly name: string;
  readonly value: string;
  readonly reached: string;
  readonly year: number;
}

export function rowsBelow(indicators: readonly Indicator[], { year, rows }: ReachedYear): BelowReached[] {
  return matchRows(
    indicators,
    rows.map(({ row }) => row),
  ).flatMap(({ left: at, right }) => {
    const [row, reached] = [indicators[at], rows[right]?.reached];
    if (!row || reached === undefined || row.level1.startsWith("成本") || row.level2.startsWith("成本")) return [];
    const value = wholeValue(row);
    return asksForLess(value, reached) ? [{ at, name: row.name, value, reached, year }] : [];
  });
}
