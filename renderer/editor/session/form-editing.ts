/** What the editor pane needs of a session, and the rest of the window does not. */
import type { FormLayout, LaidOutCell } from "#shared/layout/form-layout.ts";
import type { Template } from "#shared/template/template.ts";
import type { Area } from "#renderer/paper/area.ts";
import type { CellFace, GridEvents } from "../grid/grid-port.ts";

/** What is on screen of a session, where it is on screen at all. */
export interface EditorSurface {
  readonly finishTyping: () => void;
  readonly select: (area: Area) => void;
  /** Other content is shown: what was selected stands here now, or nowhere, and an open editor moves along. */
  readonly follow: (area: Area | undefined) => void;
  /** Stands a dashed frame around an area, or takes it away. */
  readonly frame: (area: Area | undefined) => void;
  readonly openFind: (replacing: boolean) => void;
  /** Goes on finding what was looked for last. */
  readonly findNext: (step: -1 | 1) => void;
  /** Keys go to the selected cell from now on, wherever they went before. */
  readonly takeFocus: () => void;
  /** The form is being left: nothing may be typed any more. */
  readonly leave: () => void;
}

/** What the grid draws, besides the zoom. */
export interface Sheet {
  readonly layout: FormLayout;
  readonly faces: ReadonlyMap<LaidOutCell, CellFace>;
}

export interface FormEditing extends GridEvents {
  /** The form as it is drawn now. */
  readonly sheet: () => Sheet;
  /** The template it is drawn by. */
  readonly template: () => Template;
  readonly selection: () => Area | undefined;
  /** What stands in the dashed frame. */
  readonly framed: () => Area | undefined;
  /** Tells the session what is on screen; the result takes it off again. */
  readonly attach: (surface: EditorSurface) => () => void;
}
