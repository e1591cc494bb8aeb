/**
 * The band of rows that have elements, some more than are in sight.
 *
 * After every change of structure Handsontable would strip each cell of its classes and style and draw it again, and the browser work
 * out the style of all of them. The band stays as long as it holds what is in sight; then its elements are kept, and drawSlot writes
 * only what differs.
 */
import { sameEdges, type Geometry } from "./geometry.ts";
import type { Band, GridState } from "./grid-state.ts";
import { drawSlot, setRowHeight } from "./slots.ts";

/** Rows beyond what Handsontable takes to be in sight, of which it does not know the paper's upper margin. */
const spare = { atLeast: 4, whenDrawn: 8 };

/** What Handsontable works out and lets be changed. */
interface Rows {
  startRow: number | null;
  endRow: number | null;
}

/** From here on Handsontable draws only where other rows come into sight. */
export function keepElements(state: GridState): void {
  const { hot } = state;
  const remember = () => {
    state.band = bandOf(state);
  };
  hot.addHook("afterViewportRowCalculatorOverride", (rows: Rows) => chooseRows(state, rows));
  hot.addHook("beforeViewRender", (_forced, skip) => {
    skip.skipRender = redrawInPlace(state);
  });
  hot.addHook("afterViewRender", remember);
  remember();
}

function chooseRows({ hot, band, geometry }: GridState, rows: Rows): void {
  const { startRow, endRow } = rows;
  if (startRow === null || endRow === null) return;
  const lastRow = hot.countRows() - 1;
  const around = (count: number) => [Math.max(startRow - count, 0), Math.min(endRow + count, lastRow)] as const;
  const [first, last] = around(spare.atLeast);
  const stays = band && band.first <= first && band.last >= last && band.last <= lastRow && isDrawnAt(band, geometry);
  [rows.startRow, rows.endRow] = stays ? [band.first, band.last] : around(spare.whenDrawn);
}

/** A form drawn by another template has other columns on the same rows. */
function isDrawnAt({ first, top, columnEdges, scale }: Band, geometry: Geometry): boolean {
  return top === geometry.rowEdges[first] && scale === geometry.scale && sameEdges(columnEdges, geometry.columnEdges);
}

/** The rows that Handsontable has, or is about to have, elements of. */
function bandOf({ hot, geometry }: GridState): Band | undefined {
  const first = hot.getFirstRenderedVisibleRow();
  const last = hot.getLastRenderedVisibleRow();
  if (first === null || last === null) return undefined;
  return { first, last, top: geometry.rowEdges[first] ?? 0, columnEdges: geometry.columnEdges, scale: geometry.scale };
}

/** Brings the elements there are to what is shown; whether they are those that are needed. */
function redrawInPlace(state: GridState): boolean {
  const { band } = state;
  const needed = bandOf(state);
  if (!band || band.first !== needed?.first || band.last !== needed.last || !isDrawnAt(band, state.geometry)) return false;
  const rows = state.holder.querySelectorAll<HTMLTableRowElement>(".htCore > tbody > tr");
  if (rows.length !== band.last - band.first + 1) return false;
  for (const [i, tr] of rows.entries()) {
    const row = band.first + i;
    for (const [column, td] of [...tr.cells].entries()) {
      if (column === 0) setRowHeight(td, state, row);
      drawSlot(td, state, { row, column }, band.first);
    }
  }
  return true;
}
