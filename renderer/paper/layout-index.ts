/** Looks things up in a laid-out form: the cell that owns a slot, the cell of a target, the cells in an area. Made once for a layout. */
import { rememberByObject } from "#shared/value/remember-by-object.ts";
import type { CellTarget, FormLayout, LaidOutCell } from "#shared/layout/form-layout.ts";
import type { Area, Slot } from "./area.ts";
import { sameTarget } from "./cell-target.ts";

export interface LayoutIndex {
  readonly layout: FormLayout;
  readonly cellAt: (slot: Slot) => LaidOutCell | undefined;
  readonly cellOf: (target: CellTarget) => LaidOutCell | undefined;
  /** In reading order, cells that only reach into the area included. */
  readonly cellsIn: (area: Area) => LaidOutCell[];
  /** The area with every cell that reaches into it, and every cell that reaches into that. */
  readonly wholeArea: (area: Area) => Area;
  /** First sheet rows of the printed rows: a printed row too tall for one sheet row is laid over several. */
  readonly printedRowStarts: readonly number[];
}

export const indexOf: (layout: FormLayout) => LayoutIndex = rememberByObject(makeIndex);

function makeIndex(layout: FormLayout): LayoutIndex {
  const columnCount = layout.columnWidths.length;
  const owners = new Map<number, LaidOutCell>();
  for (const cell of layout.cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) {
        owners.set(row * columnCount + column, cell);
      }
    }
  }
  const cellsIn = (area: Area) => layout.cells.filter((cell) => overlaps(cell, area));
  return {
    layout,
    cellAt: ({ row, column }) => owners.get(row * columnCount + column),
    cellOf: (target) => layout.cells.find((cell) => cell.target && sameTarget(cell.target, target)),
    cellsIn,
    wholeArea(area) {
      let whole = area;
      for (;;) {
        const grown = cellsIn(whole)
          .map((cell) => areaOf(cell))
          .reduce((sum, cell) => union(sum, cell), whole);
        if (sameArea(grown, whole)) return whole;
        whole = grown;
      }
    },
    printedRowStarts: [...new Set(layout.cells.map((cell) => cell.row))],
  };
}

function overlaps(cell: LaidOutCell, { from, to }: Area): boolean {
  return (
    cell.row <= to.row &&
    cell.row + cell.rowSpan > from.row &&
    cell.column <= to.column &&
    cell.column + cell.columnSpan > from.column
  );
}

export function sameArea(a: Area, b: Area): boolean {
  return sameSlot(a.from, b.from) && sameSlot(a.to, b.to);
}

function sameSlot(a: Slot, b: Slot): boolean {
  return a.row === b.row && a.column === b.column;
}

/** The area around both. */
export function union(a: Area, b: Area): Area {
  return {
    from: { row: Math.min(a.from.row, b.from.row), column: Math.min(a.from.column, b.from.column) },
    to: { row: Math.max(a.to.row, b.to.row), column: Math.max(a.to.column, b.to.column) },
  };
}

export function areaOf(cell: LaidOutCell): Area {
  return {
    from: { row: cell.row, column: cell.column },
    to: { row: cell.row + cell.rowSpan - 1, column: cell.column + cell.columnSpan - 1 },
  };
}

/** The area with these two slots in opposite corners. */
export function between(a: Slot, b: Slot): Area {
  return {
    from: { row: Math.min(a.row, b.row), column: Math.min(a.column, b.column) },
    to: { row: Math.max(a.row, b.row), column: Math.max(a.column, b.column) },
  };
}
