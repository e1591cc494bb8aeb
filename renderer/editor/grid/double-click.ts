/**
 * A double click opens the cell. The grid package takes any two presses on one element within half a second for one, whatever was done
 * between them: a cell just typed into and left would open again, and what is typed next be appended; and of three it misses the last two.
 * So its own are left alone (cell-editor.ts).
 *
 * Invariant: the two presses were on one cell, with nothing pressed or written between them.
 */
import { cellAt, type GridState } from "./grid-state.ts";
import { edit } from "./pressing.ts";

export function noticeDoubleClicks(state: GridState): void {
  const { element, hot } = state;
  let pressed: { row: number; column: number } | undefined;
  let isDouble = false;
  const forget = () => {
    pressed = undefined;
    isDouble = false;
  };
  element.addEventListener(
    "mousedown",
    ({ target }) => {
      const td = target instanceof Element ? target.closest("td") : null;
      const at = td && hot.getCoords(td);
      const cell = at ? cellAt(state, { row: at.row ?? -1, column: at.col ?? -1 }) : undefined;
      isDouble = cell !== undefined && pressed?.row === cell.row && pressed.column === cell.column;
      pressed = cell && { row: cell.row, column: cell.column };
    },
    true,
  );
  element.addEventListener("dblclick", () => {
    if (isDouble) edit(state);
  });
  element.addEventListener("keydown", forget, true);
  element.addEventListener("input", forget, true);
  // Another form.
  hot.addHook("afterDeselect", forget);
}
