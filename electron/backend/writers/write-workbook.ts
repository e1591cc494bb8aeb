/**
 * The official workbook: exactly what the layout says, one sheet per form, ready to print on A4.
 *
 * Invariant: what is written can be read back as the same form. Blank indicator rows are left out, as wherever a form leaves the
 * program.
 */
import ExcelJS from "exceljs";
import { AppError } from "#shared/api/app-error.ts";
import { withoutBlankRows, type Form } from "#shared/form/form.ts";
import { cellStyles } from "#shared/layout/cell-styles.ts";
import type { FormLayout, LaidOutCell } from "#shared/layout/form-layout.ts";
import { layOut } from "#shared/layout/lay-out.ts";
import { paper } from "#shared/layout/paper.ts";
import type { Template } from "#shared/template/template.ts";
import { templateOf } from "#shared/template/templates.ts";
import { cellContent } from "./cell-content.ts";
import { formatOf } from "./cell-format.ts";
import { maximumCellText } from "./cell-text.ts";
import { sheetNames } from "./sheet-names.ts";

/**
 * The bytes of an .xlsx file with one sheet per form.
 * @throws AppError `write-failed` where a text is longer than a workbook's cell can be.
 */
export async function writeWorkbook(forms: readonly Form[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = "绩表";
  const names = sheetNames(forms);
  for (const [i, form] of forms.entries()) {
    const template = templateOf(form.template);
    addSheet(workbook, names[i] ?? "", layOut(withoutBlankRows(form), template), template);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function addSheet(workbook: ExcelJS.Workbook, name: string, layout: FormLayout, template: Template): void {
  const sheet = workbook.addWorksheet(name, {
    views: [{ showGridLines: false }],
    pageSetup: pageSetup(layout),
    headerFooter: { oddFooter: "&C第 &P 页" },
  });
  sheet.columns = layout.columnWidths.map((width) => ({ width: toCharacters(width) }));
  for (const [i, height] of layout.rowHeights.entries()) sheet.getRow(i + 1).height = height;
  for (const cell of layout.cells) {
    refuseTooLong(cell, name);
    writeCell(sheet, cell, template);
    offerChoices(sheet, cell, template);
  }
}

function writeCell(sheet: ExcelJS.Worksheet, cell: LaidOutCell, template: Template): void {
  const { value, format } = cellContent(cell, template);
  const [row, column] = [cell.row + 1, cell.column + 1];
  const anchor = sheet.getCell(row, column);
  anchor.value = value;
  anchor.style = formatOf(cellStyles[cell.role], format);
  // Merging hands the anchor's format on to every slot it covers, so that the frame is closed on all sides.
  if (cell.rowSpan > 1 || cell.columnSpan > 1) {
    sheet.mergeCells(row, column, cell.row + cell.rowSpan, cell.column + cell.columnSpan);
  }
}

function offerChoices(sheet: ExcelJS.Worksheet, { row, column, target }: LaidOutCell, template: Template): void {
  if (target?.kind !== "field") return;
  const choices = Object.entries(template.choices).find(([field]) => field === target.field)?.[1];
  if (!choices) return;
  // No error message: the list is an offer, other text is allowed.
  sheet.getCell(row + 1, column + 1).dataValidation = {
    type: "list",
    allowBlank: true,
    formulae: [`"${choices.join(",")}"`],
    showErrorMessage: false,
  };
}

function refuseTooLong({ text }: LaidOutCell, sheetName: string): void {
  if (text.length <= maximumCellText) return;
  const beginning = text.slice(0, 12).toWellFormed().replaceAll("\n", " ");
  throw new AppError(
    "write-failed",
    sheetName,
    `“${beginning}…”这一格有 ${text.length} 个字，工作簿的一格最多放 ${maximumCellText} 个字。请缩短这一格`,
  );
}

/** The file format's number for A4. */
const a4 = 9 as ExcelJS.PaperSize;

function pageSetup({ headerRow }: FormLayout): Partial<ExcelJS.PageSetup> {
  const { margins, footer } = paper;
  return {
    paperSize: a4,
    orientation: "portrait",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    // Each form has page numbers of its own, also where the whole workbook is printed at once.
    firstPageNumber: 1,
    margins: {
      left: toInches(margins.left),
      right: toInches(margins.right),
      top: toInches(margins.top),
      bottom: toInches(margins.bottom),
      header: toInches(footer),
      footer: toInches(footer),
    },
    printTitlesRow: `${headerRow + 1}:${headerRow + 1}`,
  };
}

function toInches(points: number): number {
  return points / 72;
}

/** Excel measures columns in digits of the workbook's default font, 7 pixels wide in the Calibri 11 that exceljs writes. */
function toCharacters(points: number): number {
  return Math.round((points * 96) / 72) / 7;
}
