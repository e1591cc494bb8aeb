/** How many forms a search does not find yet as they are now: those that wait to be indexed. */
import { useEffect, useState } from "react";
import { onLibraryEvent } from "#renderer/desk/library-events.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import type { Desk } from "#renderer/desk/desk.ts";

export function useToIndex(desk: Desk): number {
  const [waiting, setWaiting] = useState(0);
  useEffect(() => {
    let left = false;
    runAction(desk, async () => {
      const { count } = await desk.client.library.toIndex();
      if (!left) setWaiting(count);
    });
    const stop = onLibraryEvent(desk, (event) => {
      if (event.kind === "indexed") setWaiting(event.waiting);
    });
    return () => {
      left = true;
      stop();
    };
  }, [desk]);
  return waiting;
}
