/**
 * The cells of a printed form, row by row as the official form prints them, before anything is measured.
 *
 * Rows here are printed rows; a row too tall for a sheet becomes several sheet rows later (see row-heights.ts).
 */
import { printedRows, rowIndex, type PrintedRow } from "../editing/indicator-rows.ts";
import { inList, isAmountField, readField, type Field } from "../form/field.ts";
import type { Form } from "../form/form.ts";
import { printedText } from "../form/printed-text.ts";
import {
  withYear,
  type ColumnSpan,
  type HeadCell,
  type IndicatorBlock,
  type LabelledColumns,
  type Template,
} from "../template/template.ts";
import { amountPrinter } from "./amount-printer.ts";
import type { CellRole, CellTarget, LaidOutCell } from "./form-layout.ts";

export interface FormCells {
  readonly rowCount: number;
  readonly cells: readonly LaidOutCell[];
  readonly headerRow: number;
  /** The rows of the printed indicators. */
  readonly indicatorRows: readonly number[];
  /** Least heights of rows, where they are not the usual ones. */
  readonly leastHeights?: readonly number[];
}

export function formCells(form: Form, template: Template): FormCells {
  const lines = topLines(form, template);
  const headerRow = lines.length + template.head.length;
  const firstIndicatorRow = headerRow + 1;
  const rows = printedRows(form, template);
  const rowCount = firstIndicatorRow + rows.length;
  const printAmount = amountPrinter(form, template);
  const printed = (field: Field) => (isAmountField(field) ? printAmount(readField(form, field)) : readField(form, field));
  return {
    rowCount,
    cells: [
      ...lines,
      ...template.head.flatMap((row, i) => row.map((cell) => headCell(printed, cell, lines.length + i))),
      ...headerCells(template, headerRow, rowCount - headerRow),
      ...rows.flatMap((_, at) => indicatorCells(form, template, rows, at, firstIndicatorRow)),
    ],
    headerRow,
    indicatorRows: rows.map((_, at) => firstIndicatorRow + at),
  };
}

function topLines(form: Form, { columnWidths, yearLine, unitLine, moneyUnit }: Template): LaidOutCell[] {
  const columns: ColumnSpan = [0, columnWidths.length - 1];
  const unit = unitLine?.replace(moneyUnit, () => form.moneyUnit);
  return [
    cell(0, columns, "title", form.title, { kind: "field", field: "title" }),
    cell(1, columns, "year-line", withYear(yearLine, form.year), { kind: "field", field: "year" }),
    ...(unit === undefined ? [] : [cell(2, columns, "unit-line", unit)]),
  ];
}

function headCell(printed: (field: Field) => string, head: HeadCell, row: number): LaidOutCell {
  if ("label" in head) return cell(row, head.columns, "label", head.label.printed, undefined, head.rowSpan);
  if ("blank" in head) return cell(row, head.columns, "blank", "", undefined, head.rowSpan);
  const { field, columns, rowSpan, isProse } = head;
  const role = isProse ? "goal" : isAmountField(field) ? "amount" : "text";
  return cell(row, columns, role, printed(field), { kind: "field", field }, rowSpan);
}

function headerCells({ indicators: { side, level1, blocks } }: Template, row: number, rowsInAll: number): LaidOutCell[] {
  const header = ({ label, columns }: LabelledColumns) => cell(row, columns, "label", label.printed);
  return [
    ...(side ? [cell(row, side.columns, "label", side.label.printed, undefined, rowsInAll)] : []),
    header(level1),
    ...blocks.flatMap(({ level2, cells }) => [header(level2), ...cells.map((one) => header(one))]),
  ];
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
  const { level1, blocks } = template.indicators;
  const sheetRow = firstRow + at;
  const sameLevel1 = (other: PrintedRow) => other.level1 === row.level1;
  const sameLevel2 = (other: PrintedRow) => sameLevel1(other) && other.level2 === row.level2;
  const span1 = spanFrom(rows, at, sameLevel1);
  const span2 = spanFrom(rows, at, sameLevel2);
  return [
    ...(span1 > 0 ? [cell(sheetRow, level1.columns, "level1", row.level1, undefined, span1)] : []),
    ...blocks.flatMap((block) => blockCells(form, block, row, { at, sheetRow, span2 })),
  ];
}

function blockCells(
  form: Form,
  { list, level2, cells }: IndicatorBlock,
  printed: PrintedRow,
  { at, sheetRow, span2 }: { readonly at: number; readonly sheetRow: number; readonly span2: number },
): LaidOutCell[] {
  const index = rowIndex(printed, list);
  const indicator = index === undefined ? undefined : form[list]?.[index];
  const target = { kind: "indicator", ...inList(list), row: at } as const;
  const label = span2 > 0 ? [cell(sheetRow, level2.columns, "level2", printed.level2, undefined, span2)] : [];
  return label.concat(
    cells.map(({ column, columns, isProse }) =>
      cell(sheetRow, columns, isProse ? "name" : "value", indicator ? printedText(indicator, column) : "", {
        ...target,
        column,
      }),
    ),
  );
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
