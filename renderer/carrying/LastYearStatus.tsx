/** That last year's form changed after this one was made of it; a click shows what. */
import { useDesk } from "#renderer/desk/desk.ts";
import { useSessionInSight } from "#renderer/editor/in-sight.ts";
import { useEditorState } from "#renderer/editor/use-editor-state.ts";
import { yearsWords } from "#renderer/text/years-words.ts";
import { useSince } from "./last-year.ts";
import { showLastYear } from "./LastYearDialog.tsx";

export function LastYearStatus() {
  const desk = useDesk();
  const session = useSessionInSight();
  const since = useSince(session?.id, useEditorState(session)?.form);
  const count = since.reduce((sum, { changes }) => sum + changes.length, 0);
  if (!session || count === 0) return null;
  return (
    <button
      type="button"
      className="status-review is-last-year"
      title={yearsWords.since.statusTitle}
      onClick={() => showLastYear(desk, session)}
    >
      {yearsWords.since.status(count)}
    </button>
  );
}
