/** The selection: told to Handsontable, heard from it, and moved by keys. */
import { areaOf, between, indexOf } from "#renderer/paper/layout-index.ts";
import { boxOf } from "./geometry.ts";
import type { Area, Slot } from "#renderer/paper/area.ts";
import { cellAt, type GridState } from "./grid-state.ts";
import { placeOverlays } from "./overlays.ts";
import { keepInSight } from "./paper.ts";

export function select(state: GridState, { from, to }: Area): void {
  const { hot, holder, geometry, head } = state;
  // Scrolled first: a cell out of sight has no element to be focused.
  keepInSight(holder, boxOf(geometry, { from, to }), geometry.scale, head.above(from.row));
  // The last: does not take the keys from whatever has them.
  hot.selectCell(from.row, from.column, to.row, to.column, false, false);
}

export function moveTo(state: GridState, slot: Slot): void {
  const cell = cellAt(state, slot);
  if (!cell) return;
  state.cursor = slot;
  select(state, areaOf(cell));
}

/** The selection reaches from where it began to this slot. */
export function extendTo(state: GridState, slot: Slot): void {
  const { hot, holder, geometry, cursor, head } = state;
  const cell = cellAt(state, slot);
  if (!cell) return;
  keepInSight(holder, boxOf(geometry, areaOf(cell)), geometry.scale, head.above(cell.row));
  hot.selectCell(cursor.row, cursor.column, slot.row, slot.column, false, false);
}

/** The end of the selection that moves; the other one is where it began. */
export function movingEnd({ hot, cursor }: GridState): Slot {
  const { row, col } = hot.getSelectedRangeLast()?.to ?? {};
  return typeof row === "number" && typeof col === "number" ? { row, column: col } : cursor;
}

/** `focus` is where the selection began: the cell that would be typed into. */
export function selectionChanged(state: GridState, focus: Slot, other: Slot): void {
  const cell = cellAt(state, focus);
  if (cell && cellAt(state, state.cursor) !== cell) state.cursor = { row: cell.row, column: cell.column };
  const index = indexOf(state.shown.layout);
  const whole = index.wholeArea(between(focus, other));
  state.selectedCells = index.cellsIn(whole).length;
  state.selected = whole;
  placeOverlays(state);
  state.events.selected(whole);
}

export function deselected(state: GridState): void {
  state.selected = undefined;
  placeOverlays(state);
  state.events.selected(undefined);
}
