/**
 * The form as a Handsontable, behind grid-port.ts. Handsontable draws the slots in sight, keeps the selection and opens the editor; it
 * holds no text: each cell is drawn from the laid-out form.
 */
import Handsontable from "handsontable/base";
import { areaOf } from "#renderer/paper/layout-index.ts";
import { keepElements } from "./band.ts";
import { serveChoiceArrows } from "./choice-arrow.ts";
import { cellEditorFor, type EditorDesk } from "./cell-editor.ts";
import { serveClipboard } from "./clipboard-events.ts";
import { noticeDoubleClicks } from "./double-click.ts";
import { draw, showSheet } from "./drawing.ts";
import { drawSlot, setRowHeight } from "./slots.ts";
import { freezeHead } from "./frozen-head.ts";
import { hasFocus, serveFocus, takeFocus } from "./focus.ts";
import { serveFillHandle } from "./fill-handle.ts";
import { boxOf, geometryOf, sizeAt } from "./geometry.ts";
import type { Grid, GridEvents, GridSheet } from "./grid-port.ts";
import { cellAt, mayFill, openEditor, type GridState } from "./grid-state.ts";
import { knowMerged } from "./merged.ts";
import { createOverlays } from "./overlay-elements.ts";
import { placeOverlays } from "./overlays.ts";
import { keepInSight, setPaperSizes } from "./paper.ts";
import { edit, keyPressed } from "./pressing.ts";
import { follow } from "./follow.ts";
import { deselected, select, selectionChanged } from "./selecting.ts";
import { baseSettings, blankSlots } from "./settings.ts";
import { nameGrid, sayCell } from "./spoken-cell.ts";
import { addCellStyles } from "./style-sheet.ts";

import "handsontable/styles/handsontable.css";
import "handsontable/styles/ht-theme-main-no-icons.css";
import "./grid.css";

/** The package types a cell editor by constructor arguments it does not say. */
type EditorClass = Extract<Handsontable.GridSettings["editor"], new (...args: never[]) => unknown>;

/** `host` must be in the page and have a size: Handsontable measures itself against it. */
export function createGrid(host: HTMLElement, sheet: GridSheet, events: GridEvents): Grid {
  addCellStyles(document);
  const element = document.createElement("div");
  element.className = "form-grid";
  host.append(element);
  const state = createState(element, sheet, events);
  serveClipboard(state);
  serveFocus(state);
  serveFillHandle(state);
  element.addEventListener("dblclick", ({ target }) => target instanceof HTMLElement && target.closest("td") && refuse(state));
  return {
    element,
    open(next, nextEvents) {
      state.hot.deselectCell();
      state.events = nextEvents;
      state.cursor = { row: 0, column: 0 };
      state.framed = undefined;
      showSheet(state, next);
      state.holder.scrollTo(0, 0);
      state.head.begin();
    },
    show: (next) => showSheet(state, next),
    select: (area) => select(state, area),
    follow: (area) => follow(state, area),
    frame(area) {
      state.framed = area;
      placeOverlays(state);
    },
    say: (sentence) => sayCell(state, sentence),
    finishTyping: () => openEditor(state)?.finishEditing(false),
    edit: () => edit(state),
    focus: () => takeFocus(state),
    destroy() {
      state.hot.destroy();
      element.remove();
    },
  };
}

function createState(element: HTMLElement, sheet: GridSheet, events: GridEvents): GridState {
  const geometry = geometryOf(sheet);
  setPaperSizes(element, sheet.zoom);
  const desk: EditorDesk = {
    paper: () => find(element, ".ht_master .wtHider"),
    hasFocus: () => hasFocus({ element }),
    place(slot) {
      const cell = cellAt(state, slot);
      return cell && { cell, choices: state.shown.faces.get(cell)?.choices, box: boxOf(state.geometry, areaOf(cell)) };
    },
    editText: (cell) => state.events.editText(cell),
    knownTexts: ({ target }) => (target ? state.events.knownTexts(target) : []),
    complete: ({ target }, text, give) => target && state.events.complete(target, text, give),
    taken: ({ target }, text) => target && state.events.taken(target, text),
    typedOver: (cell, text) => state.events.typedOver(cell, text),
    typing: ({ target }, text) => target && state.events.typing(target, text),
    moved: ({ target }) => target && state.events.typingMoved(target),
    typed({ target }, text) {
      if (state.filling) state.events.fillSelection(text);
      else if (target) state.events.typed(target, text);
    },
    refused: () => refuse(state),
    writesAt: (line) => keepInSight(state.holder, line, state.geometry.scale, state.head.above(state.cursor.row)),
    cancelled: () => state.events.typingCancelled(),
    closed: () => state.stale && draw(state),
  };
  const start = {
    element,
    events,
    shown: sheet,
    geometry,
    stale: false,
    band: undefined,
    cursor: { row: 0, column: 0 },
    tabs: undefined,
    selectedCells: 0,
    selected: undefined,
    framed: undefined,
    filling: false,
  };
  // Handsontable asks for cells while it is being made.
  const state = start as unknown as GridState;
  const hot = new Handsontable(element, {
    ...baseSettings,
    data: blankSlots(sheet.layout),
    colWidths: (column) => sizeAt(state.geometry.columnEdges, column),
    rowHeights: (row) => sizeAt(state.geometry.rowEdges, row),
    editor: cellEditorFor(desk) as EditorClass,
    cells: (row, column) => {
      const cell = cellAt(state, { row, column });
      return { readOnly: !cell || !mayFill(state, cell) };
    },
    renderer: (_grid, td, row, column) => {
      if (column === 0) setRowHeight(td, state, row);
      const first = td.parentElement?.previousElementSibling === null ? row : 0;
      drawSlot(td, state, { row, column }, first);
    },
    beforeKeyDown: (event) => keyPressed(state, event),
    afterSelectionEnd: (row, column, row2, column2) => selectionChanged(state, { row, column }, { row: row2, column: column2 }),
    afterDeselect: () => deselected(state),
  });
  const overlays = createOverlays(desk.paper());
  const parts = { region: nameGrid(element), holder: find(element, ".ht_master .wtHolder"), overlays };
  const withHolder = Object.assign(start, { hot, ...parts });
  const made: GridState = Object.assign(withHolder, { head: freezeHead(withHolder, desk.paper()) });
  knowMerged(made);
  noticeDoubleClicks(made);
  serveChoiceArrows(made);
  keepElements(made);
  return made;
}

/** Says why the selected cell cannot be filled, where that is so. */
function refuse(state: GridState): void {
  const cell = cellAt(state, state.cursor);
  if (cell && !mayFill(state, cell)) state.events.mayEdit(cell);
}

function find(within: HTMLElement, selector: string): HTMLElement {
  const found = within.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector} in the grid`);
  return found;
}
