/** How many indicators of the open form ask for less than was reached last year; a click lists them. */
import { useDesk } from "#renderer/desk/desk.ts";
import { useSessionInSight } from "#renderer/editor/in-sight.ts";
import { indicatorWords } from "#renderer/text/indicator-words.ts";
import { showBelow } from "./BelowList.tsx";
import { useBelowReached } from "./reached-last-year.ts";

export function BelowStatus() {
  const desk = useDesk();
  const session = useSessionInSight();
  const { length } = useBelowReached();
  if (!session || length === 0) return null;
  return (
    <button type="button" className="status-review" onClick={() => showBelow(desk)}>
      {indicatorWords.past.status(length)}
    </button>
  );
}
