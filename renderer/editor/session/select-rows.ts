/** Selects printed indicator rows: in the column that was selected before (from a level label that is the name), or names and values. */
import { indexOf } from "#renderer/paper/layout-index.ts";
import type { RowRange } from "#shared/editing/move-rows.ts";
import type { SessionState } from "./session-state.ts";

export function selectRows(core: SessionState, { first, last }: RowRange, column: number | "whole"): void {
  const { layout } = core.sheet();
  const columns = core.template.indicators.blocks.flatMap((block) => block.cells);
  const reached = columns.filter(({ columns: [from] }) => column !== "whole" && column >= from);
  const [left, right] =
    column === "whole" ? [columns[0], columns.at(-1)] : [reached.at(-1) ?? columns[0], reached.at(-1) ?? columns[0]];
  const index = indexOf(layout);
  const cellIn = (row: number, of: typeof left) =>
    of && index.cellAt({ row: layout.indicatorRows[row] ?? -1, column: of.columns[0] });
  const [top, bottom] = [cellIn(first, left), cellIn(last, right)];
  if (!top || !bottom) return;
  core.selectArea({
    from: { row: top.row, column: top.column },
    to: { row: bottom.row + bottom.rowSpan - 1, column: bottom.column + bottom.columnSpan - 1 },
  });
}
