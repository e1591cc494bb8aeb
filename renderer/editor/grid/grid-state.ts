/** What the parts of the grid share. Only the functions of this folder change it. */
import type Handsontable from "handsontable/base";
import type { LaidOutCell } from "#shared/layout/form-layout.ts";
import { indexOf } from "#renderer/paper/layout-index.ts";
import type { CellEditor } from "./cell-editor.ts";
import type { Geometry } from "./geometry.ts";
import type { Overlays } from "./overlay-elements.ts";
import type { Area, Slot } from "#renderer/paper/area.ts";
import type { GridEvents, GridSheet } from "./grid-port.ts";
import { canFill } from "./paint.ts";

/** Rows that have elements. */
export interface Band {
  /** Rows, both included. */
  readonly first: number;
  readonly last: number;
  /** Where the band begins and how large it is drawn. */
  readonly top: number;
  readonly columnEdges: readonly number[];
  readonly scale: number;
}

/** Head and header over the rows that were scrolled below them (frozen-head.ts). */
export interface FrozenHead {
  /** After a change of what is shown, or of its sizes. */
  readonly update: () => void;
  /** After another form came: it begins where it is scrolled to, of which no event tells. */
  readonly begin: () => void;
  /** How much of the view (pixels) it covers when a row stands right below it. */
  readonly above: (row: number) => number;
}

export interface GridState {
  readonly element: HTMLElement;
  readonly hot: Handsontable;
  /** The element that scrolls. */
  readonly holder: HTMLElement;
  readonly head: FrozenHead;
  /** Heard, not seen: what is written in it a screen reader says. */
  readonly region: HTMLElement;
  events: GridEvents;
  shown: GridSheet;
  /** Of what is drawn; while an editor is open it may lag behind what is shown. */
  geometry: Geometry;
  /** Sizes or structure changed while an editor was open. */
  stale: boolean;
  /** The rows that have elements; none before the first drawing. */
  band: Band | undefined;
  /** The slot keys move on from: inside a merged cell it remembers the row and column one came by. */
  cursor: Slot;
  /** Where a run of Tabs began, and the cell it has come to so far: it ends when the person is anywhere else. */
  tabs: { readonly home: number; readonly at: LaidOutCell } | undefined;
  /** How many cells are selected. */
  selectedCells: number;
  /** The selected area, every cell in it whole. */
  selected: Area | undefined;
  /** What was copied or cut stands in a dashed frame. */
  framed: Area | undefined;
  /** What lies over the paper beside the open editor. */
  readonly overlays: Overlays;
  /** An editor is closing whose text is meant for every selected cell. */
  filling: boolean;
}

export function cellAt(state: Pick<GridState, "shown">, slot: Slot): LaidOutCell | undefined {
  return indexOf(state.shown.layout).cellAt(slot);
}

export function mayFill(state: Pick<GridState, "shown">, cell: LaidOutCell): boolean {
  return canFill(cell, state.shown.faces.get(cell));
}

export function openEditor({ hot }: GridState): CellEditor | undefined {
  const editor = hot.getActiveEditor() as CellEditor | undefined;
  return editor?.isOpened() ? editor : undefined;
}
