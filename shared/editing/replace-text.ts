/**
 * Replacing a text wherever a form holds it: first what would change, cell by cell, then the edits of one step. Sums follow their parts and
 * are not replaced; what a cell cannot take is told apart.
 */
import { computedAmount } from "./computed-amounts.ts";
import { isRefused, typeTexts } from "./type-text.ts";
import type { Edit } from "../form/edit.ts";
import { indicatorField, type Field } from "../form/field.ts";
import type { Form } from "../form/form.ts";
import { printedField } from "../form/printed-text.ts";
import { fieldName } from "../template/field-name.ts";
import { headFields } from "../template/head-fields.ts";
import { blockOf, listsOf } from "../template/indicator-columns.ts";
import type { Template } from "../template/template.ts";
import { replaceText } from "../value/find-text.ts";

export interface Replacement {
  readonly field: Field;
  /** What a person calls its cell. */
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

export interface Replacements {
  /** As the form is printed. */
  readonly cells: readonly Replacement[];
  /** Cells that hold the text and keep it: sums, and a year that would be none. */
  readonly locked: number;
}

export function replacementsIn(form: Form, template: Template, wanted: string, by: string): Replacements {
  const rows = listsOf(template).flatMap((list) =>
    (form[list] ?? []).flatMap(({ level2, name }, index) =>
      (blockOf(template, list)?.cells ?? []).map(({ column, label }): [Field, string] => [
        indicatorField(index, column, list),
        column === "name" ? level2 : `${level2}“${name}”的${label.printed}`,
      ]),
    ),
  );
  const head = headFields(template).all.map((field): [Field, string] => [field, fieldName(template, field)]);
  const fields = [...head, ...rows];
  const found = fields.flatMap(([field, name]): Replacement[] => {
    const before = printedField(form, field);
    const { text: after } = replaceText(before, wanted, by);
    return after === before ? [] : [{ field, name, before, after }];
  });
  const cells = found.filter(({ field, after }) => !computedAmount(template, field) && !isRefused({ field, text: after }));
  return { cells, locked: found.length - cells.length };
}

export function replacementEdits(form: Form, template: Template, cells: readonly Replacement[]): Edit[] {
  return typeTexts(
    form,
    template,
    cells.map(({ field, after }) => ({ field, text: after })),
  );
}
