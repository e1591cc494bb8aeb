/**
 * The review of the open form: it begins when a form is opened and ends when that is left. The editor knows nothing of it; others hear
 * through the verdict how many errors there are now.
 */
import { definePart, usePart, type Desk } from "#renderer/desk/desk.ts";
import { createStore, type Store } from "#renderer/desk/store.ts";
import type { FormSession } from "#renderer/editor/editor-port.ts";
import { openSession } from "#renderer/editor/open-form.ts";
import { openedForm } from "#renderer/editor/opened.ts";
import { openVerdict } from "#renderer/editor/verdict.ts";
import { findingGroup } from "#shared/review/finding-words.ts";
import type { Finding } from "#shared/review/finding.ts";
import { openFormReview, type FormReview } from "./form-review.ts";

/** The open form with its review. */
export interface Reviewed {
  readonly session: FormSession;
  readonly review: FormReview;
}

interface OpenReview {
  readonly reviewed: Reviewed | undefined;
  /** The finding last stepped to. */
  readonly lookedAt: Finding | undefined;
}

export const openReview = definePart((desk): Store<OpenReview> => {
  const store = createStore<OpenReview>({ reviewed: undefined, lookedAt: undefined });
  const follow = () => {
    const session = openSession(desk);
    const { reviewed } = store.get();
    if (reviewed?.session === session) return;
    reviewed?.review.close();
    store.set({ reviewed: session && begin(desk, session), lookedAt: undefined });
  };
  desk.part(openedForm).subscribe(follow);
  follow();
  return store;
});

function begin(desk: Desk, session: FormSession): Reviewed {
  const review = openFormReview(desk.client, session);
  const tell = () => {
    const errors = review.getState()?.open.filter((finding) => findingGroup(finding) === "error").length ?? 0;
    desk.part(openVerdict).set({ verdict: { form: session.id, errors } });
  };
  review.subscribe(tell);
  tell();
  return { session, review };
}

export function useReviewed(): Reviewed | undefined {
  return usePart(openReview, ({ reviewed }) => reviewed);
}
