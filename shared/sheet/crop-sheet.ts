/** A run of rows of a sheet as a sheet of its own; merges that reach out of it are cut off. */
import type { Sheet, SheetCell } from "./sheet.ts";

/** Rows keep the numbers they have in the source, by `sourceLines`. */
export function cropSheet(sheet: Sheet, from: number, end: number): Sheet {
  const { name, columnCount, origin, rowPages, rowWidths } = sheet;
  const isInside = (row: number) => row >= from && row < end;
  const lines = sheet.sourceLines?.slice(from, end) ?? Array.from({ length: end - from }, (_, row) => from + row + 1);
  const hidden = sheet.hiddenRows?.filter((row) => isInside(row)).map((row) => row - from);
  const uncalculated = sheet.uncalculated
    ?.filter(({ row }) => isInside(row))
    .map(({ row, column }) => ({ row: row - from, column }));
  return {
    ...(name !== undefined && { name }),
    rowCount: end - from,
    columnCount,
    cells: sheet.cells
      .slice(firstOf(sheet.cells, from), firstOf(sheet.cells, end))
      .map(({ row, column, text }) => ({ row: row - from, column, text })),
    merges: sheet.merges.flatMap((merge) => {
      const top = Math.max(merge.row, from);
      const rowSpan = Math.min(merge.row + merge.rowSpan, end) - top;
      return rowSpan > 0 ? [{ ...merge, row: top - from, rowSpan }] : [];
    }),
    origin,
    sourceLines: lines,
    ...(rowPages && { rowPages: rowPages.slice(from, end) }),
    ...(hidden && { hiddenRows: hidden }),
    ...(uncalculated && { uncalculated }),
    ...(rowWidths && { rowWidths: rowWidths.slice(from, end) }),
  };
}

/** Index of the first cell at a row or below it; a sheet of thousands of forms is cut thousands of times. */
function firstOf(cells: readonly SheetCell[], row: number): number {
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cells[middle]?.row ?? row) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
