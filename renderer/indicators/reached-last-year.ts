/**
 * Which indicators of the open form ask for less than last year's report says was reached. The report is read when the form is opened and when forms
 * come or go; against what is typed it is held beside the typing, never before a key.
 */
import { useDeferredValue, useEffect, useMemo } from "react";
import { rowsBelow, type BelowReached, type ReachedYear } from "#shared/indicators/below-reached.ts";
import { definePart, useDesk, usePart, type Desk } from "#renderer/desk/desk.ts";
import { onLibraryEvent } from "#renderer/desk/library-events.ts";
import { createStore } from "#renderer/desk/store.ts";
import { useOpenSession } from "#renderer/editor/opened.ts";
import { useEditorState } from "#renderer/editor/use-editor-state.ts";

interface Reached {
  /** Of which form. */
  readonly id: number | undefined;
  readonly last: ReachedYear | undefined;
}

const reachedLast = definePart(() => createStore<Reached>({ id: undefined, last: undefined }));
const nothing: readonly BelowReached[] = [];

/** Follows the open form; draws nothing. */
export function ReachedLayer(): null {
  const desk = useDesk();
  const id = useOpenSession()?.id;
  useEffect(() => {
    desk.part(reachedLast).set({ id, last: undefined });
    if (id === undefined) return undefined;
    read(desk, id);
    return onLibraryEvent(desk, ({ kind }) => {
      if (kind === "list" || kind === "library") read(desk, id);
    });
  }, [desk, id]);
  return null;
}

/** Where the host is away it is asked again with the next event; nothing else depends on it. */
function read(desk: Desk, id: number): void {
  const store = desk.part(reachedLast);
  desk.client.indicators.reached({ form: id }).then(
    ({ last }) => store.get().id === id && store.set({ last }),
    () => undefined,
  );
}

export function useBelowReached(): readonly BelowReached[] {
  const session = useOpenSession();
  const indicators = useDeferredValue(useEditorState(session)?.form.indicators);
  const { id, last } = usePart(reachedLast, (state) => state);
  return useMemo(
    () => (indicators && last && id === session?.id ? rowsBelow(indicators, last) : nothing),
    [indicators, last, id, session],
  );
}
