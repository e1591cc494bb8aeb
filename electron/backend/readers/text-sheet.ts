/** Rows of delimited cells as a neutral sheet. */
import type { Sheet, SheetCell } from "#shared/sheet/sheet.ts";
import type { CellBudget } from "./cell-budget.ts";
import type { DelimitedRow } from "./delimited-cells.ts";

export function textSheet(rows: readonly DelimitedRow[], origin: Sheet["origin"], count: CellBudget): Sheet {
  for (const row of rows) count(row.cells.length);
  const cells: SheetCell[] = [];
  rows.forEach((row, number) => {
    row.cells.forEach((text, column) => {
      if (text.trim() !== "") cells.push({ row: number, column, text });
    });
  });
  return {
    rowCount: rows.length,
    columnCount: rows.reduce((most, row) => Math.max(most, row.cells.length), 0),
    cells,
    merges: [],
    origin,
    sourceLines: rows.map((row) => row.line),
    rowWidths: rows.map((row) => row.cells.length),
  };
}
