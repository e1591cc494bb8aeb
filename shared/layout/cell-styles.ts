/**
 * How each kind of cell looks, as plain data: the grid and the print view turn it into CSS, the workbook writer into cell formats.
 *
 * Sizes are in points. The fonts are those of official documents; the lists go on with what stands in for them on other systems.
 */
import type { CellRole, CellStyle, LaidOutCell } from "./form-layout.ts";

/** Line height in em: roomy in 宋体, and enough for the fonts that stand in for it. */
const lineHeight = 1.45;

/** Colour of the frame and of entered text. */
export const ink = "#000000";

export const songFonts = [
  "宋体",
  "SimSun",
  "Songti SC",
  "STSong",
  "Noto Serif CJK SC",
  "Noto Serif SC",
  "Source Han Serif SC",
  "serif",
];
const titleFonts = ["方正小标宋简体", "FZXiaoBiaoSong-B05S", "方正小标宋_GBK", ...songFonts];

const body: CellStyle = {
  fonts: songFonts,
  fontSize: 10.5,
  lineHeight,
  bold: false,
  horizontal: "center",
  vertical: "middle",
  firstLineIndent: 0,
  padding: { horizontal: 3, vertical: 2.25 },
  framed: true,
};
const label: CellStyle = { ...body, fill: "#f2f2f2" };
const line: CellStyle = { ...body, framed: false };

export const cellStyles: Readonly<Record<CellRole, CellStyle>> = {
  title: { ...line, fonts: titleFonts, fontSize: 18, padding: { horizontal: 3, vertical: 4.5 } },
  "year-line": line,
  "unit-line": { ...line, horizontal: "right" },
  label,
  text: body,
  amount: { ...body, horizontal: "right" },
  goal: { ...body, horizontal: "left", firstLineIndent: 2 },
  level1: label,
  level2: label,
  name: { ...body, horizontal: "left" },
  value: body,
  blank: body,
};

export function styleOf({ look, role }: Pick<LaidOutCell, "look" | "role">): CellStyle {
  return look ?? cellStyles[role];
}

/** The blank before each paragraph as CSS; a browser that does not know the second leaves one before the first paragraph. */
export function paragraphIndent({ firstLineIndent }: CellStyle): string {
  return `text-indent: ${firstLineIndent}em; text-indent: ${firstLineIndent}em each-line`;
}

/** The fonts of a style as a CSS font family. */
export function fontFamily({ fonts }: CellStyle): string {
  return fonts.map((font) => (font === "serif" ? font : `"${font}"`)).join(", ");
}
