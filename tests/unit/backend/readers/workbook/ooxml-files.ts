/** Small .xlsx files written part by part, to hold what programs other than our writers leave in them. */
import { strToU8, zipSync } from "fflate";
import { readWorkbook } from "#backend/readers/workbook/read-workbook.ts";
import type { Sheet } from "#shared/sheet/sheet.ts";

export interface OoxmlOptions {
  /** Number formats, by what `s` of a cell counts from 1; 0 is General. */
  readonly formats?: readonly string[];
  readonly sharedStrings?: readonly string[];
  readonly workbookProperties?: string;
  readonly sheetState?: string;
  /** Prefix of every element. */
  readonly prefix?: string;
  readonly namespace?: string;
  readonly relationNamespace?: string;
  readonly after?: string;
}

const transitional = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationsOf = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A workbook with one sheet of these rows. */
export function xlsx(rows: string, options: OoxmlOptions = {}): Uint8Array {
  const { formats = [], sharedStrings = [], namespace = transitional, relationNamespace = relationsOf, prefix = "" } = options;
  const p = prefix === "" ? "" : `${prefix}:`;
  const root = `xmlns${prefix === "" ? "" : `:${prefix}`}="${namespace}" xmlns:r="${relationNamespace}"`;
  const prefixed = (xml: string) => (p === "" ? xml : xml.replace(/<(\/?)(\w)/g, `<$1${p}$2`));
  const part = (name: string, content: string, attributes = "") =>
    strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><${p}${name} ${root}${attributes}>${prefixed(content)}</${p}${name}>`,
    );
  const relations = (...each: readonly (readonly [string, string])[]) =>
    strToU8(
      `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each
        .map(([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${relationNamespace}/${kind}" Target="${target}"/>`)
        .join("")}</Relationships>`,
    );
  const type = (path: string, kind: string) =>
    `<Override PartName="/xl/${path}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  const styles = `<numFmts>${formats.map((code, i) => `<numFmt numFmtId="${200 + i}" formatCode="${code.replaceAll('"', "&quot;")}"/>`).join("")}</numFmts><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellXfs><xf numFmtId="0"/>${formats.map((_, i) => `<xf numFmtId="${200 + i}" applyNumberFormat="1"/>`).join("")}</cellXfs>`;
  return zipSync({
    "[Content_Types].xml": strToU8(
      `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type("workbook.xml", "sheet.main")}${type("worksheets/sheet1.xml", "worksheet")}${type("styles.xml", "styles")}${type("sharedStrings.xml", "sharedStrings")}</Types>`,
    ),
    "_rels/.rels": relations(["officeDocument", "xl/workbook.xml"]),
    "xl/_rels/workbook.xml.rels": relations(
      ["worksheet", "worksheets/sheet1.xml"],
      ["styles", "styles.xml"],
      ["sharedStrings", "sharedStrings.xml"],
    ),
    "xl/workbook.xml": part(
      "workbook",
      `${options.workbookProperties ?? ""}<sheets><sheet name="表" sheetId="1" r:id="rId1"${options.sheetState ? ` state="${options.sheetState}"` : ""}/></sheets>`,
    ),
    "xl/worksheets/sheet1.xml": part("worksheet", `<sheetData>${rows}</sheetData>${options.after ?? ""}`),
    "xl/styles.xml": part("styleSheet", styles),
    "xl/sharedStrings.xml": part("sst", sharedStrings.map((text) => `<si>${text}</si>`).join("")),
  });
}

export function sheetOf(rows: string, options?: OoxmlOptions): Sheet {
  const [sheet] = readWorkbook("表.xlsx", xlsx(rows, options));
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

/** Texts of a row of cells. */
export function textsOf(cells: string, options?: OoxmlOptions): string[] {
  return sheetOf(`<row r="1">${cells}</row>`, options).cells.map(({ text }) => text);
}
