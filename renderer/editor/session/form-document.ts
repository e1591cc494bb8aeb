/** A form with its history, as the window edits it: which change an action of the person is, and whether two documents are one. Pure. */
import type { StoredStep } from "#shared/api/history.ts";
import type { OpenForm } from "#shared/api/contract.ts";
import type { Change, FormDocument } from "#shared/form/change.ts";
import type { Edit } from "#shared/form/edit.ts";
import type { History, Step } from "#shared/form/history.ts";
import { sameValue } from "./same-value.ts";

export function openDocument({ form, history: { done, undone } }: Pick<OpenForm, "form" | "history">): FormDocument {
  return { form, history: { done, undone } };
}

/** What undo or redo is, and the edits it makes, or `undefined` where there is nothing to do. */
export function walk({ history }: FormDocument, command: "undo" | "redo"): { change: Change; step: Step } | undefined {
  const step = (command === "undo" ? history.done : history.undone).at(-1);
  if (!step) return undefined;
  // The host never had what is only offered here: for it that is a new step.
  const { label, cause, edits, offered } = step;
  return { step, change: offered ? { kind: "take", label, cause, edits: [...edits] } : { kind: command } };
}

/** With steps from before those it has. */
export function withEarlier({ form, history }: FormDocument, earlier: readonly StoredStep[]): FormDocument {
  return { form, history: { ...history, done: [...earlier, ...history.done] } };
}

/** Whether they are the same form with the same steps to undo and redo, as far back as both know them. */
export function sameDocument(a: FormDocument, b: FormDocument): boolean {
  return sameValue(a.form, b.form) && sameHistory(a.history, b.history);
}

type StepContent = Pick<Step, "label" | "edits" | "inverse">;

function sameHistory(a: History, b: History): boolean {
  const known = Math.min(a.done.length, b.done.length);
  if (known === 0 && a.done.length !== b.done.length) return false;
  return (
    a.undone.length === b.undone.length &&
    a.undone.every((step, index) => sameStep(step, b.undone[index])) &&
    a.done.slice(a.done.length - known).every((step, index) => sameStep(step, b.done[b.done.length - known + index]))
  );
}

export function sameStep(a: StepContent, b: StepContent | undefined): boolean {
  const content = ({ label, edits, inverse }: StepContent): readonly [string, readonly Edit[], readonly Edit[]] => [
    label,
    edits,
    inverse,
  ];
  return b !== undefined && sameValue(content(a), content(b));
}
