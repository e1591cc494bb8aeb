/**
 * How far a form is, as the library shows it. An error is told even of a form that was exported; what was exported with reminders was
 * so on purpose. A form that was not reviewed since its last change is a draft, and so is a new one that waits to be filled in.
 */
import type { FormSummary } from "#shared/api/contract.ts";

export type FormState = "draft" | "errors" | "warnings" | "reviewed" | "exported";

export function stateOf({ review, exported }: Pick<FormSummary, "review" | "exported">): FormState {
  if (review && review.errors > 0) return "errors";
  if (exported) return "exported";
  if (!review || review.blank) return "draft";
  return review.warnings > 0 ? "warnings" : "reviewed";
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
