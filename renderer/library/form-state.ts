/**
 * How far a form is, as the library shows it: what its review found, and whether it was exported as it is now. Two facts, neither of which
 * hides the other. A form that was not reviewed since its last change is a draft, and so is a new one that waits to be filled in.
 */
import type { FormSummary } from "#shared/api/contract.ts";
import { carriedShare } from "#shared/carrying/carried-counts.ts";
import { libraryWords } from "#renderer/text/library-words.ts";

export type FormState = "draft" | "errors" | "warnings" | "reviewed";

export function stateOf({ review }: Pick<FormSummary, "review">): FormState {
  if (review && review.errors > 0) return "errors";
  if (!review || review.blank) return "draft";
  return review.warnings > 0 ? "warnings" : "reviewed";
}

/** Both facts in words, and of a draft how much of it still is last year's. */
export function stateWords(form: Pick<FormSummary, "review" | "exported" | "carried">): string[] {
  const { exported, carried } = form;
  return [
    libraryWords.states[stateOf(form)],
    ...(exported ? [libraryWords.exported] : []),
    ...(carried ? [libraryWords.carried(carriedShare(carried))] : []),
  ];
}

/** How many forms of a year or unit want work. */
export interface OpenWork {
  readonly errors: number;
  readonly warnings: number;
}

export function openWork(forms: readonly FormSummary[]): OpenWork {
  const states = forms.map(stateOf);
  const count = (state: FormState) => states.filter((one) => one === state).length;
  return { errors: count("errors"), warnings: count("warnings") };
}
