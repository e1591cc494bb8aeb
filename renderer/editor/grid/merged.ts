/**
 * Tells Handsontable which slots are one cell, from the layout. Its own plugin for that keeps a copy of the merges, and walks through all
 * of them several times at each key press.
 */
import { areaOf, between, indexOf, sameArea } from "#renderer/paper/layout-index.ts";
import type { Area } from "#renderer/paper/area.ts";
import { cellAt, type GridState } from "./grid-state.ts";

/** From row and column to row and column. */
type Corners = [number, number, number, number];

export function knowMerged(state: GridState): void {
  const { hot } = state;
  hot.addHook("modifyGetCellCoords", (row, column, _topmost, source) => elementOf(state, row, column, source === "render"));
  hot.addHook("modifyGetCoordsElement", (row, column) => elementOf(state, row, column, false));
  hot.addHook("beforeSelectionHighlightSet", () => selectWhole(state));
  hot.addHook("afterIsMultipleSelection", (several) => several && !isOneCell(state));
  // A double click opens the editor on one cell only, however many slots it has.
  hot.addHook("beforeBeginEditing", (_row, _column, _text, event) => {
    return event instanceof MouseEvent ? isOneCell(state) : undefined;
  });
  hot.addHook("modifyTransformEnd", (delta) => {
    Object.assign(delta, reach(state, delta.row ?? 0, delta.col ?? 0));
  });
}

/** The slots of a merged cell; `drawn`: of them those that have elements. */
function elementOf({ hot, shown }: GridState, row: number, column: number, drawn: boolean): Corners | undefined {
  const cell = cellAt({ shown }, { row, column });
  if (!cell || (cell.rowSpan === 1 && cell.columnSpan === 1)) return undefined;
  const { from, to } = areaOf(cell);
  const first = drawn ? (hot.getFirstRenderedVisibleRow() ?? 0) : from.row;
  const last = drawn ? (hot.getLastRenderedVisibleRow() ?? to.row) : to.row;
  return [Math.max(from.row, first), from.column, Math.min(to.row, last), to.column];
}

/** Cells that are selected in part are selected whole; the one that would be typed into is named by its upper left slot. */
function selectWhole(state: GridState): void {
  const range = state.hot.getSelectedRangeLast();
  const area = range && selectedArea(state);
  if (!area) return;
  const { from, to } = indexOf(state.shown.layout).wholeArea(area);
  // The end that is being moved stays the end, whichever way it was moved.
  const upwards = (range.from.row ?? 0) > (range.to.row ?? 0);
  const leftwards = (range.from.col ?? 0) > (range.to.col ?? 0);
  const [startRow, endRow] = upwards ? [to.row, from.row] : [from.row, to.row];
  const [startColumn, endColumn] = leftwards ? [to.column, from.column] : [from.column, to.column];
  range.from.assign({ row: startRow, col: startColumn });
  range.to.assign({ row: endRow, col: endColumn });
  const { row, col } = range.highlight;
  const cell = row !== null && col !== null && cellAt(state, { row, column: col });
  if (cell) range.highlight.assign({ row: cell.row, col: cell.column });
}

function isOneCell(state: GridState): boolean {
  const area = selectedArea(state);
  const cell = area && cellAt(state, area.from);
  return area !== undefined && cell !== undefined && sameArea(areaOf(cell), area);
}

/** How far the end of the selection must move to take in, or let go of, one cell more: Shift and an arrow key. */
function reach(state: GridState, rows: number, columns: number): { row: number; col: number } {
  const range = state.hot.getSelectedRangeLast();
  const area = selectedArea(state);
  const { row, col } = range?.to ?? {};
  const start = range?.highlight;
  const unmoved = { row: rows, col: columns };
  if (!area || typeof row !== "number" || typeof col !== "number" || typeof start?.row !== "number" || start.col === null)
    return unmoved;
  const index = indexOf(state.shown.layout);
  const { rowHeights, columnWidths } = index.layout;
  for (let step = 1; ; step += 1) {
    const moved = { row: rows * step, col: columns * step };
    const end = { row: row + moved.row, column: col + moved.col };
    if (end.row < 0 || end.column < 0 || end.row >= rowHeights.length || end.column >= columnWidths.length) return unmoved;
    const whole = index.wholeArea(between({ row: start.row, column: start.col }, end));
    if (!sameArea(whole, area)) return moved;
  }
}

function selectedArea({ hot }: GridState): Area | undefined {
  const range = hot.getSelectedRangeLast();
  const { row, col } = range?.from ?? {};
  const { row: otherRow, col: otherColumn } = range?.to ?? {};
  if (typeof row !== "number" || typeof col !== "number" || typeof otherRow !== "number" || typeof otherColumn !== "number")
    return undefined;
  return between({ row, column: col }, { row: otherRow, column: otherColumn });
}
