/** What of the styles of a workbook tells something about a blank cell: lines around it, its number format, how text is set in it and on what. */
import { SSF } from "@e965/xlsx";
import type { Lettering } from "#shared/sheet/issued-sheet.ts";
import { walkXml, type XmlAttributes } from "../xml/walk-xml.ts";
import { cellColors } from "./cell-colors.ts";

export interface CellStyle {
  readonly isFramed: boolean;
  /** Blank where it is none of its own. */
  readonly format: string;
  /** How its text is set. */
  readonly lettering: Lettering;
}

const usualFontSize = 11;
const aligns = ["left", "center", "right"] as const;
/** Text that is spread over the height of its cell stands in the middle of it as long as it is short. */
const verticals: ReadonlyMap<string, "top" | "middle"> = new Map([
  ["top", "top"],
  ["center", "middle"],
  ["justify", "middle"],
  ["distributed", "middle"],
]);
const [black, white] = ["#000000", "#ffffff"];
const sides = new Set(["left", "right", "top", "bottom", "start", "end"]);

interface Font {
  fontSize: number;
  fontName?: string;
  isBold?: true;
  ink?: string;
}

interface Xf extends Pick<Lettering, "align" | "vertical"> {
  readonly frame: number;
  readonly format: number;
  readonly font: number;
  readonly fill: number;
  readonly wraps: boolean;
}

/** The styles that cells name by their place in the list. `theme`: the part of that kind. */
export function cellStyles(xml: string | undefined, theme?: string): CellStyle[] {
  const colorOf = cellColors(theme);
  const formats = new Map<number, string>();
  const frames: boolean[] = [];
  const fonts: Font[] = [];
  const fills: { isSolid: boolean; color?: string | undefined }[] = [];
  const styles: Xf[] = [];
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
          fill: Number(attributes("fillId") ?? 0),
          wraps: false,
        });
      }
      if (name === "fill" && inside === "fills") fills.push({ isSolid: false });
      const fill = path.includes("fills") ? fills.at(-1) : undefined;
      if (fill && name === "patternFill") fill.isSolid = attributes("patternType") === "solid";
      if (fill && name === "fgColor") fill.color = colorOf(attributes);
      if (name === "font" && inside === "fonts") fonts.push({ fontSize: usualFontSize });
      const font = inside === "font" && path.includes("fonts") ? fonts.at(-1) : undefined;
      if (font) setFont(font, name, attributes("val"));
      if (font && name === "color") Object.assign(font, { ink: colorOf(attributes) });
      const style = styles.at(-1);
      if (name === "alignment" && style && path.includes("cellXfs"))
        styles[styles.length - 1] = { ...style, ...alignment(attributes) };
    },
    close() {
      path.pop();
    },
    text() {},
  });
  return styles.map(({ frame, format, font, fill, ...set }) => {
    const { isSolid = false, color } = fills[fill] ?? {};
    const { ink, ...letters } = fonts[font] ?? { fontSize: usualFontSize };
    return {
      isFramed: frames[frame] ?? false,
      format: formatOf(format, formats),
      lettering: {
        ...letters,
        ...set,
        ...(ink !== undefined && ink !== black && { ink }),
        ...(isSolid && color !== undefined && color !== white && { fill: color }),
      },
    };
  });
}

function alignment(attributes: XmlAttributes): Pick<Xf, "wraps" | "align" | "vertical"> {
  const align = aligns.find((one) => one === attributes("horizontal"));
  const vertical = verticals.get(attributes("vertical") ?? "");
  return { wraps: isOn(attributes("wrapText")), ...(align && { align }), ...(vertical && { vertical }) };
}

function setFont(font: Font, name: string, value: string | undefined): void {
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
