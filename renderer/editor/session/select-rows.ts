/** Selects printed indicator rows: in the column that was selected before (from a level label that is the name), or names and values. */
import { indexOf } from "#renderer/paper/layout-index.ts";
import type { RowRange } from "../cells/row-commands.ts";
import type { SessionState } from "./session-state.ts";

export function selectRows(core: SessionState, { first, last }: RowRange, column: number | "whole"): void {
  const { layout } = core.sheet();
  const { indicators } = core.template;
  const isValue = column !== "whole" && column >= indicators.value.columns[0];
  const index = indexOf(layout);
  const top = index.cellOf({ kind: "indicator", row: first, column: isValue ? "value" : "name" });
  const bottom = index.cellOf({ kind: "indicator", row: last, column: isValue || column === "whole" ? "value" : "name" });
  if (!top || !bottom) return;
  core.selectArea({
    from: { row: top.row, column: top.column },
    to: { row: bottom.row + bottom.rowSpan - 1, column: bottom.column + bottom.columnSpan - 1 },
  });
}
