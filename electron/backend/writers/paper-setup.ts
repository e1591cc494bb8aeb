/** How our worksheets are printed: on A4, as wide as the page, with the margins of our own print. */
import type ExcelJS from "exceljs";
import { paper } from "#shared/layout/paper.ts";

/** A spreadsheet rounds each row to the dots of the printer: the last row of a page we filled must not go onto a page of its own. In points. */
const roomToSpare = 9;

const a4 = 9 as ExcelJS.PaperSize;

/** Upright, with some room to spare below: forms, and what stands beside them. */
export function paperSetup(): Partial<ExcelJS.PageSetup> {
  const { margins, footer } = paper;
  return {
    paperSize: a4,
    orientation: "portrait",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: {
      left: toInches(margins.left),
      right: toInches(margins.right),
      top: toInches(margins.top),
      bottom: toInches(margins.bottom - roomToSpare),
      header: toInches(footer),
      footer: toInches(footer),
    },
  };
}

/** On its side: tables of many forms. @param head How many rows are repeated on every page. */
export function landscapeSetup(head: number): Partial<ExcelJS.PageSetup> {
  const { margins, footer } = paper;
  const [narrow, wide] = [toInches(margins.left), toInches(margins.top)];
  return {
    ...paperSetup(),
    orientation: "landscape",
    margins: { left: wide, right: wide, top: narrow, bottom: narrow, header: toInches(footer), footer: toInches(footer) },
    printTitlesRow: `1:${head}`,
  };
}

function toInches(points: number): number {
  return points / 72;
}
