/** Makes the package while the window stays usable: how far it is shows in the bar below, and what came of it waits on the page. */
import { definePart, type Desk } from "#renderer/desk/desk.ts";
import { failureText, isCancelled } from "#renderer/desk/failure-text.ts";
import { beginWork } from "#renderer/desk/long-work/long-work.ts";
import { createStore } from "#renderer/desk/store.ts";
import { showToast } from "#renderer/desk/toasts/toasts.ts";
import { pages, showPage } from "#renderer/desk/page/pages.ts";
import { openSession } from "#renderer/editor/open-form.ts";
import { handingInWords } from "#renderer/text/handing-in-words.ts";
import type { HandedInResult, HandInOrder } from "#shared/api/handing-in.ts";
import { handInPage } from "./hand-in-place.ts";

interface HandInRun {
  readonly isRunning: boolean;
  /** Why the last one did not come to its end. */
  readonly problem: string | undefined;
  readonly result: HandedInResult | undefined;
}

export const handInRun = definePart(() => createStore<HandInRun>({ isRunning: false, problem: undefined, result: undefined }));

export async function runHandIn(desk: Desk, order: HandInOrder): Promise<void> {
  const store = desk.part(handInRun);
  if (store.get().isRunning) return showToast(desk, { text: handingInWords.busy, tone: "problem" });
  store.set({ isRunning: true, problem: undefined, result: undefined });
  const work = beginWork(desk, handingInWords.running, handingInWords.progress);
  try {
    // What was typed a moment ago is handed in too.
    await openSession(desk)?.flush();
    for await (const event of await desk.client.handingIn.run(order, { signal: work.signal })) {
      if (event.kind === "writing") work.tell(event.done, event.total);
      else store.set({ result: event });
    }
    if (work.signal.aborted && !store.get().result) store.set({ problem: handingInWords.cancelled });
  } catch (error) {
    const wasCancelled = work.signal.aborted || isCancelled(error);
    store.set({ problem: wasCancelled ? handingInWords.cancelled : failureText(error) });
  } finally {
    store.set({ isRunning: false });
    work.end();
    tellElsewhere(desk);
  }
}

/** Whoever went on working hears how it ended, and is not taken away from what they do. */
function tellElsewhere(desk: Desk): void {
  if (desk.part(pages).get().shown === handInPage) return;
  const { result, problem } = desk.part(handInRun).get();
  const text = result ? handingInWords.done(result.forms, result.written.name) : (problem ?? "");
  const action = { label: handingInWords.back, run: () => showPage(desk, handInPage) };
  showToast(desk, { text, tone: result ? "done" : "problem", action });
}
