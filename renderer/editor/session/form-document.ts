/**
 * A form with its history: what the session edits. Pure; every function gives a new document and the edits that lead there, for saving.
 *
 * Invariant: applying the edits of a `Change` to the form before it gives the form after it, undo and redo included.
 */
import { applyEdits, type Edit } from "#shared/form/edit.ts";
import type { Form } from "#shared/form/form.ts";
import { emptyHistory, record, redo, undo, type History } from "#shared/form/history.ts";

export interface FormDocument {
  readonly form: Form;
  readonly history: History;
}

export interface Change {
  readonly document: FormDocument;
  readonly edits: readonly Edit[];
}

export function openDocument(form: Form): FormDocument {
  return { form, history: emptyHistory };
}

/** One step of the person. Without edits nothing happens, in the history neither. */
export function take(document: FormDocument, label: string, edits: readonly Edit[]): Change {
  if (edits.length === 0) return { document, edits };
  const { form, inverse } = applyEdits(document.form, edits);
  return { document: { form, history: record(document.history, { label, edits, inverse }) }, edits };
}

/**
 * The step taken anew from `before`, in place of the one that led from `before` to `now`: each key press of one cell is the same step
 * with other text, and taking it back leaves nothing behind.
 */
export function retake(before: FormDocument, now: FormDocument, label: string, edits: readonly Edit[]): Change {
  const change = take(before, label, edits);
  if (now === before) return change;
  const goBack = now.history.done.at(-1)?.inverse ?? [];
  return { document: change.document, edits: withoutRepeats([...goBack, ...edits]) };
}

export function undoStep(document: FormDocument): Change | undefined {
  const undone = undo(document.history);
  return undone && replay(document, undone.step.inverse, undone.history);
}

export function redoStep(document: FormDocument): Change | undefined {
  const redone = redo(document.history);
  return redone && replay(document, redone.step.edits, redone.history);
}

function replay(document: FormDocument, edits: readonly Edit[], history: History): Change {
  return { document: { form: applyEdits(document.form, edits).form, history }, edits };
}

/** Of several texts set in one field only the last needs saving, as long as no row changed in between. */
function withoutRepeats(edits: readonly Edit[]): readonly Edit[] {
  if (edits.some((edit) => edit.kind !== "set-field")) return edits;
  return edits.filter((edit, i) => !edits.some((later, j) => j > i && sameField(edit, later)));
}

function sameField(a: Edit, b: Edit): boolean {
  return a.kind === "set-field" && b.kind === "set-field" && a.field === b.field;
}
