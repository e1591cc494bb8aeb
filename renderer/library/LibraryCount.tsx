/** How many forms there are, in the status bar, where no form is in sight. */
import { usePart } from "#renderer/desk/desk.ts";
import { formsList } from "#renderer/desk/forms-list.ts";
import { useSessionInSight } from "#renderer/editor/in-sight.ts";
import { statusWords } from "#renderer/text/status-words.ts";

export function LibraryCount() {
  const count = usePart(formsList, ({ forms }) => forms?.length);
  if (useSessionInSight() || count === undefined) return null;
  return <span className="status-item">{statusWords.library(count)}</span>;
}
