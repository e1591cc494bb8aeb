/**
 * When another window changed the form first, its content and its history win, and what the person typed here is put on offer: one step to
 * redo, which nobody else knows of.
 *
 * Only texts in fields are offered, and only where the field still holds what the person saw when typing; a row that is no longer there is
 * offered as a whole, with what was typed into it. A list kept beside the form (explanations, cost pairs) is left as the other window has it:
 * both may have added to it.
 */
import { applyChange, type FormDocument } from "#shared/form/change.ts";
import { applyEdits, type Edit } from "#shared/form/edit.ts";
import { indicatorField, indicatorLists, inList, isField, readField, type IndicatorList } from "#shared/form/field.ts";
import { isBlankIndicator, type Indicator } from "#shared/form/form.ts";
import { headPaths } from "#shared/form/head-paths.ts";
import type { Step } from "#shared/form/history.ts";
import { editorWords } from "#renderer/text/editor-words.ts";
import { followRows, type Stepped } from "./follow-rows.ts";

/** @param base What was here before the typing, as the host had it. */
export function rebase(mine: Stepped, theirs: FormDocument, base: Stepped): FormDocument {
  const edits = editsToPutBack(mine, theirs, base);
  if (edits.length === 0) return theirs;
  const { inverse } = applyEdits(theirs.form, edits);
  const offer: Step = { label: editorWords.steps["put-back"], cause: "typed", edits: [...edits], inverse, offered: true };
  return { form: theirs.form, history: { ...theirs.history, undone: [...theirs.history.undone, offer] } };
}

/** With what is still on offer taken: another window may change the form once more before the person puts it back. */
export function withOffer(document: FormDocument): FormDocument {
  return document.history.undone.at(-1)?.offered ? applyChange(document, { kind: "redo" }) : document;
}

/** What puts the texts that were typed here into the form as it is now, where they still have their place. */
export function editsToPutBack(mine: Stepped, theirs: Stepped, base: Stepped): readonly Edit[] {
  const head = [...new Set([...headPaths(base.form), ...headPaths(mine.form)])].flatMap((field): Edit[] => {
    const text = readField(mine.form, field);
    const isTyped = text !== readField(base.form, field);
    return isTyped && readField(theirs.form, field) !== text ? [{ kind: "set-field", field, text }] : [];
  });
  return [...head, ...indicatorLists.flatMap((list) => rowsToPutBack(mine, theirs, base, list))];
}

function rowsToPutBack(mine: Stepped, theirs: Stepped, base: Stepped, list: IndicatorList): Edit[] {
  const [before, after] = [followRows(mine, base), followRows(mine, theirs)];
  const gone: Indicator[] = [];
  const texts = (mine.form[list] ?? []).flatMap((row, index): Edit[] => {
    const was = base.form[list]?.[before(index, list) ?? -1];
    const typed = typedColumns(row, was);
    const there = after(index, list);
    const now = theirs.form[list]?.[there ?? -1];
    if (there === undefined || !now) {
      if (typed.length > 0 && !isBlankIndicator(row)) gone.push(row);
      return [];
    }
    return typed.flatMap((column): Edit[] => {
      const text = textIn(row, column);
      if (!isAsSeen(row, now, column) || textIn(now, column) === text) return [];
      return [{ kind: "set-field", field: indicatorField(there, column, list), text }];
    });
  });
  if (gone.length === 0) return texts;
  // Wherever they stand in the list, they are printed under their level.
  const at = theirs.form[list]?.length ?? 0;
  return [...texts, { kind: "splice-indicators", ...inList(list), at, remove: 0, insert: gone }];
}

function typedColumns(row: Indicator, was: Indicator | undefined): string[] {
  const columns = new Set([...Object.keys(row), ...Object.keys(was ?? {})]);
  return [...columns].filter(
    (column) => isField(indicatorField(0, column)) && textIn(row, column) !== (was ? textIn(was, column) : ""),
  );
}

function textIn(row: Indicator, column: string): string {
  const text = (row as Readonly<Record<string, unknown>>)[column];
  return typeof text === "string" ? text : "";
}

/** Whether the level and the rest of the row are what they were to who typed. */
function isAsSeen(mine: Indicator, theirs: Indicator, column: string): boolean {
  if (mine.level2 !== theirs.level2) return false;
  return column === "value" ? mine.name === theirs.name : mine.value === theirs.value;
}
