/** Small workbooks from raw XML, as other programs might have written them, and what is in the parts of one. */
import { unzipSync, zipSync, strToU8 } from "fflate";

export const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface WorkbookSource {
  /** What stands inside each `worksheet`, by the name of the sheet. */
  readonly sheets: Readonly<Record<string, string>>;
  /** Inside `definedNames`. */
  readonly names?: string;
  /** Inside `sst`. */
  readonly texts?: string;
  /** Relations of the parts, by path: id, kind, target. */
  readonly relations?: Readonly<Record<string, readonly (readonly [string, string, string])[]>>;
  /** Further parts with their types. */
  readonly parts?: Readonly<Record<string, { readonly xml: string; readonly type?: string }>>;
  /** Behind the names. */
  readonly settings?: string;
}

export function workbookOf(source: WorkbookSource): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(partsOf(source)).map(([path, xml]) => [path, strToU8(xml)])));
}

export function partsOf({
  sheets,
  names,
  texts,
  relations = {},
  parts = {},
  settings = "",
}: WorkbookSource): Record<string, string> {
  const sheetNames = Object.keys(sheets);
  const workbookRelations = sheetNames.map((_, i) => [`rId${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`] as const);
  const more = Object.entries(parts).flatMap(([path, { xml }]) => [[path, xml] as const]);
  const all = {
    "xl/workbook.xml": [
      ...workbookRelations,
      ...(texts === undefined ? [] : [["rIdT", "sharedStrings", "sharedStrings.xml"] as const]),
      ...(relations["xl/workbook.xml"] ?? []),
    ],
    ...Object.fromEntries(Object.entries(relations).filter(([path]) => path !== "xl/workbook.xml")),
  };
  return {
    "[Content_Types].xml": `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${sheetNames.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join("")}${Object.entries(
      parts,
    )
      .flatMap(([path, { type }]) => (type === undefined ? [] : [`<Override PartName="/${path}" ContentType="${type}"/>`]))
      .join("")}</Types>`,
    "_rels/.rels": `${head}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${head}<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets>${sheetNames.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join("")}</sheets>${names === undefined ? "" : `<definedNames>${names}</definedNames>`}<calcPr calcId="191029"/>${settings}</workbook>`,
    ...Object.fromEntries(
      sheetNames.map((name, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        `${head}<worksheet xmlns="${main}" xmlns:r="${relationships}">${sheets[name]}</worksheet>`,
      ]),
    ),
    ...(texts !== undefined && { "xl/sharedStrings.xml": `${head}${texts}` }),
    ...Object.fromEntries(more),
    ...Object.fromEntries(Object.entries(all).map(([path, list]) => [relationsPath(path), relationsXml(list)])),
  };
}

function relationsPath(path: string): string {
  const slash = path.lastIndexOf("/") + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

function relationsXml(list: readonly (readonly [string, string, string])[]): string {
  const items = list.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${relationships}/${kind}" Target="${target}"/>`,
  );
  return `${head}<Relationships xmlns="${packageRelations}">${items.join("")}</Relationships>`;
}

/** The text of every part. */
export function partTexts(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, new TextDecoder().decode(part)]));
}

/** The first group of the pattern, wherever it is found. */
export function found(text: string | undefined, pattern: RegExp): string {
  return [...(text ?? "").matchAll(pattern)].map((match) => match[1]).join(" ");
}
