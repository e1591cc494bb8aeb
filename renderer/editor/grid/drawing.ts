/**
 * Brings the screen to a sheet. What changed decides the work: texts are set in the cells that have them; sizes and structure are drawn
 * anew, and wait while an editor is open, so that nothing moves under the person's hands (but see follow.ts).
 */
import type { LaidOutCell } from "#shared/layout/form-layout.ts";
import { geometryOf, sameSizes, sameStructure } from "./geometry.ts";
import type { CellFace, GridSheet } from "./grid-port.ts";
import { openEditor, type GridState } from "./grid-state.ts";
import { placeOverlays } from "./overlays.ts";
import { paint } from "./paint.ts";
import { setPaperSizes } from "./paper.ts";
import { blankSlots } from "./settings.ts";

export function showSheet(state: GridState, next: GridSheet): void {
  const before = state.shown;
  state.shown = next;
  state.stale ||= !sameStructure(before.layout, next.layout) || !sameSizes(state.geometry, geometryOf(next));
  if (state.stale && !openEditor(state)) draw(state);
  else if (sameStructure(before.layout, next.layout)) repaint(state, before);
}

/** Sizes are read anew without going through settings: these would visit every slot, cell by cell, and take ten times as long. */
export function draw(state: GridState): void {
  const { shown, hot, element } = state;
  state.stale = false;
  const geometry = geometryOf(shown);
  // Every style of the grid depends on these.
  if (geometry.scale !== state.geometry.scale) setPaperSizes(element, shown.zoom);
  state.geometry = geometry;
  hot.batchRender(() => {
    const { rowHeights, columnWidths } = shown.layout;
    // Another template may have other columns.
    const hasSlots = hot.countRows() === rowHeights.length && hot.countCols() === columnWidths.length;
    if (!hasSlots) hot.updateData(blankSlots(shown.layout));
    hot.view.invalidateIndexSizesCache();
    hot.view.adjustElementsSize();
    hot.render();
  });
  placeOverlays(state);
  state.head.update();
}

/** Only cells that are drawn; the others are right when they come into sight. */
function repaint({ shown, hot, head }: GridState, before: GridSheet): void {
  for (const [i, cell] of shown.layout.cells.entries()) {
    const old = before.layout.cells[i];
    if (!old || !samePlace(old, cell)) continue;
    const face = shown.faces.get(cell);
    if (old.text === cell.text && sameFace(before.faces.get(old), face)) continue;
    const td = hot.getCell(cell.row, cell.column);
    if (td) paint(td, cell, face);
  }
  head.update();
}

function samePlace(a: LaidOutCell, b: LaidOutCell): boolean {
  return a.row === b.row && a.column === b.column;
}

function sameFace(a: CellFace | undefined, b: CellFace | undefined): boolean {
  return (
    a === b ||
    (a?.computed === b?.computed &&
      a?.instead === b?.instead &&
      a?.found === b?.found &&
      a?.carried === b?.carried &&
      a?.mark?.sentence === b?.mark?.sentence &&
      a?.mark?.level === b?.mark?.level)
  );
}
