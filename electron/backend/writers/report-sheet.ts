/**
 * One sheet of a report: a header that is repeated on every page, and rows of wrapped text whose heights are measured, because Excel never
 * fits merged or formula cells by itself. A4 landscape, as wide as the paper.
 */
import type ExcelJS from "exceljs";
import { cellStyles } from "#shared/layout/cell-styles.ts";
import type { CellStyle } from "#shared/layout/form-layout.ts";
import { heightOfLines } from "#shared/layout/row-heights.ts";
import { countLines } from "#shared/layout/measure-text.ts";
import { shownText } from "#shared/value/hidden-marks.ts";
import { cellContent } from "./cell-content.ts";
import { formatOf } from "./cell-format.ts";
import { maximumCellText, workbookText } from "./cell-text.ts";
import { landscapeSetup } from "./paper-setup.ts";

export interface ReportColumn {
  readonly title: string;
  /** In points. */
  readonly width: number;
  readonly kind: "text" | "amount" | "count";
}

/** Where a click leads: a cell of the same workbook. */
export interface SheetLink {
  readonly sheet: string;
  readonly row: number;
}

export interface ReportCell {
  readonly text: string;
  readonly link?: SheetLink | undefined;
}

const styles: Readonly<Record<ReportColumn["kind"], CellStyle>> = {
  text: { ...cellStyles.text, horizontal: "left" },
  amount: cellStyles.amount,
  count: cellStyles.text,
};
const header: CellStyle = { ...cellStyles.label, bold: true };

/** Excel's limit. */
const maximumRowHeight = 409.5;

/** The first row below the header. */
export const firstReportRow = 2;

export function addReportSheet(
  workbook: ExcelJS.Workbook,
  name: string,
  columns: readonly ReportColumn[],
  rows: readonly (readonly ReportCell[])[],
): void {
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: "frozen", ySplit: 1 }],
    pageSetup: landscapeSetup(1),
    headerFooter: { oddFooter: `&L${name}&R第 &P 页，共 &N 页` },
  });
  sheet.columns = columns.map(({ width }) => ({ width: toCharacters(width) }));
  const titles = columns.map(({ title }) => ({ text: title }));
  writeRow(sheet.getRow(1), columns, titles, () => header);
  for (const [i, row] of rows.entries()) {
    writeRow(sheet.getRow(firstReportRow + i), columns, row, ({ kind }) => styles[kind]);
  }
}

/** The same of what is only read, and never comes back into the program: marks that cannot be seen are named. */
export function addShownSheet(
  workbook: ExcelJS.Workbook,
  name: string,
  columns: readonly ReportColumn[],
  rows: readonly (readonly ReportCell[])[],
): void {
  const shown = rows.map((row) => row.map(({ text, link }): ReportCell => ({ text: shownText(text), link })));
  addReportSheet(workbook, name, columns, shown);
}

function writeRow(
  row: ExcelJS.Row,
  columns: readonly ReportColumn[],
  cells: readonly ReportCell[],
  styleOf: (column: ReportColumn) => CellStyle,
): void {
  let lines = 1;
  for (const [i, column] of columns.entries()) {
    const { text, link } = cells[i] ?? { text: "" };
    const style = styleOf(column);
    const role = column.kind === "text" ? "text" : "amount";
    const { value, format } = cellContent({ role, text: shortened(text) });
    const cell = row.getCell(i + 1);
    cell.value = link && value !== null ? linked(value, link) : value;
    cell.style = link ? linkFormat(style) : formatOf(style, format);
    lines = Math.max(
      lines,
      countLines(text, { width: column.width - 2 * style.padding.horizontal, fontSize: style.fontSize, firstLineIndent: 0 }),
    );
  }
  row.height = Math.min(maximumRowHeight, heightOfLines({ role: "text" }, lines));
}

function shortened(text: string): string {
  return text.length <= maximumCellText ? text : text.slice(0, maximumCellText).toWellFormed();
}

const linkFormats = new Map<CellStyle, Partial<ExcelJS.Style>>();

/** What can be clicked looks like it. Equal cells share one object (see `formatOf`). */
function linkFormat(style: CellStyle): Partial<ExcelJS.Style> {
  const known = linkFormats.get(style);
  if (known) return known;
  const plain = formatOf(style, "General");
  const format = { ...plain, font: { ...plain.font, underline: true, color: { argb: "FF0563C1" } } };
  linkFormats.set(style, format);
  return format;
}

/** No longer text can stand in a formula. */
const longestLinkText = 255;

/** As a formula: the file format's own links are limited to 65,530 a sheet. */
function linked(value: string | number, { sheet, row }: SheetLink): ExcelJS.CellValue {
  if (typeof value === "string" && value.length > longestLinkText) return value;
  const shown = typeof value === "number" ? String(value) : `"${workbookText(value).replaceAll('"', '""')}"`;
  return { formula: `HYPERLINK("#'${sheet}'!A${row}",${shown})`, result: value };
}

/** Excel measures columns in digits of the workbook's default font, 7 pixels wide in the Calibri 11 that exceljs writes. */
function toCharacters(points: number): number {
  return (points * 96) / 72 / 7;
}
