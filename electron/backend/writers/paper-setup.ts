/** How every worksheet of ours is printed: A4 upright, as wide as the page, with the margins of our own print and some room to spare below. */
import type ExcelJS from "exceljs";
import { paper } from "#shared/layout/paper.ts";

/** A spreadsheet rounds each row to the dots of the printer: the last row of a page we filled must not go onto a page of its own. In points. */
const roomToSpare = 9;

const a4 = 9 as ExcelJS.PaperSize;

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

function toInches(points: number): number {
  return points / 72;
}
