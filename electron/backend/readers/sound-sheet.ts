/** The door every sheet of a reader goes through: whatever a file claims, its cells and merges stand inside a sheet of whole numbers. */
import { AppError } from "#shared/api/app-error.ts";
import type { Sheet } from "#shared/sheet/sheet.ts";

/** The sheet as it is. A sheet no reader should have made comes of a file that misled it. */
export function soundSheet(name: string, sheet: Sheet): Sheet {
  if (isSound(sheet)) return sheet;
  throw new AppError("file-damaged", name);
}

function isSound({ rowCount, columnCount, cells, merges, uncalculated = [], ...more }: Sheet): boolean {
  const isInside = (row: number, column: number) =>
    Number.isSafeInteger(row) &&
    Number.isSafeInteger(column) &&
    row >= 0 &&
    column >= 0 &&
    row < rowCount &&
    column < columnCount;
  const numbers = [more.sourceLines, more.rowPages, more.hiddenRows, more.rowWidths];
  return (
    Number.isSafeInteger(rowCount) &&
    Number.isSafeInteger(columnCount) &&
    [...cells, ...uncalculated].every(({ row, column }) => isInside(row, column)) &&
    merges.every(({ row, column, rowSpan, columnSpan }) => {
      return isInside(row, column) && isInside(row + rowSpan - 1, column + columnSpan - 1) && rowSpan > 0 && columnSpan > 0;
    }) &&
    numbers.every((list) => list?.every((number) => Number.isSafeInteger(number)) ?? true)
  );
}
