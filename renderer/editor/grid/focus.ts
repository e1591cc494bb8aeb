/**
 * The grid and the focus. The package behind it listens to the whole page and takes the focus with every selection; here it hears keys and
 * clipboard only while the focus is in it, and gets the focus only when it is pressed or asked to take it.
 */
import { areaOf, indexOf } from "#renderer/paper/layout-index.ts";
import type { CellEditor } from "./cell-editor.ts";
import { mayFill, type GridState } from "./grid-state.ts";
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
    } else if (!isOurs(event.relatedTarget)) focusSelected(state);
  });
  element.addEventListener("focusout", ({ relatedTarget }) => isOurs(relatedTarget) || hot.unlisten());
  hot.addHook("modifyFocusedElement", (_row, _column, td) => (hasFocus(state) ? td : (document.activeElement as HTMLElement)));
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
  const { hot, cursor, holder } = state;
  if (!hot.getSelectedRangeLast()) return;
  const editor = hot.getActiveEditor() as CellEditor | undefined;
  const target = editor?.TEXTAREA ?? hot.getCell(cursor.row, cursor.column, true) ?? holder;
  if (document.activeElement !== target) target.focus({ preventScroll: true });
}
