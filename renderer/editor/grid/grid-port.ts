/**
 * The port between the grid and everything else: a laid-out form comes in; typed texts, commands and the selection go out.
 *
 * The grid is a view. It keeps no text, no structure and no history of its own, and only the code in this folder knows which package
 * draws it.
 */
import type { Carried } from "#shared/form/form.ts";
import type { CellTarget, FormLayout, LaidOutCell } from "#shared/layout/form-layout.ts";
import type { Area } from "#renderer/paper/area.ts";

/** A sign in the cell's corner, another for each level, with what it means on hover. */
export interface CellMark {
  readonly level: "error" | "warning" | "hint" | "unknown" | "explained" | "last-year";
  readonly sentence: string;
}

export interface CellFace {
  /** A sum: shown in a quieter colour, as it cannot be typed into. */
  readonly computed?: boolean;
  /** What is shown in place of a text that is not there: why a sum is blank. It belongs to the window, not to the form. */
  readonly instead?: string;
  readonly mark?: CellMark;
  /** The text came over from last year and was not written since; `asked`: it is hardly right again. */
  readonly carried?: Carried;
  /** What may be chosen; other text is possible. */
  readonly choices?: readonly string[];
  /** The text that is looked for stands here; `current`: and this is the one looked at. */
  readonly found?: "found" | "current";
}

export interface GridSheet {
  readonly layout: FormLayout;
  /** What a cell shows besides its text; cells without one are not in the map. */
  readonly faces: ReadonlyMap<LaidOutCell, CellFace>;
  /** 1 is the size of the paper. */
  readonly zoom: number;
}

/** Keys of the grid that are not about moving and typing. */
export type GridCommand =
  | "undo"
  | "redo"
  | "clear"
  | "unframe"
  | "fill-down"
  | "fill-right"
  | "repeat"
  | "find"
  | "insert-below"
  | "delete-rows"
  | "move-up"
  | "move-down";

export interface ClipboardContent {
  readonly text: string;
  /** Blank where there is none. */
  readonly html: string;
}

/** What is known to go on where a text ends: the whole of it, or several to choose from. */
export type Completion = { readonly rest: string } | { readonly names: readonly string[] };

export interface GridEvents {
  /** Whether a cell may be typed into; where not, the person is told why. */
  readonly mayEdit: (cell: LaidOutCell) => boolean;
  /** The text an editor starts with; it may differ from the printed one. */
  readonly editText: (cell: LaidOutCell) => string;
  /** Texts that stand in cells like this one, to be picked from. */
  readonly knownTexts: (target: CellTarget) => readonly string[];
  /** Gives what is known to go on where this text ends, at once or later, if there is anything. */
  readonly complete: (target: CellTarget, text: string, give: (known: Completion) => void) => void;
  /** What was offered was taken, and becomes the cell's text. */
  readonly taken: (target: CellTarget, text: string) => void;
  /** What a key makes of a cell's text that it would otherwise write over, if it is more than that key. */
  readonly typedOver: (cell: LaidOutCell, text: string) => { readonly text: string; readonly caret: number } | undefined;
  /** The text of the open editor after a key press. */
  readonly typing: (target: CellTarget, text: string) => void;
  /** The open editor's cell stands here now. */
  readonly typingMoved: (target: CellTarget) => void;
  /** The editor was closed with this text. */
  readonly typed: (target: CellTarget, text: string) => void;
  /** The editor was closed and its text is to be forgotten. */
  readonly typingCancelled: () => void;
  /** The editor was closed, and its text is to go into every selected cell. */
  readonly fillSelection: (text: string) => void;
  readonly selected: (area: Area | undefined) => void;
  readonly run: (command: GridCommand) => void;
  readonly copy: () => ClipboardContent | undefined;
  readonly cut: () => ClipboardContent | undefined;
  readonly paste: (content: ClipboardContent) => void;
  /** The handle of the selection was dragged over these cells, above or below it. */
  readonly fillTo: (area: Area) => void;
  /** The handle was double-clicked. */
  readonly fillOn: () => void;
}

export interface Grid {
  /** The element the grid is drawn in; whoever shows it gives it its place and size. */
  readonly element: HTMLElement;
  /** Shows a form whose events go to `events` from now on. */
  readonly open: (sheet: GridSheet, events: GridEvents) => void;
  /** Shows the same form after a change. */
  readonly show: (sheet: GridSheet) => void;
  /** Selects and scrolls there. The focus stays where it is. */
  readonly select: (area: Area) => void;
  /** Another content was shown: what was selected stands here now, or nowhere. An open editor stays open and moves along. */
  readonly follow: (area: Area | undefined) => void;
  /** What a screen reader is told of the selected cell. */
  readonly say: (sentence: string) => void;
  /** Closes an open editor with its text, without moving. */
  readonly finishTyping: () => void;
  /** Stands a dashed frame around an area that was copied or cut; none without one. */
  readonly frame: (area: Area | undefined) => void;
  /** Opens the editor on the selected cell. */
  readonly edit: () => void;
  /** Keys go to the selected cell from now on. */
  readonly focus: () => void;
  readonly destroy: () => void;
}
