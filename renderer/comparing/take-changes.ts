/**
 * Taking changes over into the form that can be changed, as one step of it, and undoing that from the comparison.
 *
 * Invariant: only what is still as it was shown is taken over; somebody may have written there meanwhile, here or in another window.
 */
import { compareForms } from "#shared/comparing/compare-forms.ts";
import type { FormChange } from "#shared/comparing/form-change.ts";
import { takeOver } from "#shared/comparing/take-over.ts";
import { sumEdits } from "#shared/editing/computed-amounts.ts";
import { applyEdits, type Edit } from "#shared/form/edit.ts";
import { isAmountField, type AmountField } from "#shared/form/field.ts";
import type { Form } from "#shared/form/form.ts";
import { templateOf } from "#shared/template/templates.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import { showToast } from "#renderer/desk/toasts/toasts.ts";
import { sameValue } from "#renderer/editor/session/same-value.ts";
import { stepForm, takeBackStep } from "#renderer/editor/step-form.ts";
import { comparingWords } from "#renderer/text/comparing-words.ts";
import { comparingState } from "./comparing-state.ts";

/** @param chosen Changes that lead from the form to the other one. */
export async function takeChanges(desk: Desk, id: number, other: Form, chosen: readonly FormChange[]): Promise<void> {
  const step = await stepForm(desk, id, {
    label: comparingWords.step,
    cause: "command",
    editsOf: (form) => editsTaking(form, other, chosen),
  });
  if (!step) return showToast(desk, { text: comparingWords.changedMeanwhile, tone: "problem" });
  desk.part(comparingState).set(({ taken }) => ({ taken: [...taken, step] }));
}

/** Sums follow the parts that were taken over, but for those that were taken over themselves. */
export function editsTaking(form: Form, other: Form, chosen: readonly FormChange[]): Edit[] {
  const still = compareForms(form, other).filter((change) => chosen.some((one) => sameValue(one, change)));
  const edits = takeOver(form, other, still);
  const amounts = edits.flatMap((edit): AmountField[] =>
    edit.kind === "set-field" && isAmountField(edit.field) ? [edit.field] : [],
  );
  const sums = sumEdits(applyEdits(form, edits).form, templateOf(form.template), amounts);
  return [...edits, ...sums.filter((edit) => edit.kind === "set-field" && !amounts.includes(edit.field as AmountField))];
}

export async function undoTaken(desk: Desk): Promise<void> {
  const store = desk.part(comparingState);
  const last = store.get().taken.at(-1);
  if (!last) return;
  store.set(({ taken }) => ({ taken: taken.slice(0, -1) }));
  const isUndone = await takeBackStep(desk, last);
  showToast(desk, { text: isUndone ? comparingWords.undone : comparingWords.notUndone, tone: isUndone ? "done" : "problem" });
}
