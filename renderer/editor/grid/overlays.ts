/**
 * What lies over the paper: the dashed frame around what was copied or cut, the handle at the corner of the selection, and the frame of
 * the cells it is dragged over. Placed from the geometry alone; the grid package knows nothing of them.
 */
import { indexOf } from "#renderer/paper/layout-index.ts";
import type { Area } from "#renderer/paper/area.ts";
import { boxOf, type Box } from "./geometry.ts";
import { mayFill, type GridState } from "./grid-state.ts";

export function placeOverlays(state: GridState): void {
  const { overlays, geometry, framed, selected } = state;
  lay(overlays.framed, framed && boxOf(geometry, framed));
  const box = selected && canFillFrom(state, selected) && boxOf(geometry, selected);
  lay(overlays.handle, box ? { left: box.left + box.width, top: box.top + box.height, width: 0, height: 0 } : undefined);
}

export function layTarget({ overlays, geometry }: GridState, area: Area | undefined): void {
  lay(overlays.target, area && boxOf(geometry, area));
}

function canFillFrom(state: GridState, area: Area): boolean {
  return indexOf(state.shown.layout)
    .cellsIn(area)
    .every((cell) => mayFill(state, cell));
}

function lay(element: HTMLElement, box: Box | undefined): void {
  element.hidden = !box;
  if (!box) return;
  const { style } = element;
  style.left = `${box.left}px`;
  style.top = `${box.top}px`;
  style.width = `${box.width}px`;
  style.height = `${box.height}px`;
}
