/**
 * Reviewing many forms: the host does it, the window stays usable and shows how far it is. What was reviewed before it is cancelled
 * counts; the result is a summary from which the report is made.
 */
import { openSession } from "#renderer/editor/open-form.ts";
import { showToast } from "#renderer/desk/toasts/toasts.ts";
import { definePart, type Desk } from "#renderer/desk/desk.ts";
import { openDialog } from "#renderer/desk/dialogs/dialog.ts";
import { beginWork } from "#renderer/desk/long-work/long-work.ts";
import { createStore } from "#renderer/desk/store.ts";
import { manyWords } from "#renderer/text/review-words.ts";
import type { ReviewedForm } from "#shared/api/reviews.ts";
import { ReviewResultDialog } from "./ReviewResultDialog.tsx";

/** Whether forms are being reviewed. */
const reviewRun = definePart(() => createStore<{ readonly isRunning: boolean }>({ isRunning: false }));

/** These forms, or the whole library. */
export async function reviewForms(desk: Desk, ids: readonly number[] | undefined): Promise<void> {
  const store = desk.part(reviewRun);
  if (store.get().isRunning) return showToast(desk, { text: manyWords.busy, tone: "problem" });
  store.set({ isRunning: true });
  const work = beginWork(desk, manyWords.running, manyWords.progress);
  const reviewed: ReviewedForm[] = [];
  let total = ids?.length ?? 0;
  try {
    // What was typed a moment ago is reviewed too.
    await openSession(desk)?.flush();
    const events = await desk.client.reviews.run(ids ? { ids: [...ids] } : {}, { signal: work.signal });
    for await (const event of events) {
      ({ total } = event);
      reviewed.push(...event.reviewed);
      work.tell(event.done, total);
    }
  } catch (error) {
    if (!work.signal.aborted) throw error;
  } finally {
    store.set({ isRunning: false });
    work.end();
  }
  if (reviewed.length > 0) openDialog(desk, <ReviewResultDialog result={{ reviewed, total }} />);
}
