/**
 * What the session tells of its last step, as a message that offers to undo it. It goes as soon as that step is no longer the last, or the
 * form is covered: the button undoes nothing else, and nothing that cannot be seen.
 */
import { useEffect, useRef } from "react";
import { useDesk } from "#renderer/desk/desk.ts";
import { dismissToast, raiseToast } from "#renderer/desk/toasts/toasts.ts";
import { wordsOf } from "#renderer/text/menu-words.ts";
import type { FormSession, ToldStep } from "./editor-port.ts";
import { useEditorState } from "./use-editor-state.ts";

export function useToldStep(session: FormSession | undefined): void {
  const desk = useDesk();
  const told = useEditorState(session)?.told;
  /** What was said is not said again when the form is uncovered. */
  const said = useRef<ToldStep>(undefined);
  useEffect(() => {
    if (!session || !told || said.current === told) return undefined;
    said.current = told;
    const { text, undoable } = told;
    const undo = { label: wordsOf("undo").label, run: () => session.run("undo") };
    const id = raiseToast(desk, { text, tone: undoable ? "done" : "problem", ...(undoable && { action: undo }) });
    return () => dismissToast(desk, id);
  }, [desk, session, told]);
}
