/** What of the styles of a workbook tells something about a blank cell: whether lines are drawn around it, and its number format. */
import { SSF } from "@e965/xlsx";
import { walkXml } from "../xml/walk-xml.ts";

export interface CellStyle {
  readonly isFramed: boolean;
  /** Blank where it is none of its own. */
  readonly format: string;
}

const sides = new Set(["left", "right", "top", "bottom", "start", "end"]);

/** The styles that cells name by their place in the list. */
export function cellStyles(xml: string | undefined): CellStyle[] {
  const formats = new Map<number, string>();
  const frames: boolean[] = [];
  const styles: { frame: number; format: number }[] = [];
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
        styles.push({ frame: Number(attributes("borderId") ?? 0), format: Number(attributes("numFmtId") ?? 0) });
      }
    },
    close() {
      path.pop();
    },
    text() {},
  });
  return styles.map(({ frame, format }) => ({ isFramed: frames[frame] ?? false, format: formatOf(format, formats) }));
}

function formatOf(number: number, own: ReadonlyMap<number, string>): string {
  const format = own.get(number) ?? (SSF.get_table()[number] as string | undefined) ?? "";
  return format === "General" ? "" : format;
}
