/** A column of running numbers in front of the indicators (序号): they count the rows of the table and say nothing of an indicator. */
import { foldLabel } from "../../value/normalize-text.ts";
import { remarks } from "../remarks.ts";
import type { TableContext } from "../table-context.ts";
import type { TokenRows } from "../tokens/token.ts";
import type { IndicatorHeader } from "./indicator-header.ts";

/** Numbers that do not run from 1 without a gap mean something, and are left to be told of. */
export function placeRunningNumbers(table: TokenRows, header: IndicatorHeader, { rows, ledger }: TableContext): void {
  const label = rows
    .slice(header.row, header.end)
    .flat()
    .find(({ text }) => foldLabel(text) === "序号");
  if (!label) return;
  const numbers = table.flat().filter(({ column }) => column === label.column);
  if (numbers.length === 0 || !numbers.every(({ text }, i) => text === String(i + 1))) return;
  ledger.place(label, ...numbers);
  ledger.note(label, remarks.numbersRemoved(numbers.length));
}
