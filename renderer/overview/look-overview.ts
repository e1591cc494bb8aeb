/** Asks the host to add up, one at a time; and again, after some calm, when forms changed meanwhile. */
import type { OverviewAsked } from "#shared/api/overview.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import { failureText } from "#renderer/desk/failure-text.ts";
import { formsList } from "#renderer/desk/forms-list.ts";
import { onLibraryEvent } from "#renderer/desk/library-events.ts";
import { showPage } from "#renderer/desk/page/pages.ts";
import { openSession } from "#renderer/editor/open-form.ts";
import { overviewPage, overviewState, type OverviewResult } from "./overview-state.ts";

/** More forms are added up again only where the person asks for it. */
const mostAgain = 5_000;
const calm = 600;

/** The latest year beside the one before it, until others are chosen. */
export async function openOverview(desk: Desk): Promise<void> {
  showPage(desk, overviewPage);
  const [latest, ...earlier] = knownYears(desk);
  const year = latest ?? null;
  const before = earlier.find((one) => latest !== undefined && one === latest - 1);
  await lookOverview(desk, desk.part(overviewState).get().asked ?? { year, ...(before !== undefined && { before }) });
}

export async function lookOverview(desk: Desk, asked: OverviewAsked): Promise<void> {
  const store = desk.part(overviewState);
  store.get().run?.abort();
  const run = new AbortController();
  store.set({ asked, run, running: { done: 0, total: 0 }, problem: undefined, isStale: false });
  try {
    await openSession(desk)?.flush();
    let result: OverviewResult | undefined;
    for await (const event of await desk.client.overview.look(asked, { signal: run.signal })) {
      if (run.signal.aborted) return;
      if (event.kind === "reading") store.set({ running: { done: event.done, total: event.total } });
      else {
        result =
          event.kind === "overview"
            ? { asked, overview: event.overview, columns: event.columns, rows: [], count: event.rows }
            : result && { ...result, rows: [...result.rows, ...event.rows] };
        // What is looked at stays where it is until all of the new is there.
        if (!store.get().result || result?.rows.length === result?.count) store.set({ result });
      }
    }
  } catch (error) {
    if (!run.signal.aborted) store.set({ problem: failureText(error) });
  } finally {
    if (store.get().run === run) store.set({ run: undefined, running: undefined });
  }
}

/** While the page is shown. The result ends it. */
export function followLibrary(desk: Desk): () => void {
  const store = desk.part(overviewState);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const again = () => {
    const { asked, run, result } = store.get();
    if (!asked) return;
    const { forms = 0, formsBefore = 0 } = result?.overview.all ?? {};
    if (run) timer = setTimeout(again, calm);
    else if (forms + formsBefore > mostAgain) store.set({ isStale: true });
    else void lookOverview(desk, asked);
  };
  const stop = onLibraryEvent(desk, ({ kind }) => {
    if (kind !== "forms" && kind !== "list" && kind !== "library" && kind !== "reviewed") return;
    clearTimeout(timer);
    timer = setTimeout(again, calm);
  });
  return () => {
    clearTimeout(timer);
    stop();
    store.get().run?.abort();
  };
}

/** The latest first. */
export function knownYears(desk: Desk): number[] {
  const { forms = [] } = desk.part(formsList).get();
  return [...new Set(forms.flatMap(({ year }) => year ?? []))].toSorted((a, b) => b - a);
}
