/** The laid-out form as a neutral sheet: what `recognize` would be given if the form were written to a workbook and read again. */
import type { Sheet } from "../sheet/sheet.ts";
import type { FormLayout } from "./form-layout.ts";

export function toSheet({ cells, columnWidths, rowHeights }: FormLayout): Sheet {
  return {
    rowCount: rowHeights.length,
    columnCount: columnWidths.length,
    cells: cells.filter(({ text }) => text !== "").map(({ row, column, text }) => ({ row, column, text })),
    merges: cells
      .filter(({ rowSpan, columnSpan }) => rowSpan > 1 || columnSpan > 1)
      .map(({ row, column, rowSpan, columnSpan }) => ({ row, column, rowSpan, columnSpan })),
    origin: "grid",
  };
}
