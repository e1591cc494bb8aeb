/** A run of rows of a sheet as a sheet of its own; merges that reach out of it are cut off. */
import type { Sheet } from "./sheet.ts";

/** Rows keep the numbers they have in the source, by `sourceLines`. */
export function cropSheet(sheet: Sheet, from: number, end: number): Sheet {
  const { name, columnCount, origin, rowPages, rowWidths } = sheet;
  const isInside = (row: number) => row >= from && row < end;
  const lines = sheet.sourceLines ?? Array.from({ length: sheet.rowCount }, (_, row) => row + 1);
  const hidden = sheet.hiddenRows?.filter((row) => isInside(row)).map((row) => row - from);
  return {
    ...(name !== undefined && { name }),
    rowCount: end - from,
    columnCount,
    cells: sheet.cells.filter((cell) => isInside(cell.row)).map((cell) => ({ ...cell, row: cell.row - from })),
    merges: sheet.merges.flatMap((merge) => {
      const top = Math.max(merge.row, from);
      const rowSpan = Math.min(merge.row + merge.rowSpan, end) - top;
      return rowSpan > 0 ? [{ ...merge, row: top - from, rowSpan }] : [];
    }),
    origin,
    sourceLines: lines.slice(from, end),
    ...(rowPages && { rowPages: rowPages.slice(from, end) }),
    ...(hidden && { hiddenRows: hidden }),
    ...(rowWidths && { rowWidths: rowWidths.slice(from, end) }),
  };
}
