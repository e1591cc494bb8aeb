/** The state of a form being edited, in components; `undefined` without one. */
import { useStateOf } from "#renderer/desk/use-state-of.ts";
import type { EditorState, FormSession } from "./editor-port.ts";

export function useEditorState(session: FormSession | undefined): EditorState | undefined {
  return useStateOf(session);
}
