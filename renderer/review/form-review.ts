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

/** Runs something later; the result calls it off. */
export type Schedule = (run: () => void) => () => void;

export function openFormReview(client: Client, session: FormSession, schedule: Schedule = whenIdle): FormReview {
  const listeners = new Set<() => void>();
  const template = templateOf(session.getState().form.template);
  let context: ReviewContext = { template };
  let last: { readonly review: Review; readonly context: ReviewContext; readonly state: ReviewState } | undefined;
  let callOff: (() => void) | undefined;
  let closed = false;

  const now = (): ReviewState => {
    callOff?.();
    callOff = undefined;
    const { form } = session.getState();
    if (last?.review.form === form && last.context === context) return last.state;
    const made = review(form, context, last?.review);
    const findings = keepUnchanged(made.findings, last?.review.findings ?? []);
    const state = { form, context, ...byExplanation(form, findings) };
    last = { review: { ...made, findings }, context, state };
    session.mark(marksOf(state));
    for (const listener of listeners) listener();
    return state;
  };
  const later = () => {
    if (closed || (last?.review.form === session.getState().form && last.context === context)) return;
    callOff ??= schedule(() => {
      callOff = undefined;
      now();
    });
  };
  const unsubscribe = session.subscribe(later);
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
      unsubscribe();
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

function whenIdle(run: () => void): () => void {
  const handle = requestIdleCallback(run, { timeout: patience });
  return () => cancelIdleCallback(handle);
}
