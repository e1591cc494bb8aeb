/**
 * The grid and the focus. The package behind it listens to the whole page and takes the focus with every selection; here it hears keys and
 * clipboard only while the focus is in it, and gets the focus only when it is pressed or asked to take it.
 */
import type { Slot } from "#renderer/paper/area.ts";
import { areaOf, indexOf } from "#renderer/paper/layout-index.ts";
import { cellAt, mayFill, type GridState } from "./grid-state.ts";
import { nextToFill } from "./navigation.ts";
import { select } from "./selecting.ts";

/** Whether keys are the grid's: the focus is in it and it can be seen. The one answer for everything it listens to. */
export function hasFocus({ element }: Pick<GridState, "element">): boolean {
  const { activeElement } = document;
  return activeElement !== null && element.contains(activeElement) && activeElement.closest("[hidden], [inert]") === null;
}

export function serveFocus(state: GridState): void {
  const { element, hot, holder } = state;
  const isOurs = (other: EventTarget | null) => other instanceof Node && element.contains(other);
  element.tabIndex = -1;
  // A press brings the focus here first: then the selection it makes takes nothing from anybody.
  element.addEventListener("mousedown", () => hasFocus(state) || holder.focus({ preventScroll: true }), true);
  element.addEventListener("focusin", (event) => {
    hot.listen();
    if (event.target === element) {
      // The package takes its own frame for something else, and would stop listening again.
      event.stopPropagation();
      enter(state);
      // A browser focuses the cell that was pressed, after it was selected.
    } else if (!isOurs(event.relatedTarget) || event.target instanceof HTMLTableCellElement) focusSelected(state);
  });
  // A button that gave the focus here is still being clicked: the package takes that for a click outside, and stops listening.
  element.addEventListener("keydown", () => hot.isListening() || hot.listen(), true);
  element.addEventListener("focusout", ({ relatedTarget }) => isOurs(relatedTarget) || hot.unlisten());
  hot.addHook("modifyFocusedElement", (row, column, td) => {
    if (!hasFocus(state)) return document.activeElement as HTMLElement;
    // The package would focus the cell first and the text area a moment later: what dictation or a symbol panel writes between is lost.
    return waitingAt(state, { row: row ?? -1, column: column ?? -1 }) ?? td;
  });
}

export function takeFocus(state: GridState): void {
  if (!hasFocus(state)) state.element.focus({ preventScroll: true });
}

/** Who comes by keys finds a cell selected. */
function enter(state: GridState): void {
  if (!state.hot.getSelectedRangeLast()) {
    const first = nextToFill(indexOf(state.shown.layout), state.cursor, 1, (cell) => mayFill(state, cell));
    if (first) select(state, areaOf(first));
  }
  focusSelected(state);
}

/** The text area that waits at the selected cell; of a cell that cannot be filled in, the cell itself. */
function focusSelected(state: GridState): void {
  const { hot, holder } = state;
  const { row, col } = hot.getSelectedRangeLast()?.highlight ?? {};
  if (typeof row !== "number" || typeof col !== "number") return;
  const target = waitingAt(state, { row, column: col }) ?? hot.getCell(row, col, true) ?? holder;
  if (document.activeElement !== target) target.focus({ preventScroll: true });
}

/** Asked of the cell: while the selection moves, the package has not let go yet of the editor of the cell before. */
function waitingAt(state: GridState, slot: Slot): HTMLElement | undefined {
  const cell = cellAt(state, slot);
  const waiting = cell && mayFill(state, cell) ? state.element.querySelector<HTMLElement>("[data-hot-input]") : null;
  return waiting ?? undefined;
}
