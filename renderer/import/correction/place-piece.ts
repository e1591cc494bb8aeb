/** Putting a piece of text that found no place into the form: where it can go, and the edits that put it there. */
import { insertRows, printedRows } from "#shared/editing/indicator-rows.ts";
import { applyEdits, type Edit } from "#shared/form/edit.ts";
import { indicatorField, isAmountField, readField, type Field } from "#shared/form/field.ts";
import type { Form } from "#shared/form/form.ts";
import type { CellTarget } from "#shared/layout/form-layout.ts";
import { fieldName } from "#shared/template/field-name.ts";
import { headFields } from "#shared/template/head-fields.ts";
import { blockOf } from "#shared/template/indicator-columns.ts";
import type { Template } from "#shared/template/template.ts";
import { typeInCells } from "#renderer/editor/cells/type-in-cells.ts";
import { fieldOf } from "#renderer/paper/cell-target.ts";

/** A cell of the form, or a new indicator row of a level 2. */
export type PieceTarget =
  | { readonly kind: "cell"; readonly cell: CellTarget }
  | { readonly kind: "new-row"; readonly level1: string; readonly level2: string };

export interface NamedTarget {
  readonly name: string;
  readonly target: PieceTarget;
}

/** Fields by their names, as the form prints them from top to bottom. */
export function fieldTargets(template: Template): NamedTarget[] {
  return headFields(template).all.map((field) => ({
    name: fieldName(template, field),
    target: { kind: "cell", cell: { kind: "field", field } },
  }));
}

export function newRowTargets(template: Template): NamedTarget[] {
  return template.tree.flatMap((level1) =>
    level1.level2.map((level2) => ({
      name: level2.name,
      target: { kind: "new-row", level1: level1.name, level2: level2.name } as const,
    })),
  );
}

/** The indicator cells there are: the value and the name of each row. */
export function indicatorTargets(form: Form, template: Template): NamedTarget[] {
  const rows = printedRows(form, template);
  return rows.flatMap(({ index, level2 }, row) => {
    const indicator = index === undefined ? undefined : form.indicators[index];
    if (!indicator) return [];
    const { cells = [] } = blockOf(template) ?? {};
    return cells.toReversed().map(({ column, label }): NamedTarget => ({
      name: `${indicator.name || level2}：${label.printed}`,
      target: { kind: "cell", cell: { kind: "indicator", row, column } },
    }));
  });
}

/** The text a target holds now: where it holds any, the person is asked whether the piece follows it or takes its place. */
export function heldText(form: Form, template: Template, target: PieceTarget): string {
  if (target.kind === "new-row") return "";
  const field = fieldOf(target.cell, printedRows(form, template));
  return field === undefined ? "" : readField(form, field);
}

/** Whether a piece can follow what the target holds: behind an amount or a year it would make another one. */
export function mayFollow(target: PieceTarget): boolean {
  return !(target.kind === "cell" && target.cell.kind === "field" && isNumeric(target.cell.field));
}

function isNumeric(field: Field): boolean {
  return field === "year" || isAmountField(field);
}

export type Joining = "append" | "replace";

export interface Placed {
  readonly edits: readonly Edit[];
  /** The field the piece stands in once the edits are made. */
  readonly field: Field;
}

export function placePiece(
  form: Form,
  template: Template,
  text: string,
  target: PieceTarget,
  joining: Joining,
): Placed | undefined {
  if (target.kind === "new-row") return placeInNewRow(form, template, text, target);
  const held = joining === "append" ? heldText(form, template, target) : "";
  const typed = typeInCells(form, template, [{ target: target.cell, text: held + glue(held, target.cell) + text }]);
  const field = fieldOf(target.cell, printedRows(applyEdits(form, typed).form, template));
  if (field === undefined) return undefined;
  // An amount that was printed says nothing of those that were not: sums stay as the source has them.
  const edits = isNumeric(field) ? typed.filter((edit) => edit.kind === "set-field" && edit.field === field) : typed;
  return { edits, field };
}

function placeInNewRow(
  form: Form,
  template: Template,
  text: string,
  { level1, level2 }: Extract<PieceTarget, { kind: "new-row" }>,
): Placed | undefined {
  const rows = printedRows(form, template);
  const last = rows.findLastIndex((row) => row.level1 === level1 && row.level2 === level2);
  if (last < 0) return undefined;
  const empty = rows[last]?.index === undefined;
  const inserted = empty ? [] : insertRows(form, template, last, "below");
  const row = empty ? last : last + 1;
  const withRow = applyEdits(form, inserted).form;
  const typed = typeInCells(withRow, template, [{ target: { kind: "indicator", row, column: "name" }, text }]);
  const index = printedRows(applyEdits(withRow, typed).form, template)[row]?.index;
  return index === undefined ? undefined : { edits: [...inserted, ...typed], field: indicatorField(index, "name") };
}

/** Text broken by the layout goes on; after a finished sentence of the goal a new paragraph begins. */
function glue(held: string, target: CellTarget): string {
  const isGoal = target.kind === "field" && target.field === "annualGoal";
  return isGoal && /[。！？；.;]\s*$/.test(held) ? "\n" : "";
}
