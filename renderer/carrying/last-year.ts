/**
 * What the open form was made of: last year's forms as they were then and as they are now, read when it is opened and again when one of
 * them changes. What became of them since is worked out beside the typing, never before a key.
 */
import { useDeferredValue, useEffect, useMemo } from "react";
import type { LastYear } from "#shared/api/years.ts";
import { changesSince, type ChangesSince } from "#shared/carrying/changes-since.ts";
import type { Form } from "#shared/form/form.ts";
import { definePart, useDesk, usePart, type Desk } from "#renderer/desk/desk.ts";
import { onLibraryEvent } from "#renderer/desk/library-events.ts";
import { createStore } from "#renderer/desk/store.ts";
import { useEditorState } from "#renderer/editor/use-editor-state.ts";
import { lastYearMarks } from "./last-year-marks.ts";
import { useOpenSession } from "#renderer/editor/opened.ts";

interface LastYears {
  /** Of which form. */
  readonly id: number | undefined;
  readonly links: readonly LastYear[];
}

const lastYears = definePart(() => createStore<LastYears>({ id: undefined, links: [] }));

/** Follows the open form; draws nothing. */
export function LastYearLayer(): null {
  const desk = useDesk();
  const id = useOpenSession()?.id;
  useEffect(() => {
    desk.part(lastYears).set({ id, links: [] });
    if (id === undefined) return undefined;
    const read = () => readLastYears(desk, id);
    read();
    return onLibraryEvent(desk, (event) => {
      const { links } = desk.part(lastYears).get();
      const changed = event.kind === "forms" ? event.forms.map(({ summary }) => summary.id) : [];
      const isOfLast = links.some(({ last }) => last !== id && changed.includes(last));
      if (isOfLast || event.kind === "list" || event.kind === "library") read();
    });
  }, [desk, id]);
  return null;
}

/** Where the host is away it is asked again with the next event; nothing else depends on it. */
export function readLastYears(desk: Desk, id: number): void {
  desk.client.years.lastYear({ id }).then(
    (links) => desk.part(lastYears).get().id === id && desk.part(lastYears).set({ links }),
    (error: unknown) => console.warn("last year's form was not read", error),
  );
}

export interface Since extends ChangesSince {
  readonly link: LastYear;
  /** Last year's form as it is now. */
  readonly now: Form;
  /** The form the changes were worked out for. */
  readonly draft: Form;
}

/** Those links of which something is to be decided. */
export function sinceOf(links: readonly LastYear[], form: Form): Since[] {
  return links.flatMap((link): Since[] => {
    if (!link.now) return [];
    const since = { link, now: link.now, draft: form, ...changesSince(form, link, link.now) };
    return since.changes.length > 0 ? [since] : [];
  });
}

/** Marks what it is about in the open form; draws nothing. */
export function LastYearMarks(): null {
  const session = useOpenSession();
  const form = useEditorState(session)?.form;
  const since = useSince(session?.id, form);
  useEffect(() => {
    if (session) session.mark(lastYearMarks(since, since[0]?.draft ?? session.getState().form), "last-year");
  }, [session, since]);
  return null;
}

/** Of the form with this id, while it is the open one. */
export function useSince(id: number | undefined, form: Form | undefined): readonly Since[] {
  const known = usePart(lastYears, (state) => state);
  const later = useDeferredValue(form);
  return useMemo(() => (later && known.id === id ? sinceOf(known.links, later) : []), [known, id, later]);
}
