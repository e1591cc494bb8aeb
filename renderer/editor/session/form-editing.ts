/** What the editor pane needs of a session, and the rest of the window does not. */
import type { Area, GridEvents } from "../grid/grid-port.ts";
import type { EditorSurface, Sheet } from "./session-state.ts";

export interface FormEditing extends GridEvents {
  /** The form as it is drawn now. */
  readonly sheet: () => Sheet;
  readonly selection: () => Area | undefined;
  /** Tells the session what is on screen; the result takes it off again. */
  readonly attach: (surface: EditorSurface) => () => void;
}
