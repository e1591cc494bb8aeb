/** What of the styles of a workbook tells something about a blank cell: lines around it, its number format, how text is set in it. */
import { SSF } from "@e965/xlsx";
import type { Lettering } from "#shared/sheet/issued-sheet.ts";
import { walkXml } from "../xml/walk-xml.ts";

export interface CellStyle {
  readonly isFramed: boolean;
  /** Blank where it is none of its own. */
  readonly format: string;
  /** How its text is set. */
  readonly lettering: Lettering;
}

const usualFontSize = 11;
const aligns = ["left", "center", "right"] as const;
const sides = new Set(["left", "right", "top", "bottom", "start", "end"]);

/** The styles that cells name by their place in the list. */
export function cellStyles(xml: string | undefined): CellStyle[] {
  const formats = new Map<number, string>();
  const frames: boolean[] = [];
  const fonts: { fontSize: number; fontName?: string; isBold?: true }[] = [];
  const styles: { frame: number; format: number; font: number; wraps: boolean; align?: NonNullable<Lettering["align"]> }[] = [];
  const path: string[] = [];
  if (xml === undefined) return [];
  walkXml(xml, {
    open(name, attributes) {
      const inside = path.at(-1);
      path.push(name);
      if (name === "numFmt") formats.set(Number(attributes("numFmtId")), attributes("formatCode") ?? "");
      if (name === "border" && inside === "borders") frames.push(false);
      if (sides.has(name) && inside === "border" && path.includes("borders")) {
        if ((attributes("style") ?? "none") !== "none") frames[frames.length - 1] = true;
      }
      if (name === "xf" && inside === "cellXfs") {
        styles.push({
          frame: Number(attributes("borderId") ?? 0),
          format: Number(attributes("numFmtId") ?? 0),
          font: Number(attributes("fontId") ?? 0),
          wraps: false,
        });
      }
      if (name === "font" && inside === "fonts") fonts.push({ fontSize: usualFontSize });
      const font = inside === "font" && path.includes("fonts") ? fonts.at(-1) : undefined;
      if (font) setFont(font, name, attributes("val"));
      const style = styles.at(-1);
      if (name === "alignment" && style && path.includes("cellXfs")) {
        style.wraps = isOn(attributes("wrapText"));
        const align = aligns.find((one) => one === attributes("horizontal"));
        if (align) style.align = align;
      }
    },
    close() {
      path.pop();
    },
    text() {},
  });
  return styles.map(({ frame, format, font, wraps, align }) => ({
    isFramed: frames[frame] ?? false,
    format: formatOf(format, formats),
    lettering: { ...(fonts[font] ?? { fontSize: usualFontSize }), wraps, ...(align && { align }) },
  }));
}

function setFont(font: { fontSize: number; fontName?: string; isBold?: true }, name: string, value: string | undefined): void {
  if (name === "sz") font.fontSize = Number(value ?? usualFontSize);
  if (name === "name" && value !== undefined) font.fontName = value;
  if (name === "b" && isOn(value ?? "1")) font.isBold = true;
}

function isOn(value: string | undefined): boolean {
  return /^(?:1|true)$/.test(value ?? "");
}

function formatOf(number: number, own: ReadonlyMap<number, string>): string {
  const format = own.get(number) ?? (SSF.get_table()[number] as string | undefined) ?? "";
  return format === "General" ? "" : format;
}
