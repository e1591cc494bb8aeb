/** The cell beside a cell, as the arrow keys go. */
import type { FormLayout, LaidOutCell } from "#shared/layout/form-layout.ts";
import { indexOf } from "#renderer/editor/session/layout-index.ts";

export type Direction = "up" | "down" | "left" | "right";

/** `undefined` at the edge of the paper. */
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
