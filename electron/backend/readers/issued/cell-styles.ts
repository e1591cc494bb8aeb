/** What of the styles of a workbook tells something about a blank cell: lines around it, its number format, how text is set in it. */
import { SSF } from "@e965/xlsx";
import { walkXml } from "../xml/walk-xml.ts";

export interface CellStyle {
  readonly isFramed: boolean;
  /** Blank where it is none of its own. */
  readonly format: string;
  /** In points. */
  readonly fontSize: number;
  readonly wraps: boolean;
}

const usualFontSize = 11;
const sides = new Set(["left", "right", "top", "bottom", "start", "end"]);

/** The styles that cells name by their place in the list. */
export function cellStyles(xml: string | undefined): CellStyle[] {
  const formats = new Map<number, string>();
  const frames: boolean[] = [];
  const sizes: number[] = [];
  const styles: { frame: number; format: number; font: number; wraps: boolean }[] = [];
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
      if (name === "font" && inside === "fonts") sizes.push(usualFontSize);
      if (name === "sz" && inside === "font" && path.includes("fonts"))
        sizes[sizes.length - 1] = Number(attributes("val") ?? usualFontSize);
      const style = styles.at(-1);
      if (name === "alignment" && style && path.includes("cellXfs"))
        style.wraps = /^(?:1|true)$/.test(attributes("wrapText") ?? "");
    },
    close() {
      path.pop();
    },
    text() {},
  });
  return styles.map(({ frame, format, font, wraps }) => ({
    isFramed: frames[frame] ?? false,
    format: formatOf(format, formats),
    fontSize: sizes[font] ?? usualFontSize,
    wraps,
  }));
}

function formatOf(number: number, own: ReadonlyMap<number, string>): string {
  const format = own.get(number) ?? (SSF.get_table()[number] as string | undefined) ?? "";
  return format === "General" ? "" : format;
}
