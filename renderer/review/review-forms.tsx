/**
 * Reviewing many forms: the host does it, the window stays usable and shows how far it is. What was reviewed before it is cancelled
 * counts; the result is a summary from which the report is made.
 */
import { openSession } from "#renderer/editor/open-form.ts";
import { showToast } from "#renderer/desk/toasts/toasts.ts";
import { definePart, type Desk } from "#renderer/desk/desk.ts";
import { openDialog } from "#renderer/desk/dialogs/dialog.ts";
import { createStore } from "#renderer/desk/store.ts";
import { manyWords } from "#renderer/text/review-words.ts";
import type { ReviewedForm } from "#shared/api/reviews.ts";
import { ReviewResultDialog } from "./ReviewResultDialog.tsx";

export interface ReviewRun {
  readonly done: number;
  /** 0 until the host has counted them. */
  readonly total: number;
  /** `undefined` until the first are done. */
  readonly secondsLeft: number | undefined;
  readonly cancel: () => void;
}

/** `undefined` where no forms are being reviewed. */
export const reviewRun = definePart(() => createStore<{ readonly run: ReviewRun | undefined }>({ run: undefined }));

/** These forms, or the whole library. */
export async function reviewForms(desk: Desk, ids: readonly number[] | undefined): Promise<void> {
  const store = desk.part(reviewRun);
  if (store.get().run) return showToast(desk, { text: manyWords.busy, tone: "problem" });
  const stop = new AbortController();
  const run: ReviewRun = { done: 0, total: ids?.length ?? 0, secondsLeft: undefined, cancel: () => stop.abort() };
  store.set({ run });
  const began = performance.now();
  const reviewed: ReviewedForm[] = [];
  let total = run.total;
  try {
    // What was typed a moment ago is reviewed too.
    await openSession(desk)?.flush();
    const events = await desk.client.reviews.run(ids ? { ids: [...ids] } : {}, { signal: stop.signal });
    for await (const event of events) {
      ({ total } = event);
      reviewed.push(...event.reviewed);
      const { done } = event;
      const each = (performance.now() - began) / done;
      store.set({ run: { ...run, done, total, secondsLeft: Math.ceil((each * (total - done)) / 1000) } });
    }
  } catch (error) {
    if (!stop.signal.aborted) throw error;
  } finally {
    store.set({ run: undefined });
  }
  if (reviewed.length > 0) openDialog(desk, <ReviewResultDialog result={{ reviewed, total }} />);
}
