/** Key presses on the grid, turned into actions and carried out. */
import { indexOf } from "#renderer/paper/layout-index.ts";
import { dayInWords } from "#renderer/text/format.ts";
import { isForInputMethod } from "#renderer/desk/input-method.ts";
import type { CellEditor } from "./cell-editor.ts";
import { hasFocus } from "./focus.ts";
import { cellAt, mayFill, openEditor, type GridState } from "./grid-state.ts";
import { actionFor, writes, type GridAction } from "./keys.ts";
import { enterFrom, moveFrom, nextToFill, pageFrom } from "./navigation.ts";
import { selectRows } from "./select-rows.ts";
import { extendTo, moveTo, movingEnd } from "./selecting.ts";

/** Whether the grid package may look at the key as well. */
export function keyPressed(state: GridState, event: KeyboardEvent): boolean {
  if (!hasFocus(state)) return false;
  const editor = openEditor(state);
  // What an input method composes is its own. It opens the editor by composing: its first key is still asked whether it may.
  if (isForInputMethod(event) && (editor || event.isComposing)) return true;
  if (editor && (choosing(editor, event) || declining(editor, event))) {
    event.preventDefault();
    return false;
  }
  const action = actionFor(event, editor ? (editor.isInFullEditMode() ? "full" : "fast") : "closed");
  if (action) {
    event.preventDefault();
    perform(state, action);
    return false;
  }
  const cell = cellAt(state, state.cursor);
  // In the editor every other key is the text area's own. Beside it, one that would write must be allowed to.
  return !editor && (!cell || !writes(event) || state.events.mayEdit(cell));
}

function choosing(editor: CellEditor, event: KeyboardEvent): boolean {
  if (event.key === "ArrowDown") return editor.stepChoice(1);
  return event.key === "ArrowUp" && editor.stepChoice(-1);
}

/** What is offered goes with the first Esc, and where the caret is moved away from it; moved to its end, it is taken. */
function declining(editor: CellEditor, { key }: KeyboardEvent): boolean {
  if (!editor.offer.isShown()) return false;
  if (/^(ArrowRight|End)$/.test(key) && editor.isInFullEditMode()) editor.takeOffer();
  else if (/^(Escape|Arrow|Home|End|Page)/.test(key)) editor.offer.drop();
  return key === "Escape";
}

function perform(state: GridState, action: GridAction): void {
  const index = indexOf(state.shown.layout);
  switch (action.do) {
    case "move":
      state.tabs = undefined;
      return moveTo(state, moveFrom(index, state.cursor, action.move));
    case "extend":
      return extendTo(state, moveFrom(index, movingEnd(state), action.move));
    case "page":
      state.tabs = undefined;
      return turnPage(state, action.step);
    case "extend-page":
      return extendTo(state, pageFrom(index, movingEnd(state), action.step, state.geometry.rowEdges, viewBelowHead(state)));
    case "enter":
      return moveTo(
        state,
        enterFrom(index, state.cursor, action.step, tabHome(state), (cell) => mayFill(state, cell)),
      );
    case "fill-next":
      return fillNext(state, action.step);
    case "edit":
      return edit(state, action.text);
    case "choose": {
      const cell = cellAt(state, state.cursor);
      const choices = cell && state.shown.faces.get(cell)?.choices;
      return choices ? edit(state) : state.events.run(action.withoutChoices);
    }
    case "run":
      return state.events.run(action.command);
    case "commit":
      if (action.next?.do === "enter" || action.next?.do === "fill-next") openEditor(state)?.takeOffer();
      state.filling = action.next === undefined && state.selectedCells > 1;
      openEditor(state)?.finishEditing(false);
      state.filling = false;
      return action.next && perform(state, action.next);
    case "cancel":
      return openEditor(state)?.finishEditing(true);
    case "date":
      return writeDate(state);
    case "new-line":
      return openEditor(state)?.insert("\n");
    case "walk-text":
      return openEditor(state)?.walkText(action.step);
    case "pick":
      return openEditor(state)?.pick();
    case "full-edit":
      return openEditor(state)?.enableFullEditMode();
    case "select-rows":
      return selectRows(state);
    case "stay":
      return;
  }
}

function fillNext(state: GridState, step: -1 | 1): void {
  const home = tabHome(state) ?? state.cursor.column;
  const next = nextToFill(indexOf(state.shown.layout), state.cursor, step, (cell) => mayFill(state, cell));
  if (!next) return;
  moveTo(state, next);
  state.tabs = { home, at: next };
}

/** The column where the Tabs began that led to where the person is. */
function tabHome({ tabs, cursor }: GridState): number | undefined {
  return tabs?.at.row === cursor.row && tabs.at.column === cursor.column ? tabs.home : undefined;
}

/** Today's date, into the text where an editor is open, else as the whole of it. */
function writeDate(state: GridState): void {
  const today = dayInWords(Date.now());
  const editor = openEditor(state);
  if (editor) return editor.insert(today);
  const cell = cellAt(state, state.cursor);
  if (cell?.target && state.events.mayEdit(cell)) state.events.typed(cell.target, today);
}

/** The paper moves along, so that the selection stays where it was on the screen. */
function turnPage(state: GridState, step: -1 | 1): void {
  const { cursor, holder, shown } = state;
  const { rowEdges } = state.geometry;
  const slot = pageFrom(indexOf(shown.layout), cursor, step, rowEdges, viewBelowHead(state));
  holder.scrollTop += (rowEdges[slot.row] ?? 0) - (rowEdges[cursor.row] ?? 0);
  moveTo(state, slot);
}

function viewBelowHead({ holder, head, cursor }: GridState): number {
  return holder.clientHeight - head.above(cursor.row);
}

/** Opens the editor on the cell's text, or on another one. */
export function edit(state: GridState, text?: string): void {
  const cell = cellAt(state, state.cursor);
  if (!cell || !state.events.mayEdit(cell)) return;
  const editor = state.hot.getActiveEditor() as CellEditor | undefined;
  editor?.enableFullEditMode();
  editor?.beginEditing(text);
}
