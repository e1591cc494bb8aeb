/**
 * The blank form of every template, drawn with exceljs from the one layout: sheets, and the one list of styles they share.
 *
 * The list has every style a filled form needs, in one order, so that a workbook may be made of several blanks and filling adds no style.
 */
import ExcelJS from "exceljs";
import { unzipSync } from "fflate";
import { formatOf } from "#backend/writers/cell-format.ts";
import { paperSetup } from "#backend/writers/paper-setup.ts";
import { asText, general, mostNumberDecimals, numberFormat, printedValue } from "#shared/filling/printed-value.ts";
import { blankLayout } from "#shared/layout/blank-form.ts";
import { cellStyles } from "#shared/layout/cell-styles.ts";
import type { CellRole, FormLayout, LaidOutCell } from "#shared/layout/form-layout.ts";
import type { Template } from "#shared/template/template.ts";

export interface DrawnBlanks {
  /** The XML of each template's sheet. */
  readonly sheets: readonly string[];
  readonly styles: string;
  /** Texts that cells name by number. */
  readonly texts: string;
}

export async function drawBlanks(templates: readonly Template[]): Promise<DrawnBlanks> {
  const workbook = new ExcelJS.Workbook();
  listStyles(workbook.addWorksheet("styles"), templates);
  for (const template of templates) drawBlank(workbook.addWorksheet(template.id), template);
  const parts = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()));
  const text = (path: string) => new TextDecoder().decode(parts[path]);
  return {
    sheets: templates.map((_, i) => text(`xl/worksheets/sheet${i + 2}.xml`)),
    styles: text("xl/styles.xml"),
    texts: text("xl/sharedStrings.xml"),
  };
}

/** A sheet that is not kept: what its cells look like is what the workbook has styles for. */
function listStyles(sheet: ExcelJS.Worksheet, templates: readonly Template[]): void {
  const separators = [...new Set(templates.map(({ thousandsSeparators }) => thousandsSeparators))];
  const numbers = separators.flatMap((separator) =>
    Array.from({ length: mostNumberDecimals + 1 }, (_, decimals) => numberFormat(decimals, separator)),
  );
  for (const role of Object.keys(cellStyles) as CellRole[]) {
    const formats = [asText, general, ...(role === "amount" ? numbers : [])];
    for (const format of formats) sheet.addRow([""]).getCell(1).style = formatOf(cellStyles[role], format);
  }
}

function drawBlank(sheet: ExcelJS.Worksheet, template: Template): void {
  const layout = blankLayout(template);
  sheet.views = [{ showGridLines: false }];
  Object.assign(sheet.pageSetup, pageSetup());
  sheet.headerFooter.oddFooter = "&C第 &P 页，共 &N 页";
  sheet.columns = layout.columnWidths.map((width) => ({ width: toCharacters(width) }));
  drawCells(sheet, layout, template);
}

function drawCells(sheet: ExcelJS.Worksheet, layout: FormLayout, template: Template): void {
  for (const [i, height] of layout.rowHeights.entries()) sheet.getRow(i + 1).height = height;
  for (const cell of layout.cells) {
    const [row, column] = [cell.row + 1, cell.column + 1];
    const anchor = sheet.getCell(row, column);
    const { value, format } = printedValue(cell, template);
    if (value.kind === "text") anchor.value = value.text;
    anchor.style = formatOf(cellStyles[cell.role], format);
    // Merging hands the anchor's format on to every slot it covers, so that the frame is closed on all sides.
    if (cell.rowSpan > 1 || cell.columnSpan > 1) {
      sheet.mergeCells(row, column, cell.row + cell.rowSpan, cell.column + cell.columnSpan);
    }
    offerChoices(anchor, cell, template);
  }
}

function offerChoices(anchor: ExcelJS.Cell, { target }: LaidOutCell, { choices }: Template): void {
  const listed = target?.kind === "field" ? choices[target.field] : undefined;
  if (!listed) return;
  // No error message: the list is an offer, other text is allowed.
  anchor.dataValidation = {
    type: "list",
    allowBlank: true,
    formulae: [`"${listed.join(",")}"`],
    showErrorMessage: false,
  };
}

function pageSetup(): Partial<ExcelJS.PageSetup> {
  // Each form has page numbers of its own, also where the whole workbook is printed at once.
  return { ...paperSetup(), firstPageNumber: 1 };
}

/** Spreadsheets measure columns in digits of the workbook's Normal font: 7 pixels wide in 宋体 of 10.5 points. */
function toCharacters(points: number): number {
  return Math.round((points * 96) / 72) / 7;
}
