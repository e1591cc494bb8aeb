/** What a cell of the form is called, for lists, questions and screen readers. */
import { printedRows } from "#shared/editing/indicator-rows.ts";
import { indicatorField } from "#shared/form/field.ts";
import type { Form } from "#shared/form/form.ts";
import type { LaidOutCell } from "#shared/layout/form-layout.ts";
import { fieldName } from "#shared/template/field-name.ts";
import type { Template } from "#shared/template/template.ts";
import { spokenWords } from "#renderer/text/spoken-words.ts";

/** Of an indicator: its level, the how-manieth of that level it is, and the column. */
export function cellName(template: Template, form: Form, { target, text }: LaidOutCell): string {
  if (!target) return text;
  if (target.kind === "field") return fieldName(template, target.field);
  const rows = printedRows(form, template);
  const row = rows[target.row];
  const ofLevel = rows.slice(0, target.row + 1).filter(({ level1, level2 }) => level1 === row?.level1 && level2 === row.level2);
  const column = fieldName(template, indicatorField(target.row, target.column, target.list));
  return spokenWords.indicator(row?.level2 ?? "", ofLevel.length, column);
}
