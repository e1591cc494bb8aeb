/** What people and programs do to a table without changing what it says: moved, unmerged, taken apart, set among other things. */
import type { Merge, Sheet, SheetCell } from "#shared/sheet/sheet.ts";

export type Change = (sheet: Sheet) => Sheet;

export const inOrder =
  (...changes: readonly Change[]): Change =>
  (sheet) =>
    changes.reduce((current, change) => change(current), sheet);

export const unmerged: Change = (sheet) => ({ ...sheet, merges: [] });

/** Cells and merges at other rows and columns; both functions must keep the order. */
export function moved(rowOf: (row: number) => number, columnOf: (column: number) => number): Change {
  return (sheet) => ({
    ...sheet,
    rowCount: rowOf(sheet.rowCount),
    columnCount: columnOf(sheet.columnCount),
    cells: sheet.cells.map((cell): SheetCell => ({ text: cell.text, row: rowOf(cell.row), column: columnOf(cell.column) })),
    merges: sheet.merges.map(({ row, column, rowSpan, columnSpan }): Merge => {
      const [top, left] = [rowOf(row), columnOf(column)];
      const [bottom, right] = [rowOf(row + rowSpan - 1), columnOf(column + columnSpan - 1)];
      return { row: top, column: left, rowSpan: bottom - top + 1, columnSpan: right - left + 1 };
    }),
  });
}

/** Every column as several, the cells merged over them. */
export function finer(times: number): Change {
  return (sheet) => ({
    ...sheet,
    columnCount: sheet.columnCount * times,
    cells: sheet.cells.map((cell): SheetCell => ({ text: cell.text, row: cell.row, column: cell.column * times })),
    merges: [
      ...sheet.merges.map((merge): Merge => ({
        row: merge.row,
        column: merge.column * times,
        rowSpan: merge.rowSpan,
        columnSpan: merge.columnSpan * times,
      })),
      ...sheet.cells
        .filter((cell) => !sheet.merges.some((merge) => merge.row === cell.row && merge.column === cell.column))
        .map((cell): Merge => ({ row: cell.row, column: cell.column * times, rowSpan: 1, columnSpan: times })),
    ],
  });
}

export function withCells(cells: readonly SheetCell[]): Change {
  return (sheet) => ({
    ...sheet,
    rowCount: Math.max(sheet.rowCount, ...cells.map((cell) => cell.row + 1)),
    columnCount: Math.max(sheet.columnCount, ...cells.map((cell) => cell.column + 1)),
    cells: [...sheet.cells, ...cells].toSorted((a, b) => a.row - b.row || a.column - b.column),
  });
}

/** Texts written otherwise. */
export function rewritten(write: (text: string) => string): Change {
  return (sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell): SheetCell => ({ row: cell.row, column: cell.column, text: write(cell.text) })),
  });
}

/** Merged labels of these columns printed on every row they reach over. */
export function repeatedDown(isLabel: (merge: Merge) => boolean): Change {
  return (sheet) => {
    const labels = sheet.merges.filter(isLabel);
    const copies = labels.flatMap(({ row, column, rowSpan }) => {
      const text = sheet.cells.find((cell) => cell.row === row && cell.column === column)?.text ?? "";
      return Array.from({ length: rowSpan - 1 }, (_, i): SheetCell => ({ row: row + 1 + i, column, text }));
    });
    return withCells(copies)({ ...sheet, merges: sheet.merges.filter((merge) => !labels.includes(merge)) });
  };
}

/** Another sheet below this one, with blank rows between. */
export function above(other: Sheet, gap: number): Change {
  return (sheet) =>
    joined(
      sheet,
      moved(
        (row) => row + sheet.rowCount + gap,
        (column) => column,
      )(other),
    );
}

/** Another sheet right of this one, with blank columns between. */
export function leftOf(other: Sheet, gap: number): Change {
  return (sheet) =>
    joined(
      sheet,
      moved(
        (row) => row,
        (column) => column + sheet.columnCount + gap,
      )(other),
    );
}

function joined(sheet: Sheet, other: Sheet): Sheet {
  const both = withCells(other.cells)(sheet);
  return {
    ...both,
    rowCount: Math.max(sheet.rowCount, other.rowCount),
    columnCount: Math.max(sheet.columnCount, other.columnCount),
    merges: [...sheet.merges, ...other.merges],
  };
}
