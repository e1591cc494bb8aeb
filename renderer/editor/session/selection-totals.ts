/** What a spreadsheet says of several selected cells: how many hold something, and what those that are numbers add up to, exactly. */
import { normalizeAmount, parseAmount, printedDecimals, sumAmounts } from "#shared/value/amount.ts";
import type { LaidOutCell } from "#shared/layout/form-layout.ts";

export interface SelectionTotals {
  /** Cells that hold something, a merged one once. */
  readonly filled: number;
  /** Absent where no cell holds a number. */
  readonly numbers?: {
    readonly count: number;
    /** With as many decimals as the most precise of them. */
    readonly sum: string;
    /** Rounded to two decimals more than that. */
    readonly average: string;
  };
}

/** `undefined` for a single cell: it says itself what is in it. */
export function selectionTotals(cells: readonly LaidOutCell[]): SelectionTotals | undefined {
  if (cells.length < 2) return undefined;
  const texts = cells.map(({ text }) => text.trim()).filter((text) => text !== "");
  const numbers = texts.map((text) => normalizeAmount(text)).filter((text) => parseAmount(text));
  const sum = sumAmounts(numbers.map((text) => ({ sign: 1, text })));
  const exact = sum === undefined ? undefined : parseAmount(sum);
  if (sum === undefined || !exact) return { filled: texts.length };
  const average = exact.div(numbers.length).round(printedDecimals(sum) + 2);
  return { filled: texts.length, numbers: { count: numbers.length, sum, average: average.toFixed() } };
}
