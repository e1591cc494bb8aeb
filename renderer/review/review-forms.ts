/**
 * Reviewing many forms: the host does it, the window stays usable and shows how far it is. What was reviewed before it is cancelled
 * counts; the result is a summary from which the report is made.
 */
import { openSession } from "#renderer/editor/open-form.ts";
import { showToast } from "#renderer/desk/toasts/toasts.ts";
import type { Workspace } from "#renderer/desk/desk.ts";
import { manyWords } from "#renderer/text/review-words.ts";
import type { ReviewedForm } from "#shared/api/reviews.ts";

export interface ReviewRun {
  readonly done: number;
  /** 0 until the host has counted them. */
  readonly total: number;
  /** `undefined` until the first are done. */
  readonly secondsLeft: number | undefined;
  readonly cancel: () => void;
}

export interface ReviewResult {
  readonly reviewed: readonly ReviewedForm[];
  /** How many there were to review; more than were, where it was cancelled. */
  readonly total: number;
}

/** These forms, or the whole library. */
export async function reviewForms(workspace: Workspace, ids: readonly number[] | undefined): Promise<void> {
  const { client, store } = workspace;
  if (store.get().reviewing) return showToast(workspace, { text: manyWords.busy, tone: "problem" });
  const stop = new AbortController();
  const run: ReviewRun = { done: 0, total: ids?.length ?? 0, secondsLeft: undefined, cancel: () => stop.abort() };
  store.set({ reviewing: run });
  const began = performance.now();
  const reviewed: ReviewedForm[] = [];
  let total = run.total;
  try {
    // What was typed a moment ago is reviewed too.
    await openSession(workspace)?.flush();
    const events = await client.reviews.run(ids ? { ids: [...ids] } : {}, { signal: stop.signal });
    for await (const event of events) {
      ({ total } = event);
      reviewed.push(...event.reviewed);
      const { done } = event;
      const each = (performance.now() - began) / done;
      store.set({ reviewing: { ...run, done, total, secondsLeft: Math.ceil((each * (total - done)) / 1000) } });
    }
  } catch (error) {
    if (!stop.signal.aborted) throw error;
  } finally {
    store.set({ reviewing: undefined });
  }
  if (reviewed.length > 0) store.set({ dialog: { kind: "review-result", result: { reviewed, total } } });
}
