/** Opinion sheets as a workbook: a worksheet for each form, A4 portrait, with row heights that show all of a long remark. */
import ExcelJS from "exceljs";
import { cellStyles } from "#shared/layout/cell-styles.ts";
import type { CellStyle } from "#shared/layout/form-layout.ts";
import { countLines } from "#shared/layout/measure-text.ts";
import { shownText } from "#shared/value/hidden-marks.ts";
import type { Opinion } from "#shared/review/opinion/opinion.ts";
import {
  opinionColumns,
  opinionLines,
  opinionTitle,
  type LineKind,
  type OpinionLine,
} from "#shared/review/opinion/opinion-lines.ts";
import { formatOf } from "./cell-format.ts";
import { workbookText } from "./cell-text.ts";
import { paperSetup } from "./paper-setup.ts";
import { sheetNames } from "./sheet-names.ts";
import { safeFileName } from "./workbook-names.ts";

const left: CellStyle = { ...cellStyles.text, horizontal: "left" };
const about: CellStyle = { ...left, framed: false };
const styles: Readonly<Record<LineKind, CellStyle>> = {
  title: cellStyles.title,
  about,
  heading: { ...about, bold: true },
  labels: { ...cellStyles.label, bold: true },
  row: left,
};
/** Excel's limit. */
const maximumRowHeight = 409.5;

/** The bytes of an .xlsx file. @param date As it is to be printed. */
export async function writeOpinions(opinions: readonly Opinion[], date: string): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = "绩表";
  const names = sheetNames(opinions);
  for (const [i, opinion] of opinions.entries()) addSheet(workbook, names[i] ?? "", opinionLines(opinion, date));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** The file name proposed for it. */
export function opinionsName(opinions: readonly Opinion[]): string {
  return safeFileName(opinionTitle(opinions), ".xlsx");
}

function addSheet(workbook: ExcelJS.Workbook, name: string, lines: readonly OpinionLine[]): void {
  const sheet = workbook.addWorksheet(name, {
    pageSetup: paperSetup(),
    headerFooter: { oddFooter: "&C第 &P 页，共 &N 页" },
  });
  sheet.columns = opinionColumns.map((width) => ({ width: (width * 96) / 72 / 7 }));
  for (const [i, line] of lines.entries()) writeLine(sheet, i + 1, line);
}

function writeLine(sheet: ExcelJS.Worksheet, at: number, { kind, cells }: OpinionLine): void {
  const plain = styles[kind];
  let column = 0;
  let height = 21;
  for (const { text, span, centred } of cells) {
    const style = centred ? cellStyles.text : plain;
    const width = opinionColumns.slice(column, column + span).reduce((sum, one) => sum + one, 0);
    for (let i = 1; i <= span; i++) sheet.getCell(at, column + i).style = formatOf(style, "@");
    sheet.getCell(at, column + 1).value = workbookText(shownText(text));
    if (span > 1) sheet.mergeCells(at, column + 1, at, column + span);
    const box = { width: width - 2 * style.padding.horizontal, fontSize: style.fontSize, firstLineIndent: 0 };
    height = Math.max(height, countLines(text, box) * style.fontSize * style.lineHeight + 2 * style.padding.vertical);
    column += span;
  }
  sheet.getRow(at).height = Math.min(maximumRowHeight, height);
}
