/** From the cells of the laid-out form to the fields that recognizing named, and back. */
import { printedRows } from "#shared/editing/indicator-rows.ts";
import { isField } from "#shared/form/field.ts";
import type { Form } from "#shared/form/form.ts";
import type { FormLayout, LaidOutCell } from "#shared/layout/form-layout.ts";
import type { Template } from "#shared/template/template.ts";
import { fieldOf, fieldPlace } from "../cell-target.ts";
import { indexOf } from "../layout-index.ts";

const levelPath = /^indicators\.(\d+)\.(level1|level2)$/;

/** The fields whose text a cell prints: an indicator's name prints its prefix too, a level's label the level of every row beside it. */
export function fieldsOfCell(form: Form, template: Template, layout: FormLayout, cell: LaidOutCell): string[] {
  const { target, role } = cell;
  if (role === "unit-line") return ["moneyUnit"];
  const rows = printedRows(form, template);
  if (role === "level1" || role === "level2") {
    const isBeside = (row: number) => {
      const start = layout.indicatorRows[row] ?? -1;
      return start >= cell.row && start < cell.row + cell.rowSpan;
    };
    return rows.flatMap(({ index }, row) => (index !== undefined && isBeside(row) ? [`indicators.${index}.${role}`] : []));
  }
  const field = target && fieldOf(target, rows);
  if (field === undefined) return [];
  return target?.kind === "indicator" && target.column === "name" ? [field, field.replace(/name$/, "prefix")] : [field];
}

/** The cell that prints a field; none for what the template has no cell for. */
export function cellOfField(form: Form, template: Template, layout: FormLayout, field: string): LaidOutCell | undefined {
  if (field === "moneyUnit") return layout.cells.find(({ role }) => role === "unit-line");
  const [, index, level] = levelPath.exec(field) ?? [];
  if (index !== undefined) {
    const start = layout.indicatorRows[printedRows(form, template).findIndex((row) => row.index === Number(index))] ?? -1;
    return layout.cells.find(({ role, row, rowSpan }) => role === level && row <= start && start < row + rowSpan);
  }
  const place = isField(field) ? fieldPlace(form, template, field) : undefined;
  return place && indexOf(layout).cellOf(place);
}
