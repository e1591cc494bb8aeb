/**
 * The 汇总表 as a workbook: A4 landscape, its header on every page, numbers as numbers with the same decimals, and every sum a formula that goes on
 * adding up where somebody changes a number; its result stands beside it for whoever only looks.
 */
import ExcelJS from "exceljs";
import { numberFormat } from "#shared/filling/printed-value.ts";
import type { AmountColumn } from "#shared/handing-in/amount-columns.ts";
import type { Summary, SummaryCell, SummaryRow } from "#shared/handing-in/summary.ts";
import { cellStyles } from "#shared/layout/cell-styles.ts";
import type { CellStyle } from "#shared/layout/form-layout.ts";
import { countLines } from "#shared/layout/measure-text.ts";
import { heightOfLines } from "#shared/layout/row-heights.ts";
import { columnName } from "#shared/sheet/cell-name.ts";
import { formatOf } from "./cell-format.ts";
import { maximumCellText, workbookText } from "./cell-text.ts";
import { withNormalFont } from "./normal-font.ts";
import { landscapeSetup } from "./paper-setup.ts";
import { safeFileName } from "./workbook-names.ts";

export const sheetName = "汇总表";
/** Title, unit of money, and two rows of header. */
const headRows = 4;
/** Cells one SUM takes. Excel's own limit is 255. */
const mostParts = 200;
const maximumRowHeight = 409.5;

const left: CellStyle = { ...cellStyles.text, horizontal: "left" };
const sumFill = "#f2f2f2";
const styles = {
  label: { ...cellStyles.label, bold: true },
  text: left,
  number: cellStyles.text,
  amount: cellStyles.amount,
  sumText: { ...left, bold: true, fill: sumFill },
  sumAmount: { ...cellStyles.amount, bold: true, fill: sumFill },
} as const satisfies Readonly<Record<string, CellStyle>>;

interface TextColumn {
  readonly title: string;
  readonly width: number;
  readonly style: CellStyle;
  readonly textOf: (row: SummaryRow) => string | number;
}

const amountWidth = 76;
const numberColumn: TextColumn = {
  title: "序号",
  width: 34,
  style: styles.number,
  textOf: (row) => (row.kind === "project" ? row.number : ""),
};
const yearColumn: TextColumn = {
  title: "年度",
  width: 40,
  style: styles.number,
  textOf: (row) => (row.kind === "project" ? (row.entry.year ?? "") : ""),
};
const nameColumns: readonly TextColumn[] = [
  {
    title: "主管部门",
    width: 96,
    style: left,
    textOf: (row) => (row.kind === "project" ? row.entry.supervisingDepartment : row.department),
  },
  {
    title: "实施单位",
    width: 96,
    style: left,
    textOf: (row) => (row.kind === "project" ? row.entry.implementingUnit : row.unit),
  },
  {
    title: "项目名称",
    width: 150,
    style: left,
    textOf: (row) => (row.kind === "project" ? row.entry.projectName : sumNames[row.kind]),
  },
];
const sumNames = { unit: "小计", department: "合计", all: "总计" } as const;

/** The bytes of an .xlsx file. */
export async function writeSummary(summary: Summary): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = "绩表";
  addSummarySheet(workbook, summary);
  return withNormalFont(new Uint8Array(await workbook.xlsx.writeBuffer())) as Uint8Array<ArrayBuffer>;
}

/** Where a row of the summary stands in its sheet, as a formula of another sheet names it (`'汇总表'!G12`). */
export interface SummaryPlaces {
  /** Its amounts in a column of the summary, from the row to another one. */
  readonly amounts: (column: number, from: number, to: number) => string;
  /** Its numbers in front: each project has one. */
  readonly numbers: (from: number, to: number) => string;
}

export function addSummarySheet(workbook: ExcelJS.Workbook, summary: Summary, name = sheetName): SummaryPlaces {
  const texts = [numberColumn, ...(summary.hasYears ? [yearColumn] : []), ...nameColumns];
  const sheet = addSheet(workbook, name, texts.length);
  sheet.columns = [...texts.map(({ width }) => width), ...summary.columns.map(() => amountWidth)].map((points) => ({
    width: (points * 96) / 72 / 7,
  }));
  writeHead(sheet, summary, texts);
  for (const [i, row] of summary.rows.entries()) writeRow(sheet, summary, texts, row, i);
  const range = (letters: string, from: number, to: number) => {
    const [first, last] = [from, to].map((row) => letters + String(sheetRow(row)));
    return `'${name}'!${first ?? ""}${from === to ? "" : `:${last ?? ""}`}`;
  };
  return {
    amounts: (column, from, to) => range(columnName(texts.length + column), from, to),
    numbers: (from, to) => range(columnName(0), from, to),
  };
}

/** The file name proposed for it. */
export function summaryName({ title }: Summary): string {
  return safeFileName(title, ".xlsx");
}

