/**
 * Colours as the parts of a workbook name them: written out, by a place in the old palette or in its theme, and then lighter or darker.
 *
 * A tint is laid over each channel, which is the spreadsheet's shade to within what an eye tells.
 */
import { walkXml, type XmlAttributes } from "../xml/walk-xml.ts";

/** `#rrggbb`; `undefined` where it is the window's own, or none. */
export type ColorOf = (attributes: XmlAttributes) => string | undefined;

/** In the order cells count them: light before dark. */
const usualTheme = "ffffff 000000 e7e6e6 44546a 4472c4 ed7d31 a5a5a5 ffc000 5b9bd5 70ad47 0563c1 954f72".split(" ");

/** From place 8 on; the eight before say the first eight again. */
const palette =
  "000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff 800000 008000 000080 808000 800080 008080 c0c0c0 808080 9999ff 993366 ffffcc ccffff 660066 ff8080 0066cc ccccff 000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff 00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff ffcc99 3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333".split(
    " ",
  );

export function cellColors(theme: string | undefined): ColorOf {
  const named = theme === undefined ? usualTheme : themeColors(theme);
  return (attributes) => {
    const [rgb, place, indexed] = [attributes("rgb"), attributes("theme"), attributes("indexed")];
    const base = rgb?.slice(-6) ?? (place === undefined ? paletteAt(Number(indexed)) : named[Number(place)]);
    if (base === undefined || !/^[\da-f]{6}$/i.test(base)) return undefined;
    return `#${tinted(base.toLowerCase(), Number(attributes("tint") ?? 0))}`;
  };
}

function paletteAt(place: number): string | undefined {
  return palette[place < 8 ? place : place - 8];
}

function tinted(color: string, tint: number): string {
  const channels = [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const mixed = channels.map((channel) => (tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint));
  return mixed.map((channel) => Math.round(channel).toString(16).padStart(2, "0")).join("");
}

/** A theme lists dark before light, and cells count the other way about. */
function themeColors(xml: string): string[] {
  const found: string[] = [];
  let isInScheme = false;
  walkXml(xml, {
    open(name, attributes) {
      if (name === "clrScheme") isInScheme = true;
      if (isInScheme && name === "srgbClr") found.push(attributes("val") ?? "");
      if (isInScheme && name === "sysClr") found.push(attributes("lastClr") ?? "");
    },
    close(name) {
      if (name === "clrScheme") isInScheme = false;
    },
    text() {},
  });
  const [dark = "", light = "", dark2 = "", light2 = "", ...rest] = found;
  return [light, dark, light2, dark2, ...rest];
}
