/**
 * When another window changed the form first, its content and its history win, and what the person typed here is put on offer: one step to
 * redo, which nobody else knows of.
 *
 * Only texts in fields are offered, and only where the field still holds what the person saw when typing; where rows came or went, the
 * texts in rows cannot be told apart any more. A list kept beside the form (explanations, cost pairs) is left as the other window has it:
 * both may have added to it.
 */
import type { FormDocument } from "#shared/form/change.ts";
import { applyEdits, type Edit } from "#shared/form/edit.ts";
import {
  indicatorField,
  indicatorLists,
  isField,
  parseIndicatorField,
  readField,
  type Field,
  type IndicatorList,
} from "#shared/form/field.ts";
import type { Form } from "#shared/form/form.ts";
import { headPaths } from "#shared/form/head-paths.ts";
import type { Step } from "#shared/form/history.ts";
import { editorWords } from "#renderer/text/editor-words.ts";

/** @param base The form before what was typed here, as the host had it. */
export function rebase(mine: Form, theirs: FormDocument, base: Form): FormDocument {
  const edits = editsToPutBack(mine, theirs.form, base);
  if (edits.length === 0) return theirs;
  const { inverse } = applyEdits(theirs.form, edits);
  const offer: Step = { label: editorWords.steps["put-back"], cause: "typed", edits: [...edits], inverse, offered: true };
  return { form: theirs.form, history: { ...theirs.history, undone: [...theirs.history.undone, offer] } };
}

/** What puts the texts that were typed here into the form as it is now, where they still have their place. */
export function editsToPutBack(mine: Form, theirs: Form, base: Form): readonly Edit[] {
  return fieldsOf(base, mine).flatMap((field): Edit[] => {
    const text = readField(mine, field);
    const isTyped = text !== readField(base, field);
    return isTyped && sameRow(mine, theirs, field) && readField(theirs, field) !== text
      ? [{ kind: "set-field", field, text }]
      : [];
  });
}

/** Those that are the same place in both. */
function fieldsOf(base: Form, mine: Form): Field[] {
  const head = [...new Set([...headPaths(base), ...headPaths(mine)])];
  return [...head, ...indicatorLists.flatMap((list) => fieldsOfRows(base, mine, list))];
}

/** None where rows came or went. */
function fieldsOfRows(base: Form, mine: Form, list: IndicatorList): Field[] {
  const [was, now] = [base[list] ?? [], mine[list] ?? []];
  const sameRows = was.length === now.length && was.every(({ level2 }, index) => level2 === now[index]?.level2);
  if (!sameRows) return [];
  return now.flatMap((row, index) => {
    const columns = new Set([...Object.keys(row), ...Object.keys(was[index] ?? {})]);
    return [...columns].map((column) => indicatorField(index, column, list)).filter((field) => isField(field));
  });
}

/** A field of the head is where it was; an indicator only if its level and the rest of its row are what they were. */
function sameRow(mine: Form, theirs: Form, field: Field): boolean {
  const row = parseIndicatorField(field);
  if (!row) return true;
  const [a, b] = [mine[row.list]?.[row.index], theirs[row.list]?.[row.index]];
  if (!a || !b || a.level2 !== b.level2) return false;
  return row.column === "value" ? a.name === b.name : a.value === b.value;
}
