/**
 * How far a form is, in two respects: what its review found, and whether it is what was handed in. Each form is in one state of each respect, so that counts
 * by either add up to all forms.
 */
export const reviewStates = ["draft", "errors", "warnings", "reviewed"] as const;
export const handingStates = ["not-handed", "handed", "changed"] as const;
export type ReviewState = (typeof reviewStates)[number];
export type HandingState = (typeof handingStates)[number];
export type FormState = ReviewState | HandingState;

/** What the library's list tells of a form. */
interface ListedForm {
  readonly review?: { readonly errors: number; readonly warnings: number; readonly blank?: number | undefined } | undefined;
  readonly handedIn?: { readonly changedAt?: number | undefined } | undefined;
}

/** One that was not reviewed since its last change is a draft, and so is a new one that waits to be filled in. */
export function reviewStateOf({ review }: Pick<ListedForm, "review">): ReviewState {
  if (review && review.errors > 0) return "errors";
  if (!review || review.blank) return "draft";
  return review.warnings > 0 ? "warnings" : "reviewed";
}

export function handingStateOf({ handedIn }: Pick<ListedForm, "handedIn">): HandingState {
  if (!handedIn) return "not-handed";
  return handedIn.changedAt === undefined ? "handed" : "changed";
}

/** Whether a form is in one of the states, of each respect of which any is named. */
export function isInStates(form: ListedForm, states: readonly FormState[]): boolean {
  const own = new Set<FormState>([reviewStateOf(form), handingStateOf(form)]);
  return [reviewStates, handingStates].every((respect: readonly FormState[]) => {
    const wanted = states.filter((state) => respect.includes(state));
    return wanted.length === 0 || wanted.some((state) => own.has(state));
  });
}
