/**
 * A workbook of blanks put together from their sheets: what stands around them is the same for one and for a thousand.
 *
 * The sheets share one list of styles and keep their texts in their cells, so nothing in them depends on which others stand beside them.
 */
import { columnName } from "#shared/sheet/cell-name.ts";
import { rememberByText, tableOf } from "#shared/value/remember-by-text.ts";
import { newPart } from "../issued/package/issued-package.ts";
import type { IssuedPart } from "../issued/package/issued-part.ts";
import { encodeXml, encodeXmlText } from "../issued/xml/xml-characters.ts";

export interface BlankSheet {
  /** As the tab shows it. */
  readonly name: string;
  readonly part: IssuedPart;
  /** Of what is printed. */
  readonly rowCount: number;
  readonly columnCount: number;
  /** The row that is printed on every page, from 0. */
  readonly headerRow: number;
}

export interface BlankWorkbook {
  readonly sheets: readonly BlankSheet[];
  readonly styles: IssuedPart;
  /** Whose forms they are; none in a blank. */
  readonly unit: string;
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006";
const packages = "http://schemas.openxmlformats.org/package/2006";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const stylesPath = "xl/styles.xml";
export const sheetPath = (number: number) => `xl/worksheets/sheet${number}.xml`;

function textPart(path: string, xml: string): IssuedPart {
  return newPart(path, () => Buffer.from(head + xml, "utf8"));
}

/** Packed once for many workbooks; what names a form is in none of them, or every form would leave its parts behind. */
function commonPart(path: string, xml: string): IssuedPart {
  return knownPart(`${path}\n${xml}`);
}

const knownPart = rememberByText(tableOf({ most: 32, longest: 4000 }), (source) => {
  const pathEnd = source.indexOf("\n");
  return textPart(source.slice(0, pathEnd), source.slice(pathEnd + 1));
});

export function blankParts({ sheets, styles, unit }: BlankWorkbook): IssuedPart[] {
  return [
    commonPart("[Content_Types].xml", contentTypes(sheets.length)),
    rootRelations,
    commonPart("docProps/app.xml", programProperties(unit)),
    coreProperties,
    textPart("xl/workbook.xml", workbook(sheets)),
    commonPart("xl/_rels/workbook.xml.rels", workbookRelations(sheets.length)),
    styles,
    ...sheets.map(({ part }, i) => (part.path === sheetPath(i + 1) ? part : newPart(sheetPath(i + 1), () => part.bytes))),
  ];
}

const rootRelations = textPart(
  "_rels/.rels",
  relations([
    [`${office}/relationships/officeDocument`, "xl/workbook.xml"],
    [`${packages}/relationships/metadata/core-properties`, "docProps/core.xml"],
    [`${office}/relationships/extended-properties`, "docProps/app.xml"],
  ]),
);

const coreProperties = textPart(
  "docProps/core.xml",
  `<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>绩表</dc:creator></cp:coreProperties>`,
);

function programProperties(unit: string): string {
  const company = unit === "" ? "" : `<Company>${encodeXmlText(unit)}</Company>`;
  return `<Properties xmlns="${office}/extended-properties"><Application>绩表</Application>${company}</Properties>`;
}

function contentTypes(count: number): string {
  const sheets = Array.from({ length: count }, (_, i) => override(sheetPath(i + 1), `${spreadsheet}.worksheet+xml`));
  return `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
    override("xl/workbook.xml", `${spreadsheet}.sheet.main+xml`),
    ...sheets,
    override(stylesPath, `${spreadsheet}.styles+xml`),
    override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    override("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
  ].join("")}</Types>`;
}

function override(path: string, type: string): string {
  return `<Override PartName="/${path}" ContentType="${type}"/>`;
}

function workbook(sheets: readonly BlankSheet[]): string {
  const list = sheets.map(({ name }, i) => `<sheet name="${encodeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  const names = sheets.flatMap((sheet, i) => [
    definedName("Print_Area", i, `${quoted(sheet)}!$A$1:$${columnName(sheet.columnCount - 1)}$${sheet.rowCount}`),
    definedName("Print_Titles", i, `${quoted(sheet)}!$${sheet.headerRow + 1}:$${sheet.headerRow + 1}`),
  ]);
  return `<workbook xmlns="${main}" xmlns:r="${office}/relationships"><bookViews><workbookView/></bookViews><sheets>${list.join("")}</sheets><definedNames>${names.join("")}</definedNames></workbook>`;
}

function definedName(name: string, sheet: number, area: string): string {
  return `<definedName name="_xlnm.${name}" localSheetId="${sheet}">${encodeXmlText(area)}</definedName>`;
}

function quoted({ name }: BlankSheet): string {
  return `'${name.replaceAll("'", "''")}'`;
}

function workbookRelations(count: number): string {
  return relations([
    ...Array.from({ length: count }, (_, i) => [`${office}/relationships/worksheet`, `worksheets/sheet${i + 1}.xml`] as const),
    [`${office}/relationships/styles`, "styles.xml"],
  ]);
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${packages}/relationships">${list.join("")}</Relationships>`;
}
