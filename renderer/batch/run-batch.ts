/**
 * What the page does: looks through the forms after each change of what is wanted, changes them in the background, and undoes what was done
 * last. What is typed in the open form comes before either.
 */
import type { PlannedChange } from "#shared/api/batches.ts";
import type { Respelling } from "#shared/batch/batch-change.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import { failureText } from "#renderer/desk/failure-text.ts";
import { beginWork, type WorkInHand } from "#renderer/desk/long-work/long-work.ts";
import { pages, showPage } from "#renderer/desk/page/pages.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { saved } from "#renderer/desk/saved.ts";
import { showToast } from "#renderer/desk/toasts/toasts.ts";
import { openSession } from "#renderer/editor/open-form.ts";
import { batchWords } from "#renderer/text/batch-words.ts";
import { batchPage, batchState, changeOf, nothingWanted, wantsNothing, type Wanted } from "./batch-state.ts";

const aboutBatch = "batch";
/** Milliseconds without a key before the forms are looked through again. */
const calm = 250;

export async function openBatch(desk: Desk, ids: readonly number[], respelling?: Respelling): Promise<void> {
  showPage(desk, batchPage);
  const store = desk.part(batchState);
  // What is being changed goes on, and is what the page shows.
  if (store.get().isRunning) return;
  store.set({ ids: [...ids], plan: undefined, problem: undefined });
  want(desk, respelling ? { ...nothingWanted, respelling } : nothingWanted, 0);
  await readLast(desk);
}

const looks = new WeakMap<Desk, AbortController>();

export function want(desk: Desk, wanted: Wanted, wait = calm): void {
  const store = desk.part(batchState);
  looks.get(desk)?.abort();
  const stop = new AbortController();
  looks.set(desk, stop);
  const timer = setTimeout(() => runAction(desk, () => look(desk, stop.signal)), wait);
  stop.signal.addEventListener("abort", () => clearTimeout(timer));
  store.set({ wanted, looking: { done: 0, total: 0 } });
}

async function look(desk: Desk, signal: AbortSignal): Promise<void> {
  const store = desk.part(batchState);
  const { ids, wanted } = store.get();
  const change = changeOf(wanted);
  const isOurs = () => looks.get(desk)?.signal === signal;
  try {
    if (!change || ids.length === 0) return store.set({ plan: [], problem: undefined });
    const session = openSession(desk);
    if (session) await saved(session);
    for await (const { done, total, plan } of await desk.client.batches.plan({ ids: [...ids], change }, { signal })) {
      if (!isOurs()) return;
      store.set(plan ? { plan, problem: undefined } : { looking: { done, total } });
    }
  } catch (error) {
    if (isOurs() && !signal.aborted) store.set({ plan: [], problem: failureText(error) });
  } finally {
    if (isOurs()) store.set({ looking: undefined });
  }
}

export async function applyBatch(desk: Desk): Promise<void> {
  const store = desk.part(batchState);
  const { wanted, plan = [], isRunning } = store.get();
  const change = changeOf(wanted);
  const forms = toChange(plan);
  if (isRunning) return showToast(desk, { text: batchWords.busy, tone: "problem" });
  if (!change || wantsNothing(change) || forms.length === 0) return;
  const { respelling } = wanted;
  const label = respelling
    ? batchWords.respellStep(batchWords.names[respelling.field])
    : batchWords.step(forms.flatMap(({ changes }) => changes.map(({ of }) => batchWords.names[of])));
  let ended = { changed: 0, left: 0 };
  const wasStopped = await inBackground(desk, batchWords.running, batchWords.progress, async (work, open, opened) => {
    const order = { label, change, forms: forms.map(({ id, revision }) => ({ id, revision })), open };
    for await (const event of await desk.client.batches.apply(order, { signal: work.signal })) {
      ended = event;
      opened(event.opened);
      work.tell(event.done, event.total);
    }
  });
  await readLast(desk);
  const text = wasStopped ? batchWords.stopped(ended.changed) : batchWords.done(ended.changed, ended.left);
  tell(desk, text, ended.left > 0);
}

/** Only what was done last: what came before it can be undone after it. */
export async function takeBackBatch(desk: Desk): Promise<void> {
  const { last } = desk.part(batchState).get();
  if (!last) return;
  let ended = { undone: 0, left: 0 };
  await inBackground(desk, batchWords.undoing, batchWords.undoProgress, async (work, open, opened) => {
    for await (const event of await desk.client.batches.takeBack({ id: last.id, open }, { signal: work.signal })) {
      ended = event;
      opened(event.opened);
      work.tell(event.done, event.total);
    }
  });
  await readLast(desk);
  showToast(desk, {
    text: batchWords.undone(ended.undone, ended.left),
    tone: ended.left > 0 ? "problem" : "done",
    about: aboutBatch,
  });
}

export function toChange(plan: readonly PlannedChange[]): readonly PlannedChange[] {
  return plan.filter(({ changes }) => changes.length > 0);
}

async function readLast(desk: Desk): Promise<void> {
  const [last] = await desk.client.batches.list();
  desk.part(batchState).set({ last });
}

type Progress = (done: number, total: number) => string;

/** `open`: the open form, whose revision by this work goes to `opened`. */
type Act = (work: WorkInHand, open: number | undefined, opened: (revision: number | undefined) => void) => Promise<void>;

/** @returns whether it was cancelled. */
async function inBackground(desk: Desk, label: string, progress: Progress, act: Act): Promise<boolean> {
  const store = desk.part(batchState);
  const session = openSession(desk);
  if (session) await saved(session);
  store.set({ isRunning: true });
  const work = beginWork(desk, label, progress);
  const hasEnded = session?.besideOwnWork();
  let revision: number | undefined;
  try {
    await act(work, session?.id, (given) => (revision = given));
  } catch (error) {
    if (!work.signal.aborted) throw error;
  } finally {
    work.end();
    hasEnded?.(revision);
    store.set({ isRunning: false });
    want(desk, store.get().wanted, 0);
  }
  return work.signal.aborted;
}

/** Whoever stays on the page sees the way back there. */
function tell(desk: Desk, text: string, isPartly: boolean): void {
  const isShown = desk.part(pages).get().shown === batchPage;
  const undo = { label: batchWords.undoShort, run: () => runAction(desk, () => takeBackBatch(desk)) };
  showToast(desk, { text, tone: isPartly ? "problem" : "done", about: aboutBatch, ...(!isShown && { action: undo }) });
}
