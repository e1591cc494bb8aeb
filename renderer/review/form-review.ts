/**
 * The review of the open form: made again after every change, from the review before, when the window has nothing else to do.
 *
 * Invariant: a key press never waits for it, and `now` never answers with a review of an older form. A finding that stays the same
 * stays the same object, so that lists draw only what is new.
 */
import type { Client } from "#renderer/desk/client.ts";
import type { FormSession } from "#renderer/editor/editor-port.ts";
import { byExplanation } from "#shared/review/explanations.ts";
import { review, type Review } from "#shared/review/review.ts";
import type { ReviewContext } from "#shared/review/rule.ts";
import { templateOf } from "#shared/template/templates.ts";
import type { ReviewState } from "./review-state.ts";
import { keepUnchanged } from "./keep-unchanged.ts";
import { marksOf } from "./review-marks.ts";

export interface FormReview {
  /** For `useSyncExternalStore`. */
  readonly subscribe: (listener: () => void) => () => void;
  /** `undefined` until the form was reviewed for the first time. */
  readonly getState: () => ReviewState | undefined;
  /** Of the form as it is now. */
  readonly now: () => ReviewState;
  readonly close: () => void;
}

/** Whether the form is a draft, which may end at any time. */
export interface DraftPort {
  readonly isDraft: () => boolean;
  /** The result ends it. */
  readonly subscribe: (listener: () => void) => () => void;
}

const noDraft: DraftPort = { isDraft: () => false, subscribe: () => () => {} };

/** Runs something later; the result calls it off. */
export type Schedule = (run: () => void) => () => void;

export function openFormReview(
  client: Client,
  session: FormSession,
  schedule: Schedule = whenIdle,
  drafts: DraftPort = noDraft,
): FormReview {
  const listeners = new Set<() => void>();
  const template = templateOf(session.getState().form.template);
  let context: ReviewContext = { template };
  let last: { readonly review: Review; readonly context: ReviewContext; readonly state: ReviewState } | undefined;
  let callOff: (() => void) | undefined;
  let closed = false;

  const current = (): ReviewState | undefined => {
    const isCurrent = last?.review.form === session.getState().form && last.context === context;
    return isCurrent && last?.state.draft === drafts.isDraft() ? last.state : undefined;
  };
  const now = (): ReviewState => {
    callOff?.();
    callOff = undefined;
    const known = current();
    if (known) return known;
    const { form } = session.getState();
    const made = review(form, context, last?.review);
    const findings = keepUnchanged(made.findings, last?.review.findings ?? []);
    const state = { form, context, draft: drafts.isDraft(), ...byExplanation(form, findings) };
    last = { review: { ...made, findings }, context, state };
    session.mark(marksOf(state));
    for (const listener of listeners) listener();
    return state;
  };
  const later = () => {
    if (closed || current()) return;
    callOff ??= schedule(() => {
      callOff = undefined;
      now();
    });
  };
  const ends = [session.subscribe(later), drafts.subscribe(later)];
  later();
  const compareWithOthers = async () => {
    context = { template, ...(await fetchContext(client, session.id)) };
    later();
  };
  void compareWithOthers();

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getState: () => last?.state,
    now,
    close() {
      closed = true;
      for (const end of ends) end();
      callOff?.();
    },
  };
}

/** Rules that compare with other forms stay silent without them; whether the host can be reached is told elsewhere. */
async function fetchContext({ reviews }: Client, id: number): Promise<Omit<ReviewContext, "template">> {
  try {
    const { lastYear, siblings } = await reviews.context({ id });
    return { ...(lastYear && { lastYear }), siblings };
  } catch (error) {
    console.warn("no forms to compare with", error);
    return {};
  }
}

/** Also where the window is never idle for so many milliseconds. */
const patience = 500;

export function whenIdle(run: () => void): () => void {
  const handle = requestIdleCallback(run, { timeout: patience });
  return () => cancelIdleCallback(handle);
}
