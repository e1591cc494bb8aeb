/** Collects while the window stays usable: how far it is shows in the bar below, and what came of it stands on the page. */
import type { Desk } from "#renderer/desk/desk.ts";
import { failureText, isCancelled } from "#renderer/desk/failure-text.ts";
import { withoutRepeats, type ChosenFile } from "#renderer/desk/files/chosen-file.ts";
import { beginWork, type WorkInHand } from "#renderer/desk/long-work/long-work.ts";
import { pages, showPage } from "#renderer/desk/page/pages.ts";
import { showToast } from "#renderer/desk/toasts/toasts.ts";
import { collectingWords } from "#renderer/text/collecting-words.ts";
import type { CollectEvent } from "#shared/api/collecting.ts";
import type { Place } from "#shared/api/places.ts";
import { collecting, collectPage, readCollection } from "./collecting-state.ts";
import { portions } from "./portions.ts";

type Collected = Extract<CollectEvent, { kind: "collected" }>;

const limits = { files: 400, bytes: 64 * 1024 * 1024 };

export async function collectPlace(desk: Desk, { place }: Place): Promise<void> {
  await run(desk, async (work) => {
    const { signal } = work;
    return follow(await desk.client.collecting.readPlace({ place }, { signal }), (done, total) => work.tell(done, total));
  });
}

export async function collectFiles(desk: Desk, chosen: readonly ChosenFile[]): Promise<void> {
  if (chosen.length === 0) return;
  await run(desk, async (work) => {
    const key = crypto.randomUUID();
    const parts = portions(withoutRepeats(chosen), limits);
    const total = parts.reduce((sum, { count }) => sum + count, 0);
    const all: Collected[] = [];
    let before = 0;
    for (const [i, { files, count }] of parts.entries()) {
      const order = { run: key, isLast: i === parts.length - 1, files: files.map(({ path, file }) => ({ path, file })) };
      const begun = before;
      const events = await desk.client.collecting.read(order, { signal: work.signal });
      const end = await follow(events, (done) => work.tell(begun + Math.min(done, count), total));
      if (!end) return undefined;
      all.push(end);
      before += count;
    }
    return together(all);
  });
}

async function run(desk: Desk, collect: (work: WorkInHand) => Promise<Collected | undefined>): Promise<void> {
  const store = desk.part(collecting);
  if (store.get().isRunning) return showToast(desk, { text: collectingWords.busy, tone: "problem" });
  store.set({ isRunning: true, told: undefined });
  const work = beginWork(desk, collectingWords.running, collectingWords.progress);
  let year: number | null | undefined;
  try {
    const end = await collect(work);
    if (!end) store.set({ told: { text: collectingWords.cancelled, isProblem: true } });
    else {
      // Whoever brings another year's packages wants to see those.
      const shown = store.get().state?.year ?? null;
      if (end.years.length > 0 && !end.years.includes(shown)) [year] = end.years;
      const others = end.years.filter((one) => one !== (year === undefined ? shown : year));
      const text = collectingWords.collected(end.came, end.known, end.refused);
      const more = others.length > 0 ? collectingWords.otherYears(others) : "";
      store.set({ told: { text: text + more, isProblem: end.came + end.known === 0 } });
      if (end.came + end.known === 0 && end.refused > 0) store.set({ view: "refused" });
    }
  } catch (error) {
    const wasCancelled = work.signal.aborted || isCancelled(error);
    store.set({ told: { text: wasCancelled ? collectingWords.cancelled : failureText(error), isProblem: true } });
  } finally {
    work.end();
    await readCollection(desk, year).finally(() => store.set({ isRunning: false }));
    tellElsewhere(desk);
  }
}

async function follow(
  events: AsyncIterable<CollectEvent>,
  tell: (done: number, total: number) => void,
): Promise<Collected | undefined> {
  let end: Collected | undefined;
  for await (const event of events) {
    if (event.kind === "reading") tell(event.done, event.total);
    else end = event;
  }
  return end;
}

function together(all: readonly Collected[]): Collected {
  const sum = (of: (one: Collected) => number) => all.reduce((so, one) => so + of(one), 0);
  return {
    kind: "collected",
    came: sum(({ came }) => came),
    known: sum(({ known }) => known),
    refused: sum(({ refused }) => refused),
    years: [...new Set(all.flatMap(({ years }) => years))],
  };
}

/** Whoever went on working hears how it ended, and is not taken away from what they do. */
function tellElsewhere(desk: Desk): void {
  const { told } = desk.part(collecting).get();
  if (desk.part(pages).get().shown === collectPage || !told) return;
  const action = { label: collectingWords.show, run: () => showPage(desk, collectPage) };
  showToast(desk, { text: told.text, tone: told.isProblem ? "problem" : "done", action });
}
