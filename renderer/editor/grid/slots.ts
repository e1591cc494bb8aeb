/**
 * Draws slots: a merged cell in the first of its slots that has an element, the others hidden. Only what differs is written, so that the
 * browser has to work out style and layout of nothing else.
 */
import { sizeAt } from "./geometry.ts";
import type { Slot } from "#renderer/paper/area.ts";
import { cellAt, type GridState } from "./grid-state.ts";
import { paint, paintBlank } from "./paint.ts";

/** `first` is the first row that has elements. Columns always have theirs. */
export function drawSlot(td: HTMLTableCellElement, state: GridState, { row, column }: Slot, first: number): void {
  const cell = cellAt(state, { row, column });
  const shown = cell && column === cell.column && row === Math.max(cell.row, first);
  const rowSpan = shown ? cell.row + cell.rowSpan - row : 1;
  const columnSpan = shown ? cell.columnSpan : 1;
  if (td.rowSpan !== rowSpan) td.rowSpan = rowSpan;
  if (td.colSpan !== columnSpan) td.colSpan = columnSpan;
  const display = shown ? "" : "none";
  if (td.style.display !== display) td.style.display = display;
  if (shown) paint(td, cell, state.shown.faces.get(cell));
  else paintBlank(td);
}

/** On the row itself: in rows of nothing but tall cells no cell could carry it. */
export function setRowHeight(td: HTMLTableCellElement, { geometry: { rowEdges } }: GridState, row: number): void {
  const height = `${sizeAt(rowEdges, row)}px`;
  const style = td.parentElement?.style;
  if (style && style.height !== height) style.height = height;
}
