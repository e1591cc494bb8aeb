/** Small workbooks from raw XML, as other programs might have written them, and what is in the parts of one. */
import { unzipSync, zipSync, strToU8 } from "fflate";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
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
  const sheetPaths = sheetNames.map((_, i) => `xl/worksheets/sheet${i + 1}.xml`);
  const allRelations = {
    ...relations,
    "xl/workbook.xml": [
      ...sheetNames.map((_, i) => [`rId${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`] as const),
      ...(texts === undefined ? [] : [["rIdT", "sharedStrings", "sharedStrings.xml"] as const]),
      ...(relations["xl/workbook.xml"] ?? []),
    ],
    "": [["rId1", "officeDocument", "xl/workbook.xml"] as const],
  };
  const types = {
    "xl/workbook.xml": `${spreadsheet}.sheet.main+xml`,
    ...Object.fromEntries(sheetPaths.map((path) => [path, `${spreadsheet}.worksheet+xml`])),
    ...(texts !== undefined && { "xl/sharedStrings.xml": `${spreadsheet}.sharedStrings+xml` }),
    ...Object.fromEntries(Object.entries(parts).flatMap(([path, { type }]) => (type === undefined ? [] : [[path, type]]))),
  };
  const list = sheetNames.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join("");
  const nameList = names === undefined ? "" : `<definedNames>${names}</definedNames>`;
  const inner = `<sheets>${list}</sheets>${nameList}<calcPr calcId="191029"/>${settings}`;
  return {
    "[Content_Types].xml": typesXml(types),
    "xl/workbook.xml": `${head}<workbook xmlns="${main}" xmlns:r="${relationships}">${inner}</workbook>`,
    ...Object.fromEntries(
      Object.values(sheets).map((xml, i) => [
        sheetPaths[i],
        `${head}<worksheet xmlns="${main}" xmlns:r="${relationships}">${xml}</worksheet>`,
      ]),
    ),
    ...(texts !== undefined && { "xl/sharedStrings.xml": `${head}${texts}` }),
    ...Object.fromEntries(Object.entries(parts).map(([path, { xml }]) => [path, xml])),
    ...Object.fromEntries(Object.entries(allRelations).map(([path, all]) => [relationsPath(path), relationsXml(all)])),
  };
}

function typesXml(types: Readonly<Record<string, string>>): string {
  const overrides = Object.entries(types).map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`);
  return `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${overrides.join("")}</Types>`;
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
