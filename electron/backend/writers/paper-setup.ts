/** How every worksheet of ours is printed: A4 upright, as wide as the page, with the margins of our own print. */
import type ExcelJS from "exceljs";
import { paper } from "#shared/layout/paper.ts";

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
      bottom: toInches(margins.bottom),
      header: toInches(footer),
      footer: toInches(footer),
    },
  };
}

function toInches(points: number): number {
  return points / 72;
}
