/** What the cells of a laid-out form stand for: from a cell to the field behind it, and back. */
import { printedRows, rowIndex, type PrintedRow } from "#shared/editing/indicator-rows.ts";
import { indicatorField, inList, isAmountField, parseIndicatorField, readField, type Field } from "#shared/form/field.ts";
import type { Form } from "#shared/form/form.ts";
import type { CellTarget, LaidOutCell } from "#shared/layout/form-layout.ts";
import { sharesNames } from "#shared/template/indicator-columns.ts";
import type { Template } from "#shared/template/template.ts";

/** The field behind a cell; none for the empty row of a level 2. */
export function fieldOf(target: CellTarget, rows: readonly PrintedRow[]): Field | undefined {
  if (target.kind === "field") return target.field;
  const row = rows[target.row];
  const index = row && rowIndex(row, target.list);
  return index === undefined ? undefined : indicatorField(index, target.column, target.list);
}

/** What stands in a cell as somebody wrote it: an amount prints with the decimals of its form. */
export function writtenText(form: Form, { target, text }: Pick<LaidOutCell, "target" | "text">): string {
  return target?.kind === "field" && isAmountField(target.field) ? readField(form, target.field) : text;
}

/** The cell that shows a field. */
export function fieldPlace(form: Form, template: Template, field: Field): CellTarget | undefined {
  const row = parseIndicatorField(field);
  if (!row) return { kind: "field", field };
  const rows = printedRows(form, template);
  const printed = rows.findIndex((one) => rowIndex(one, row.list) === row.index);
  // A prefix is printed before its name.
  const column = row.column === "prefix" ? "name" : row.column;
  // A name that lists share is shown as that of the year.
  const isOfYear = column === "name" && sharesNames(template) && rows[printed]?.index !== undefined;
  return printed < 0 ? undefined : { kind: "indicator", ...inList(isOfYear ? "indicators" : row.list), row: printed, column };
}

export function sameTarget(a: CellTarget, b: CellTarget): boolean {
  if (a.kind === "field") return b.kind === "field" && a.field === b.field;
  return b.kind === "indicator" && a.row === b.row && a.column === b.column && a.list === b.list;
}
