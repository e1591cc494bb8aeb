/**
 * Text typed or pasted into cells → edits. A cell is named by what it stands for, so that the empty row of a level 2 can be typed
 * into: it becomes an indicator in the same step.
 */
import { fillRow, printedRows } from "#shared/editing/indicator-rows.ts";
import { isRefused, typeTexts } from "#shared/editing/type-text.ts";
import { applyEdits, type Edit } from "#shared/form/edit.ts";
import type { Form } from "#shared/form/form.ts";
import type { CellTarget } from "#shared/layout/form-layout.ts";
import type { Template } from "#shared/template/template.ts";
import { fieldOf } from "#renderer/paper/cell-target.ts";

export interface TypedCell {
  readonly target: CellTarget;
  readonly text: string;
}

export function typeInCells(form: Form, template: Template, typed: readonly TypedCell[]): Edit[] {
  const fills: Edit[] = [];
  let filled = form;
  let rows = printedRows(form, template);
  for (const { target, text } of typed) {
    if (target.kind !== "indicator" || text.trim() === "" || fieldOf(target, rows) !== undefined) continue;
    const edits = fillRow(filled, template, target.row, target.list)?.edits ?? [];
    fills.push(...edits);
    filled = applyEdits(filled, edits).form;
    rows = printedRows(filled, template);
  }
  const texts = typed.flatMap(({ target, text }) => {
    const field = fieldOf(target, rows);
    return field === undefined ? [] : [{ field, text }];
  });
  return [...fills, ...typeTexts(filled, template, texts)];
}

/** The texts that change nothing because their cell cannot take them. */
export function refusedTexts(typed: readonly TypedCell[]): string[] {
  return typed.flatMap(({ target, text }) =>
    target.kind === "field" && isRefused({ field: target.field, text }) ? [text] : [],
  );
}
