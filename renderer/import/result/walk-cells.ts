/** Which cell of the paper a key goes to, from the cell the person is at. Pure. */
import type { FormLayout, LaidOutCell } from "#shared/layout/form-layout.ts";
import { indexOf } from "#renderer/paper/layout-index.ts";

export type Direction = "up" | "down" | "left" | "right";

/** Rows a page key passes. */
const page = 10;

/** The cell beside a cell, as the arrow keys go; `undefined` at the edge of the paper. */
export function neighbour(
  layout: FormLayout,
  { row, column, rowSpan, columnSpan }: LaidOutCell,
  direction: Direction,
): LaidOutCell | undefined {
  const { cellAt } = indexOf(layout);
  switch (direction) {
    case "up":
      return cellAt({ row: row - 1, column });
    case "down":
      return cellAt({ row: row + rowSpan, column });
    case "left":
      return column === 0 ? undefined : cellAt({ row, column: column - 1 });
    case "right":
      return column + columnSpan >= layout.columnWidths.length ? undefined : cellAt({ row, column: column + columnSpan });
  }
}

/** The cell after a cell as one reads, or before it, over the ends of rows; `undefined` after the last. */
export function onwards(layout: FormLayout, cell: LaidOutCell, by: 1 | -1): LaidOutCell | undefined {
  return layout.cells[layout.cells.findIndex(({ row, column }) => row === cell.row && column === cell.column) + by];
}

/** Where a key jumps that goes farther than one cell, with `Ctrl+` before its name where that is held; `undefined` for other keys. */
export function jump(layout: FormLayout, { row, column }: LaidOutCell, key: string): LaidOutCell | undefined {
  const { cellAt } = indexOf(layout);
  const last = { row: layout.rowHeights.length - 1, column: layout.columnWidths.length - 1 };
  switch (key) {
    case "Home":
      return cellAt({ row, column: 0 });
    case "End":
      return cellAt({ row, column: last.column });
    case "Ctrl+Home":
      return cellAt({ row: 0, column: 0 });
    case "Ctrl+End":
      return cellAt(last);
    case "PageUp":
      return cellAt({ row: Math.max(row - page, 0), column });
    case "PageDown":
      return cellAt({ row: Math.min(row + page, last.row), column });
    default:
      return undefined;
  }
}
