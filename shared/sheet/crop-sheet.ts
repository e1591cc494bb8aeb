/** A run of rows of a sheet as a sheet of its own; merges that reach out of it are cut off. */
import { rememberByObject } from "../value/remember-by-object.ts";
import type { Merge, Sheet, SheetSlot } from "./sheet.ts";

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
    merges: mergesAt(sheet, from, end).flatMap((merge) => {
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

/** Merges in order of their rows, and how many rows the tallest covers; worked out once for a sheet. */
const sortedMerges = rememberByObject(({ merges }: Sheet) => ({
  sorted: merges.toSorted((a, b) => a.row - b.row),
  tallest: merges.reduce((most, { rowSpan }) => Math.max(most, rowSpan), 1),
}));

/** Merges that may reach into the rows. */
function mergesAt(sheet: Sheet, from: number, end: number): readonly Merge[] {
  const { sorted, tallest } = sortedMerges(sheet);
  return sorted.slice(firstOf(sorted, from - tallest + 1), firstOf(sorted, end));
}

/** Index of the first cell at a row or below it; a sheet of thousands of forms is cut thousands of times. */
function firstOf(cells: readonly SheetSlot[], row: number): number {
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cells[middle]?.row ?? row) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
