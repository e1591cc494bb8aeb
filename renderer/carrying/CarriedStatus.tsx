/** How much of the open form still is as it came over from last year; a click leads to the next of it. */
import { useDesk } from "#renderer/desk/desk.ts";
import { useSessionInSight } from "#renderer/editor/in-sight.ts";
import { useEditorState } from "#renderer/editor/use-editor-state.ts";
import { carryingWords } from "#renderer/text/carrying-words.ts";
import { countCarried } from "./carried-steps.ts";
import { stepToCarried } from "./carrying-actions.ts";

export function CarriedStatus() {
  const desk = useDesk();
  const session = useSessionInSight();
  const form = useEditorState(session)?.form;
  if (!session || !form?.carried) return null;
  const { asked, untouched } = countCarried(form);
  return (
    <button
      type="button"
      className="status-review"
      title={carryingWords.status}
      onClick={() => stepToCarried(desk, session, 1)}
    >
      {carryingWords.counts(untouched, asked)}
    </button>
  );
}
