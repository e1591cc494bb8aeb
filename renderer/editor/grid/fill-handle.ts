/**
 * The handle at the corner of the selection: dragged up or down it fills the cells it passes, double-clicked it fills on below. The grid
 * package must not hear of it: it would select cells.
 */
import type { Area } from "#renderer/paper/area.ts";
import { indexOf } from "#renderer/paper/layout-index.ts";
import { boxOf } from "./geometry.ts";
import type { GridState } from "./grid-state.ts";
import { layTarget } from "./overlays.ts";
import { keepInSight } from "./paper.ts";

export function serveFillHandle(state: GridState): void {
  const { overlays, holder } = state;
  const { handle } = overlays;
  const page = handle.ownerDocument;
  let drag: AbortController | undefined;
  let target: Area | undefined;

  const end = () => {
    drag?.abort();
    drag = undefined;
    layTarget(state, undefined);
  };
  const move = (event: MouseEvent) => {
    target = areaTo(state, event.clientY);
    layTarget(state, target);
    if (target) keepInSight(holder, boxOf(state.geometry, target), state.geometry.scale, state.head.above(target.from.row));
  };
  const drop = () => {
    end();
    if (target) state.events.fillTo(target);
  };
  const keyDown = (event: KeyboardEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape") end();
  };

  handle.addEventListener("mousedown", (event) => {
    event.preventDefault();
    event.stopPropagation();
    if (event.button !== 0) return;
    end();
    target = undefined;
    drag = new AbortController();
    const { signal } = drag;
    page.addEventListener("mousemove", move, { signal });
    page.addEventListener("mouseup", drop, { signal });
    page.addEventListener("keydown", keyDown, { signal, capture: true });
  });
  handle.addEventListener("dblclick", (event) => {
    event.stopPropagation();
    state.events.fillOn();
  });
}

/** The cells between the selection and the row at this height, in its columns. */
function areaTo(state: GridState, y: number): Area | undefined {
  const { selected, geometry, overlays, shown } = state;
  const paper = overlays.handle.offsetParent;
  if (!selected || !paper) return undefined;
  const { rowEdges } = geometry;
  const top = paper.getBoundingClientRect().top + Number.parseFloat(getComputedStyle(paper).paddingTop);
  const found = rowEdges.findLastIndex((edge) => edge <= y - top);
  const row = Math.min(Math.max(found, 0), rowEdges.length - 2);
  const { from, to } = selected;
  if (row >= from.row && row <= to.row) return undefined;
  const index = indexOf(shown.layout);
  const beside =
    row > to.row
      ? { from: { row: to.row + 1, column: from.column }, to: { row, column: to.column } }
      : { from: { row, column: from.column }, to: { row: from.row - 1, column: to.column } };
  return index.wholeArea(beside);
}
