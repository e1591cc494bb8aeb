/** Of several selected cells, in the status bar: how many hold something, and what their numbers add up to. */
import { grouped } from "#renderer/text/format.ts";
import { statusWords } from "#renderer/text/status-words.ts";
import { useSessionInSight } from "../in-sight.ts";
import { useEditorState } from "../use-editor-state.ts";

export function SelectionStatus() {
  const totals = useEditorState(useSessionInSight())?.totals;
  if (!totals) return null;
  const { filled, numbers } = totals;
  return (
    <span className="status-item status-totals" role="group" aria-label={statusWords.selection}>
      <span>{statusWords.filled(filled)}</span>
      {numbers && (
        <>
          {numbers.count !== filled && <span>{statusWords.numbers(numbers.count)}</span>}
          <span className="selectable">{statusWords.sum(grouped(numbers.sum))}</span>
          <span className="selectable">{statusWords.average(grouped(numbers.average))}</span>
        </>
      )}
    </span>
  );
}
