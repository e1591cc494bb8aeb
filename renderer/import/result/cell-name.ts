/** What a cell of the form is called, for lists, questions and screen readers. */
import { printedRows } from "#shared/editing/indicator-rows.ts";
import { indicatorField } from "#shared/form/field.ts";
import type { Form } from "#shared/form/form.ts";
import type { LaidOutCell } from "#shared/layout/form-layout.ts";
import { fieldName } from "#shared/template/field-name.ts";
import type { Template } from "#shared/template/template.ts";

export function cellName(template: Template, form: Form, { target, text }: LaidOutCell): string {
  if (!target) return text;
  if (target.kind === "field") return fieldName(template, target.field);
  const row = printedRows(form, template)[target.row];
  return `${row?.level2 ?? ""} ${fieldName(template, indicatorField(target.row, target.column, target.list))}`.trim();
}
