/**
 * Draws slots: a merged cell in the first of its slots that has an element, the others hidden. Only what differs is written, so that the
 * browser has to work out style and layout of nothing else.
 */
import type { LaidOutCell } from "#shared/layout/form-layout.ts";
import { sizeAt, type Geometry } from "./geometry.ts";
import type { Slot } from "#renderer/paper/area.ts";
import { cellAt, type GridState } from "./grid-state.ts";
import { paint, paintBlank, type Cut } from "./paint.ts";

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
  if (shown) paint(td, cell, state.shown.faces.get(cell), row > cell.row ? cutOf(cell, row, state.geometry) : undefined);
  else paintBlank(td);
}

/** A cell that begins above the first row that has elements. */
function cutOf({ row: top, rowSpan }: LaidOutCell, row: number, { rowEdges }: Geometry): Cut {
  const edge = (at: number) => rowEdges[at] ?? 0;
  return { above: edge(row) - edge(top), height: edge(top + rowSpan) - edge(top) };
}

/** On the row itself: in rows of nothing but tall cells no cell could carry it. */
export function setRowHeight(td: HTMLTableCellElement, { geometry: { rowEdges } }: GridState, row: number): void {
  const height = `${sizeAt(rowEdges, row)}px`;
  const style = td.parentElement?.style;
  if (style && style.height !== height) style.height = height;
}
