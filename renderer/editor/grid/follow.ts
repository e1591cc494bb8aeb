/**
 * The rows went elsewhere under the selection, as another window's content was taken over: what was selected stays selected, and an open
 * editor stays open on its cell, wherever that is drawn now. What the person sees is then how things are: a press on another cell meets it.
 */
import type { Area } from "#renderer/paper/area.ts";
import { sameArea } from "#renderer/paper/layout-index.ts";
import { draw } from "./drawing.ts";
import { openEditor, type GridState } from "./grid-state.ts";
import { select } from "./selecting.ts";

export function follow(state: GridState, area: Area | undefined): void {
  const { hot, selected } = state;
  const editor = openEditor(state);
  const isThere = area !== undefined && selected !== undefined && sameArea(area, selected);
  if (isThere && !state.stale) return;
  state.tabs = undefined;
  if (editor) draw(state);
  if (!area) return hot.deselectCell();
  state.cursor = area.from;
  if (!editor) return select(state, area);
  // Of all that selects, the package leaves the editor open only where it shifts the selection along with rows.
  hot.selection.markSource("shift");
  select(state, area);
  hot.selection.markEndSource();
  editor.moveTo(area.from);
}
