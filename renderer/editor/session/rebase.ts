/**
 * When another window changed the form first, its content wins, and what the person typed here is put on offer: one step to redo.
 *
 * Only texts in fields are offered, and only where the field still holds what the person saw when typing; rows may have moved. A list
 * kept beside the form (explanations, cost pairs) is left as the other window has it: both may have added to it.
 */
import { applyEdits, type Edit } from "#shared/form/edit.ts";
import { parseIndicatorField, readField, type Field } from "#shared/form/field.ts";
import type { Form } from "#shared/form/form.ts";
import { editorWords } from "#renderer/text/editor-words.ts";
import { openDocument, type FormDocument } from "./form-document.ts";

export function rebase(mine: Form, theirs: Form, lost: readonly Edit[]): FormDocument {
  const typed = new Map<Field, string>();
  for (const edit of lost) {
    // Rows that came or went shift the rows below: their texts cannot be told apart any more.
    if (edit.kind === "splice-indicators") return openDocument(theirs);
    if (edit.kind === "set-field") typed.set(edit.field, readField(mine, edit.field));
  }
  const edits = [...typed].flatMap(([field, text]): Edit[] =>
    sameRow(mine, theirs, field) && readField(theirs, field) !== text ? [{ kind: "set-field", field, text }] : [],
  );
  if (edits.length === 0) return openDocument(theirs);
  const { inverse } = applyEdits(theirs, edits);
  return { form: theirs, history: { done: [], undone: [{ label: editorWords.steps["put-back"], edits, inverse }] } };
}

/** A field of the head is where it was; an indicator only if its level and the rest of its row are what they were. */
function sameRow(mine: Form, theirs: Form, field: Field): boolean {
  const row = parseIndicatorField(field);
  if (!row) return true;
  const [a, b] = [mine.indicators[row.index], theirs.indicators[row.index]];
  if (!a || !b || a.level2 !== b.level2) return false;
  return row.column === "value" ? a.name === b.name : a.value === b.value;
}
