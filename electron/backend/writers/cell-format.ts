/** Cell formats of the workbook from the one description of how cells look. */
import type { Borders, Fill, Style } from "exceljs";
import { ink } from "#shared/layout/cell-styles.ts";
import type { CellStyle } from "#shared/layout/form-layout.ts";

const formats = new Map<CellStyle, Map<string, Partial<Style>>>();

/** The format of a cell. Equal cells share one object, which the writer then turns into one entry of the workbook's format table. */
export function formatOf(style: CellStyle, numberFormat: string): Partial<Style> {
  let byNumberFormat = formats.get(style);
  if (!byNumberFormat) {
    byNumberFormat = new Map();
    formats.set(style, byNumberFormat);
  }
  let format = byNumberFormat.get(numberFormat);
  if (!format) {
    format = toFormat(style, numberFormat);
    byNumberFormat.set(numberFormat, format);
  }
  return format;
}

/** GB 2312, so that a system without the named font takes another Chinese one. */
const chineseCharset = 134;

function toFormat(style: CellStyle, numFmt: string): Partial<Style> {
  return {
    numFmt,
    font: {
      name: style.fonts[0] ?? "宋体",
      size: style.fontSize,
      bold: style.bold,
      charset: chineseCharset,
      color: { argb: toArgb(ink) },
    },
    alignment: { horizontal: style.horizontal, vertical: style.vertical, wrapText: true },
    ...(style.framed && { border: thinFrame() }),
    ...(style.fill && { fill: solid(style.fill) }),
  };
}

function thinFrame(): Partial<Borders> {
  const edge = { style: "thin", color: { argb: toArgb(ink) } } as const;
  return { top: edge, left: edge, bottom: edge, right: edge };
}

function solid(color: string): Fill {
  return { type: "pattern", pattern: "solid", fgColor: { argb: toArgb(color) } };
}

function toArgb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}
