/** How a cell of an issued sheet looks: its own letters and lines. Cells that look alike share one style, so that a window needs few rules. */
import type { DrawnBox } from "../template/drawn-sheet.ts";
import { isAmountField } from "../form/field.ts";
import { rememberByObject } from "../value/remember-by-object.ts";
import { songFonts } from "./cell-styles.ts";
import type { CellStyle } from "./form-layout.ts";

/** It comes from a file and goes into style sheets. */
const nameOfFont = /^[\p{L}\p{N}][\p{L}\p{N} _-]{0,60}$/u;

const looks = new Map<string, CellStyle>();

export const issuedLook = rememberByObject(({ lettering, isFramed, field }: DrawnBox): CellStyle => {
  const { fontSize, isBold = false, align, vertical = "bottom", ink, fill } = lettering;
  const fontName = lettering.fontName !== undefined && nameOfFont.test(lettering.fontName) ? lettering.fontName : undefined;
  // Numbers stand at the right where a spreadsheet is not told otherwise.
  const horizontal = align ?? (field !== undefined && isAmountField(field) ? "right" : "left");
  const key = [fontName, fontSize, isBold, horizontal, vertical, ink, fill, isFramed].join("\n");
  const look = looks.get(key) ?? {
    fonts: fontName === undefined ? songFonts : [fontName, ...songFonts.filter((font) => font !== fontName)],
    fontSize,
    lineHeight: 1.3,
    bold: isBold,
    horizontal,
    vertical,
    firstLineIndent: 0,
    // A row of a spreadsheet leaves its line hardly any.
    padding: { horizontal: 3, vertical: 0.5 },
    framed: isFramed,
    ...(ink !== undefined && { ink }),
    ...(fill !== undefined && { fill }),
  };
  looks.set(key, look);
  return look;
});
