/**
 * Which presses of the mouse are double clicks. The grid package takes any two on one element within half a second for one, whatever was
 * done between them: a cell just typed into and left would open again, and what is typed next be appended.
 *
 * Invariant: `doubleClick` is true only from the second press on a cell on, with nothing pressed or written since the first.
 */
import { cellAt, type GridState } from "./grid-state.ts";

export function noticeDoubleClicks(state: GridState): void {
  const { element, hot } = state;
  let pressed: { row: number; column: number } | undefined;
  const forget = () => {
    pressed = undefined;
    state.doubleClick = false;
  };
  element.addEventListener(
    "mousedown",
    ({ target }) => {
      const td = target instanceof Element ? target.closest("td") : null;
      const at = td && hot.getCoords(td);
      const cell = at ? cellAt(state, { row: at.row ?? -1, column: at.col ?? -1 }) : undefined;
      state.doubleClick = cell !== undefined && pressed?.row === cell.row && pressed.column === cell.column;
      pressed = cell && { row: cell.row, column: cell.column };
    },
    true,
  );
  element.addEventListener("keydown", forget, true);
  element.addEventListener("input", forget, true);
  // Another form.
  hot.addHook("afterDeselect", forget);
}
