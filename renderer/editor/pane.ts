/**
 * One session on screen: its grid, kept up with every change without a detour through React, and what is found in it.
 *
 * Invariant: until `destroy`, the grid shows the session's form, with the cells marked that hold the text looked for.
 */
import type { LaidOutCell } from "#shared/layout/form-layout.ts";
import type { Field } from "#shared/form/field.ts";
import { fieldPlace } from "#renderer/paper/cell-target.ts";
import type { FormSession } from "./editor-port.ts";
import { findText } from "./find/find-text.ts";
import type { CellFace } from "./grid/grid-port.ts";
import { putAway, takeGrid } from "./grid/grid-shelf.ts";
import type { Area } from "#renderer/paper/area.ts";
import { areaOf, indexOf } from "#renderer/paper/layout-index.ts";
import type { Sheet } from "./session/form-editing.ts";
import { nextCell } from "./session/session-places.ts";
import { spokenSelection } from "./session/spoken-cell.ts";

/** Milliseconds. */
const stopsOnCell = 150;

export interface Found {
  /** Counts from 1; 0 where nothing is found. */
  readonly current: number;
  readonly total: number;
}

export interface Pane {
  readonly setZoom: (zoom: number) => void;
  /** Marks what holds the text and selects the first. A blank text marks nothing. */
  readonly find: (text: string) => void;
  /** Selects the next or previous one from the selected cell on, round the ends. */
  readonly findNext: (step: -1 | 1) => void;
  /** Nothing is marked any more; what was found last stays selected, and finding can go on from there. */
  readonly endFind: () => void;
  /** A cell is selected and seen; the focus stays where it is. */
  readonly look: (field: Field) => void;
  readonly focus: () => void;
  readonly destroy: () => void;
}

export interface PaneOptions {
  readonly host: HTMLElement;
  readonly session: FormSession;
  /** 1 is the size of the paper. */
  readonly zoom: number;
  /** `last` is what was looked for last, and is offered again. */
  readonly openFind: (replacing: boolean, last: string) => void;
  readonly onFound: (found: Found) => void;
}

export function createPane({ host, session, zoom, openFind, onFound }: PaneOptions): Pane {
  const { editing } = session;
  let scale = zoom;
  let text = "";
  let marking = false;
  let current = 0;
  let shown: Sheet = editing.sheet();

  // Told once the person stops on a cell and it stays as it is: walking over many costs nothing.
  let speaking: ReturnType<typeof setTimeout> | undefined;
  const say = () => {
    const { form } = session.getState();
    grid.say(spokenSelection(editing.template(), form, editing.sheet(), editing.selection()));
  };
  const saySoon = () => {
    clearTimeout(speaking);
    speaking = setTimeout(say, stopsOnCell);
  };
  const selected = (area: Area | undefined) => {
    editing.selected(area);
    saySoon();
  };
  host.removeAttribute("inert");
  const grid = takeGrid(host, { ...shown, zoom: scale }, { ...editing, selected });
  const detach = editing.attach({
    finishTyping: () => grid.finishTyping(),
    select(area) {
      update();
      grid.select(area);
    },
    follow: (area) => grid.follow(area),
    frame: (area) => grid.frame(area),
    openFind: offerFind,
    findNext(step) {
      if (text === "") return openFind(false, text);
      // From the bar it goes on in the bar; from elsewhere the person is put where the text stands.
      if (!host.parentElement?.contains(document.activeElement)) grid.focus();
      findNext(step);
    },
    takeFocus: () => grid.focus(),
    leave: () => host.setAttribute("inert", ""),
  });
  grid.frame(editing.framed());
  const unsubscribe = session.subscribe(() => {
    if (editing.sheet() !== shown) update();
    saySoon();
  });

  function update(): void {
    shown = editing.sheet();
    const found = findText(shown.layout, text);
    current = Math.min(current, Math.max(0, found.length - 1));
    const faces = !marking ? shown.faces : withFound(shown.faces, found, current);
    grid.show({ layout: shown.layout, faces, zoom: scale });
    onFound({ current: found.length === 0 ? 0 : current + 1, total: found.length });
  }

  function offerFind(replacing: boolean): void {
    marking = true;
    update();
    openFind(replacing, text);
  }

  function goTo(index: number): void {
    current = index;
    update();
    const cell = findText(shown.layout, text)[index];
    if (cell) grid.select(areaOf(cell));
  }

  function findNext(step: -1 | 1): void {
    grid.finishTyping();
    const { layout } = shown;
    const from = editing.selection()?.from;
    const here = from && indexOf(layout).cellAt(from);
    const orderOf = (cell: LaidOutCell) => layout.cells.indexOf(cell);
    const next = nextCell(findText(layout, text), here && orderOf(here), step, orderOf);
    if (next) goTo(next.index);
  }

  return {
    setZoom(next) {
      if (next === scale) return;
      scale = next;
      update();
    },
    find(next) {
      text = next;
      marking = true;
      goTo(0);
    },
    findNext,
    endFind() {
      marking = false;
      update();
    },
    look(field) {
      const form = session.getState().form;
      const target = fieldPlace(form, editing.template(), field);
      const cell = target && indexOf(shown.layout).cellOf(target);
      if (cell) grid.select(areaOf(cell));
    },
    focus: () => grid.focus(),
    destroy() {
      clearTimeout(speaking);
      grid.finishTyping();
      unsubscribe();
      detach();
      putAway(grid);
    },
  };
}

function withFound(
  faces: ReadonlyMap<LaidOutCell, CellFace>,
  found: readonly LaidOutCell[],
  current: number,
): ReadonlyMap<LaidOutCell, CellFace> {
  const marked = new Map(faces);
  for (const [i, cell] of found.entries()) marked.set(cell, { ...faces.get(cell), found: i === current ? "current" : "found" });
  return marked;
}
