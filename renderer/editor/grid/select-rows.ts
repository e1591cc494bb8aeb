/**
 * Shift+Space: the selected rows as far to both sides as no cell reaches beyond them. The labels of levels reach over many rows and stay
 * out: what is selected is what a row command takes.
 */
import type { Area } from "#renderer/paper/area.ts";
import { areaOf, indexOf, type LayoutIndex } from "#renderer/paper/layout-index.ts";
import { cellAt, type GridState } from "./grid-state.ts";
import { select } from "./selecting.ts";

export function selectRows(state: GridState): void {
  const cell = cellAt(state, state.cursor);
  const area = state.selected ?? (cell && areaOf(cell));
  if (area) select(state, rowsOf(indexOf(state.shown.layout), area));
}

export function rowsOf(index: LayoutIndex, area: Area): Area {
  let rows = area;
  for (const side of [-1, 1] as const) {
    for (let wider = widened(index, rows, side); wider; wider = widened(index, rows, side)) rows = wider;
  }
  return rows;
}

function widened(index: LayoutIndex, area: Area, side: -1 | 1): Area | undefined {
  const { from, to } = area;
  const column = side < 0 ? from.column - 1 : to.column + 1;
  if (column < 0 || column >= index.layout.columnWidths.length) return undefined;
  const wider = side < 0 ? { from: { row: from.row, column }, to } : { from, to: { row: to.row, column } };
  const whole = index.wholeArea(wider);
  return whole.from.row === from.row && whole.to.row === to.row ? whole : undefined;
}