function addSheet(workbook: ExcelJS.Workbook, name: string, textColumns: number): ExcelJS.Worksheet {
  return workbook.addWorksheet(name, {
    views: [{ state: "frozen", ySplit: headRows, xSplit: textColumns }],
    pageSetup: landscapeSetup(headRows),
    headerFooter: { oddFooter: "&C第 &P 页，共 &N 页" },
  });
}

function writeHead(sheet: ExcelJS.Worksheet, { title, moneyUnit, columns }: Summary, texts: readonly TextColumn[]): void {
  const width = texts.length + columns.length;
  writeLine(sheet, 1, width, title, cellStyles.title, 33);
  writeLine(sheet, 2, width, `单位：${moneyUnit}`, cellStyles["unit-line"], 21);
  const label = (row: number, column: number, text: string, rows = 1, across = 1) => {
    for (let down = 0; down < rows; down++)
      for (let on = 0; on < across; on++) sheet.getCell(row + down, column + on).style = formatOf(styles.label, "@");
    sheet.getCell(row, column).value = text;
    if (rows > 1 || across > 1) sheet.mergeCells(row, column, row + rows - 1, column + across - 1);
  };
  for (const [i, column] of texts.entries()) label(3, i + 1, column.title, 2);
  let at = texts.length + 1;
  for (const { group, titles } of headGroups(columns)) {
    if (group !== "") label(3, at, group, 1, titles.length);
    for (const [i, one] of titles.entries()) label(group === "" ? 3 : 4, at + i, one, group === "" ? 2 : 1);
    at += titles.length;
  }
  sheet.getRow(3).height = 21;
  const box = { width: amountWidth - 2 * styles.label.padding.horizontal, fontSize: styles.label.fontSize, firstLineIndent: 0 };
  sheet.getRow(4).height = Math.max(
    ...columns.map((column) => heightOfLines({ role: "label" }, countLines(column.title, box))),
    21,
  );
}

/** Neighbours with one name over them. */
function headGroups(columns: readonly AmountColumn[]): { readonly group: string; readonly titles: readonly string[] }[] {
  const groups = Map.groupBy(columns, ({ group, field }) => (group === "" ? field : group));
  return [...groups.values()].map((own) => ({ group: own[0]?.group ?? "", titles: own.map(({ title }) => title) }));
}

function writeLine(sheet: ExcelJS.Worksheet, row: number, width: number, text: string, style: CellStyle, height: number): void {
  sheet.getCell(row, 1).value = text;
  for (let column = 1; column <= width; column++) sheet.getCell(row, column).style = formatOf(style, "@");
  sheet.mergeCells(row, 1, row, width);
  sheet.getRow(row).height = height;
}

function writeRow(
  sheet: ExcelJS.Worksheet,
  { rows, columns, decimals }: Summary,
  texts: readonly TextColumn[],
  row: SummaryRow,
  index: number,
): void {
  const at = sheetRow(index);
  const isSum = row.kind !== "project";
  let lines = 1;
  for (const [i, { textOf, style, width }] of texts.entries()) {
    const value = textOf(row);
    const cell = sheet.getCell(at, i + 1);
    if (value !== "") cell.value = typeof value === "number" ? value : guarded(value);
    cell.style = formatOf(isSum ? styles.sumText : style, typeof value === "number" ? "0" : "@");
    const box = { width: width - 2 * style.padding.horizontal, fontSize: style.fontSize, firstLineIndent: 0 };
    lines = Math.max(lines, countLines(String(value), box));
  }
  const format = numberFormat(decimals, true);
  for (const [i] of columns.entries()) {
    const column = texts.length + i;
    const cell = sheet.getCell(at, column + 1);
    const own = row.cells[i] ?? {};
    cell.value = isSum ? { formula: formulaOf(row, column, rows.length), result: Number(own.amount ?? 0) } : valueOf(own);
    cell.style = formatOf(isSum ? styles.sumAmount : styles.amount, own.text === undefined ? format : "@");
  }
  sheet.getRow(at).height = Math.min(maximumRowHeight, heightOfLines({ role: "text" }, lines));
}

function valueOf({ amount, text }: SummaryCell): string | number | null {
  if (amount !== undefined) return Number(amount);
  return text === undefined ? null : guarded(text);
}

/** Stays text, whatever it begins with. */
function guarded(text: string): string {
  return workbookText(text.slice(0, maximumCellText).toWellFormed());
}

/** Sums too many for one SUM are those of the rows with a number in front. */
function formulaOf({ of }: Exclude<SummaryRow, { kind: "project" }>, column: number, count: number): string {
  const letters = columnName(column);
  if (!("rows" in of)) return `SUM(${letters}${sheetRow(of.first)}:${letters}${sheetRow(of.last)})`;
  if (of.rows.length <= mostParts) return `SUM(${of.rows.map((row) => letters + String(sheetRow(row))).join(",")})`;
  const [first, last] = [sheetRow(0), sheetRow(count - 1)];
  return `SUMIF($A$${first}:$A$${last},">0",${letters}$${first}:${letters}$${last})`;
}

/** Of a row of the summary, as a spreadsheet counts. */
function sheetRow(index: number): number {
  return headRows + 1 + index;
}
