/**
 * The review of the open form: made again after every change, from the review before, when the window has nothing else to do.
 *
 * Invariant: a key press never waits for it, and `now` never answers with a review of an older form. A finding that stays the same
 * stays the same object, so that lists draw only what is new.
 */
import type { Client } from "#renderer/desk/client.ts";
import type { FormSession } from "#renderer/editor/editor-port.ts";
import type { Form } from "#shared/form/form.ts";
import { byExplanation } from "#shared/review/explanations.ts";
import type { RulePack } from "#shared/review/packs/rule-pack.ts";
import { review, type Review } from "#shared/review/review.ts";
import type { ReviewContext } from "#shared/review/rule.ts";
import type { Template } from "#shared/template/template.ts";
import { templateOf } from "#shared/template/templates.ts";
import { formsBeside } from "./forms-beside.ts";
import { whenCalm, whenIdle, type Schedule } from "./schedule.ts";
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

/** The office's own rules, which may be exchanged at any time. */
export interface PackPort {
  readonly packFor: (form: Form) => RulePack | undefined;
  readonly subscribe: (listener: () => void) => () => void;
}

/** The issued blank a form is drawn by, which may come later than the form. */
export interface BlankPort {
  readonly drawnBy: (form: Form) => Template | undefined;
  readonly subscribe: (listener: () => void) => () => void;
}

const noDraft: DraftPort = { isDraft: () => false, subscribe: () => () => {} };
const builtIn: PackPort = { packFor: () => undefined, subscribe: () => () => {} };
const noBlank: BlankPort = { drawnBy: () => undefined, subscribe: () => () => {} };

export interface ReviewPorts {
  readonly schedule?: Schedule;
  /** When others of the form's year, department or name are looked for, once that has changed. */
  readonly calm?: Schedule;
  readonly drafts?: DraftPort;
  readonly packs?: PackPort;
  readonly blanks?: BlankPort;
}

export function openFormReview(
  client: Client,
  session: FormSession,
  { schedule = whenIdle, calm = whenCalm, drafts = noDraft, packs = builtIn, blanks = noBlank }: ReviewPorts = {},
): FormReview {
  const listeners = new Set<() => void>();
  let context: ReviewContext | undefined;
  let last: { readonly review: Review; readonly context: ReviewContext; readonly state: ReviewState } | undefined;
  let callOff: (() => void) | undefined;
  let closed = false;

  /** The same object while nothing of it has changed. */
  const contextNow = (): ReviewContext => {
    const { form } = session.getState();
    const [template, pack, drawn] = [templateOf(form.template), packs.packFor(form), blanks.drawnBy(form)];
    const isSame =
      context?.template === template &&
      context.pack === pack &&
      context.drawn === drawn &&
      context.siblings === others.now().siblings;
    if (!context || !isSame) context = { template, ...(pack && { pack }), ...(drawn && { drawn }), ...others.now() };
    return context;
  };
  const current = (): ReviewState | undefined => {
    const isCurrent = last?.review.form === session.getState().form && last.context === contextNow();
    return isCurrent && last?.state.draft === drafts.isDraft() ? last.state : undefined;
  };
  const now = (): ReviewState => {
    callOff?.();
    callOff = undefined;
    const known = current();
    if (known) return known;
    const { form } = session.getState();
    const by = contextNow();
    const made = review(form, by, last?.review);
    const findings = keepUnchanged(made.findings, last?.review.findings ?? []);
    const state = { form, context: by, draft: drafts.isDraft(), ...byExplanation(form, findings) };
    last = { review: { ...made, findings }, context: by, state };
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
  const others = formsBeside(client, session, calm, later);
  const ends = [
    session.subscribe(later),
    session.subscribe(others.follow),
    drafts.subscribe(later),
    packs.subscribe(later),
    blanks.subscribe(later),
  ];
  later();

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
      others.close();
    },
  };
}
