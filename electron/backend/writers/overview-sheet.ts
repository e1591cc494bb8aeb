/** A sheet of small tables below each other with the same columns, written row by row; whoever writes a row learns where it stands. */
import type ExcelJS from "exceljs";
import { numberFormat } from "#shared/filling/printed-value.ts";
import { cellStyles } from "#shared/layout/cell-styles.ts";
import type { CellStyle } from "#shared/layout/form-layout.ts";
import { countLines } from "#shared/layout/measure-text.ts";
import { heightOfLines } from "#shared/layout/row-heights.ts";
import { formatOf } from "./cell-format.ts";
import { maximumCellText, workbookText } from "./cell-text.ts";
import { landscapeSetup } from "./paper-setup.ts";

/** A formula stands beside what it comes to. `kind`: where it is of another than its column. */
export type OverviewCell =
  string | number | { readonly formula: string; readonly result: number | string; readonly kind?: Kind };

type Kind = "text" | "count" | "amount" | "share";

export interface OverviewSheetColumn {
  /** In points. */
  readonly width: number;
  readonly kind: Kind;
}

const maximumRowHeight = 409.5;
const left: CellStyle = { ...cellStyles.text, horizontal: "left" };
const section: CellStyle = { ...left, bold: true, framed: false };
const label: CellStyle = { ...cellStyles.label, bold: true };
const sumFill = "#f2f2f2";
const styles: Readonly<Record<Kind, CellStyle>> = {
  text: left,
  count: cellStyles.amount,
  amount: cellStyles.amount,
  share: cellStyles.amount,
};
const sumStyles: typeof styles = {
  text: { ...left, bold: true, fill: sumFill },
  count: { ...cellStyles.amount, bold: true, fill: sumFill },
  amount: { ...cellStyles.amount, bold: true, fill: sumFill },
  share: { ...cellStyles.amount, bold: true, fill: sumFill },
};

export class OverviewSheet {
  /** The row that is written next. */
  next = 1;
  readonly #sheet: ExcelJS.Worksheet;
  readonly #columns: readonly OverviewSheetColumn[];
  readonly #formats: Readonly<Record<Kind, string>>;

  constructor(workbook: ExcelJS.Workbook, name: string, columns: readonly OverviewSheetColumn[], decimals: number) {
    this.#columns = columns;
    this.#formats = { text: "@", count: "0", amount: numberFormat(decimals, true), share: "0.0%" };
    this.#sheet = workbook.addWorksheet(name, {
      pageSetup: landscapeSetup(2),
      headerFooter: { oddFooter: "&C第 &P 页，共 &N 页" },
    });
    this.#sheet.columns = columns.map(({ width }) => ({ width: (width * 96) / 72 / 7 }));
  }

  /** Over the whole width. */
  line(text: string, style: CellStyle, height: number): void {
    const row = this.next++;
    for (let column = 1; column <= this.#columns.length; column++)
      this.#sheet.getCell(row, column).style = formatOf(style, "@");
    this.#sheet.getCell(row, 1).value = workbookText(text);
    this.#sheet.mergeCells(row, 1, row, this.#columns.length);
    this.#sheet.getRow(row).height = height;
  }

  /** A table begins. */
  head(title: string, labels: readonly string[]): void {
    this.line(title, section, 27);
    const row = this.next++;
    for (const [i, text] of labels.entries()) {
      const cell = this.#sheet.getCell(row, i + 1);
      cell.value = text;
      cell.style = formatOf(label, "@");
    }
    this.#sheet.getRow(row).height = 21;
  }

  /** `""` stays blank. @returns the row's number. */
  row(cells: readonly OverviewCell[], isSum = false): number {
    const row = this.next++;
    let lines = 1;
    for (const [i, value] of cells.entries()) {
      const column = this.#columns[i];
      if (!column) throw new Error("a row has more cells than the sheet has columns");
      const cell = this.#sheet.getCell(row, i + 1);
      const style = (isSum ? sumStyles : styles)[column.kind];
      cell.style = formatOf(style, typeof value === "string" ? "@" : this.#formats[kindOf(value) ?? column.kind]);
      if (value === "") continue;
      cell.value = valueOf(value);
      const box = { width: column.width - 2 * style.padding.horizontal, fontSize: style.fontSize, firstLineIndent: 0 };
      if (typeof value === "string") lines = Math.max(lines, countLines(value, box));
    }
    this.#sheet.getRow(row).height = Math.min(maximumRowHeight, heightOfLines({ role: "text" }, lines));
    return row;
  }
}

function kindOf(cell: OverviewCell): Kind | undefined {
  return typeof cell === "object" ? cell.kind : undefined;
}

function valueOf(cell: OverviewCell): ExcelJS.CellValue {
  if (typeof cell === "number") return cell;
  if (typeof cell === "object") return { formula: cell.formula, result: cell.result };
  return workbookText(cell.slice(0, maximumCellText).toWellFormed());
}
