/** What the source does not show: read like everything else, and told of, because nobody saw it in the source. */
import type { Sheet } from "../../sheet/sheet.ts";
import type { Ledger } from "../ledger.ts";
import { remarks } from "../remarks.ts";
import type { TokenRows } from "../tokens/token.ts";
import type { TableRows } from "./find-tables.ts";

export function noteHidden(sheet: Sheet, rows: TokenRows, tables: readonly TableRows[], ledger: Ledger): void {
  const { hiddenRows = [], hiddenColumns = [], isHidden = false } = sheet;
  if (isHidden) for (const { start } of tables) ledger.note({ row: start, column: 0 }, remarks.sheetHidden());
  else noteHiddenRows(hiddenRows, rows, ledger);
  for (const { start, end } of tables) {
    const own = rows.slice(start, end).flat();
    const told = hiddenColumns.filter((column) => own.some((token) => token.column === column && ledger.isPlaced(token)));
    if (told.length > 0) ledger.note({ row: start, column: 0 }, remarks.columnsHidden(told));
  }
}

/** One remark for every run of hidden rows that hold text of a form. */
function noteHiddenRows(hidden: readonly number[], rows: TokenRows, ledger: Ledger): void {
  const told = hidden.filter((row) => rows[row]?.some((token) => ledger.isPlaced(token))).toSorted((a, b) => a - b);
  const runs = told.flatMap((row, i) => (told[i - 1] === row - 1 ? [] : [{ row, at: i }]));
  runs.forEach(({ row, at }, i) => {
    const count = (runs[i + 1]?.at ?? told.length) - at;
    ledger.note(rows[row]?.[0] ?? { row, column: 0 }, remarks.rowsHidden(count));
  });
}
