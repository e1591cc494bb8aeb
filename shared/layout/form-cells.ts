/**
 * The cells of a printed form, row by row as the official form prints them, before anything is measured.
 *
 * Rows here are printed rows; a row too tall for a sheet becomes several sheet rows later (see row-heights.ts).
 */
import { printedRows, type PrintedRow } from "../editing/indicator-rows.ts";
import { isAmountField, readField, type Field } from "../form/field.ts";
import type { Form } from "../form/form.ts";
import { withYear, type ColumnSpan, type HeadCell, type Label, type Template } from "../template/template.ts";
import { amountPrinter } from "./amount-printer.ts";
import type { CellRole, CellTarget, LaidOutCell } from "./form-layout.ts";

export interface FormCells {
  readonly rowCount: number;
  readonly cells: readonly LaidOutCell[];
  readonly headerRow: number;
  /** Printed row of the first indicator; the others follow one by one. */
  readonly firstIndicatorRow: number;
}

export function formCells(form: Form, template: Template): FormCells {
  const goalRow = 3 + template.head.length;
  const headerRow = goalRow + 1;
  const firstIndicatorRow = headerRow + 1;
  const indicators = printedRows(form, template);
  const printAmount = amountPrinter(form, template);
  const printed = (field: Field) => (isAmountField(field) ? printAmount(readField(form, field)) : readField(form, field));
  return {
    rowCount: firstIndicatorRow + indicators.length,
    cells: [
      ...topLines(form, template),
      ...template.head.flatMap((row, i) => row.map((cell) => headCell(printed, cell, 3 + i))),
      ...goalCells(form, template, goalRow),
      ...headerCells(template, headerRow),
      ...indicators.flatMap((_, i) => indicatorCells(form, template, indicators, i, firstIndicatorRow)),
    ],
    headerRow,
    firstIndicatorRow,
  };
}

function topLines(form: Form, template: Template): LaidOutCell[] {
  const columns: ColumnSpan = [0, template.columnWidths.length - 1];
  return [
    cell(0, columns, "title", form.title, { kind: "field", field: "title" }),
    cell(1, columns, "year-line", withYear(template.yearLine, form.year), { kind: "field", field: "year" }),
    cell(
      2,
      columns,
      "unit-line",
      template.unitLine.replace(template.moneyUnit, () => form.moneyUnit),
    ),
  ];
}

function headCell(printed: (field: Field) => string, head: HeadCell, row: number): LaidOutCell {
  if ("label" in head) return cell(row, head.columns, "label", head.label.printed, undefined, head.rowSpan);
  if ("blank" in head) return cell(row, head.columns, "blank", "", undefined, head.rowSpan);
  const role = isAmountField(head.field) ? "amount" : "text";
  return cell(row, head.columns, role, printed(head.field), { kind: "field", field: head.field }, head.rowSpan);
}

function goalCells(form: Form, { goal }: Template, row: number): LaidOutCell[] {
  return [
    cell(row, goal.labelColumns, "label", goal.label.printed),
    cell(row, goal.columns, "goal", form.annualGoal, { kind: "field", field: "annualGoal" }),
  ];
}

function headerCells({ indicators: { level1, level2, name, value } }: Template, row: number): LaidOutCell[] {
  const header = ({ label, columns }: { label: Label; columns: ColumnSpan }) => cell(row, columns, "label", label.printed);
  return [level1, level2, name, value].map((column) => header(column));
}

function indicatorCells(
  form: Form,
  template: Template,
  rows: readonly PrintedRow[],
  at: number,
  firstRow: number,
): LaidOutCell[] {
  const row = rows[at];
  if (!row) return [];
  const { level1, level2, name, value } = template.indicators;
  const indicator = row.index === undefined ? undefined : form.indicators[row.index];
  const sheetRow = firstRow + at;
  const sameLevel1 = (other: PrintedRow) => other.level1 === row.level1;
  const sameLevel2 = (other: PrintedRow) => sameLevel1(other) && other.level2 === row.level2;
  const span1 = spanFrom(rows, at, sameLevel1);
  const span2 = spanFrom(rows, at, sameLevel2);
  return [
    ...(span1 > 0 ? [cell(sheetRow, level1.columns, "level1", row.level1, undefined, span1)] : []),
    ...(span2 > 0 ? [cell(sheetRow, level2.columns, "level2", row.level2, undefined, span2)] : []),
    cell(sheetRow, name.columns, "name", indicator ? (indicator.prefix ?? "") + indicator.name : "", {
      kind: "indicator",
      row: at,
      column: "name",
    }),
    cell(sheetRow, value.columns, "value", indicator?.value ?? "", { kind: "indicator", row: at, column: "value" }),
  ];
}

/** Rows a level label reaches down from here; 0 where it began further up. */
function spanFrom(rows: readonly PrintedRow[], at: number, same: (row: PrintedRow) => boolean): number {
  const above = rows[at - 1];
  if (above && same(above)) return 0;
  let span = 1;
  for (let below = rows[at + 1]; below && same(below); below = rows[at + span]) span += 1;
  return span;
}

function cell(
  row: number,
  [from, to]: ColumnSpan,
  role: CellRole,
  text: string,
  target?: CellTarget,
  rowSpan = 1,
): LaidOutCell {
  const place = { row, column: from, rowSpan, columnSpan: to - from + 1, role, text };
  return target ? { ...place, target } : place;
}
