/**
 * Where keys lead, over merged cells as in Excel: the column is kept when moving down through wide cells, the row when moving across
 * tall ones, so that going there and back ends where it began.
 */
import type { LaidOutCell } from "#shared/layout/form-layout.ts";
import type { LayoutIndex } from "#renderer/paper/layout-index.ts";
import type { Slot } from "#renderer/paper/area.ts";

export type Move = "up" | "down" | "left" | "right" | "row-start" | "row-end" | "top" | "bottom" | "first" | "last";

/** The slot one move away from `at`; `at` itself, or the edge, where there is nothing further. */
export function moveFrom(index: LayoutIndex, at: Slot, move: Move): Slot {
  const cell = index.cellAt(at);
  const lastRow = index.layout.rowHeights.length - 1;
  const lastColumn = index.layout.columnWidths.length - 1;
  if (!cell) return at;
  switch (move) {
    case "up":
      return cell.row === 0 ? at : { ...at, row: cell.row - 1 };
    case "down":
      return cell.row + cell.rowSpan > lastRow ? at : { ...at, row: cell.row + cell.rowSpan };
    case "left":
      return cell.column === 0 ? at : { ...at, column: cell.column - 1 };
    case "right":
      return cell.column + cell.columnSpan > lastColumn ? at : { ...at, column: cell.column + cell.columnSpan };
    case "row-start":
      return { ...at, column: 0 };
    case "row-end":
      return { ...at, column: lastColumn };
    case "top":
      return { ...at, row: 0 };
    case "bottom":
      return { ...at, row: lastRow };
    case "first":
      return { row: 0, column: 0 };
    case "last":
      return { row: lastRow, column: lastColumn };
  }
}

/** One view of rows further; at least one cell further, where a single one is taller than the view. */
export function pageFrom(index: LayoutIndex, at: Slot, step: -1 | 1, rowEdges: readonly number[], view: number): Slot {
  const next = moveFrom(index, at, step > 0 ? "down" : "up");
  const aim = (rowEdges[at.row] ?? 0) + step * view;
  const rows = index.layout.rowHeights.map((_, row) => row);
  const within = (row: number) => (step > 0 ? (rowEdges[row] ?? 0) <= aim : (rowEdges[row] ?? 0) >= aim);
  const row = step > 0 ? Math.max(next.row, rows.findLast(within) ?? 0) : Math.min(next.row, rows.find(within) ?? 0);
  return { ...at, row };
}

/**
 * Where Enter leads: down, or up, to the next row that has something to fill in below or above the cell one is at; where no row has, to the
 * nearest cell of the next row that can be filled in at all. After Tabs one goes down from `home`, the column where these began. `at`
 * itself where there is nothing further.
 */
export function enterFrom(
  index: LayoutIndex,
  at: Slot,
  step: -1 | 1,
  home: number | undefined,
  canFill: (cell: LaidOutCell) => boolean,
): Slot {
  const here = index.cellAt(at);
  if (!here) return at;
  const column = home ?? at.column;
  const [left, right] = home === undefined ? [here.column, here.column + here.columnSpan - 1] : [home, home];
  const distance = (cell: LaidOutCell) => Math.max(cell.column - column, column - lastColumnOf(cell), 0);
  const cells = index.layout.cells
    .filter((cell) => (step > 0 ? cell.row >= here.row + here.rowSpan : cell.row + cell.rowSpan <= here.row) && canFill(cell))
    .toSorted((a, b) => step * (a.row - b.row) || distance(a) - distance(b));
  const next = cells.find((cell) => cell.column <= right && lastColumnOf(cell) >= left) ?? cells[0];
  return next ? { row: next.row, column: distance(next) === 0 ? column : next.column } : at;
}

function lastColumnOf({ column, columnSpan }: LaidOutCell): number {
  return column + columnSpan - 1;
}

/** The next or previous cell that can be filled in, in reading order and round the ends: Tab, as in a protected Excel sheet. */
export function nextToFill(
  index: LayoutIndex,
  at: Slot,
  step: -1 | 1,
  canFill: (cell: LaidOutCell) => boolean,
): LaidOutCell | undefined {
  const here = index.cellAt(at);
  const cells = index.layout.cells.filter((cell) => cell === here || canFill(cell));
  const position = cells.findIndex((cell) => cell === here);
  return cells.at((position + step) % cells.length);
}
