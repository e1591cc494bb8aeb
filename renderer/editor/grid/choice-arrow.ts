/** The arrow on a cell with choices. grid.css draws it while the cell is selected or pointed at; a click on it opens the list. */
import type { GridState } from "./grid-state.ts";
import { edit } from "./pressing.ts";

/** As wide as in grid.css, with the blank beside it. */
const width = 20;

export function serveChoiceArrows(state: GridState): void {
  state.element.addEventListener("click", ({ target, clientX, shiftKey }) => {
    const td = target instanceof Element ? target.closest("td.cell-has-choices") : null;
    if (!td || shiftKey || clientX < td.getBoundingClientRect().right - width) return;
    edit(state);
  });
}
