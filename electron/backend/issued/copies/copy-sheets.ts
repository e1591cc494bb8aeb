/**
 * A workbook in which some of its sheets stand several times, as when a person copies them: behind all others, with names told apart, and with everything that
 * belongs to a sheet. The first of each, and every other part, stays as it was issued.
 *
 * What cannot be copied soundly is refused with a sentence that names it.
 */
import { AppError } from "#shared/api/app-error.ts";
import { relationsPath } from "../../readers/xml/relation-paths.ts";
import { dropCalculationOrder } from "../around/calculation.ts";
import { zipPackage } from "../package/issued-package.ts";
import { openWorkbook, sameName, type SheetPlace, type Workbook } from "../package/workbook.ts";
import { cellContents } from "../proof/cell-contents.ts";
import { UnmovableError } from "../unmovable-error.ts";
import { encodeXml, encodeXmlText } from "../xml/xml-characters.ts";
import { childOf, childrenOf, descendants, textOf, valueOf, type XmlDocument, type XmlElement } from "../xml/read-xml.ts";
import type { XmlEdit } from "../xml/xml-edit.ts";
import { copyPart, type CopiedParts } from "./copy-part.ts";
import { withSheet } from "./rename-sheet.ts";

export interface CopiedWorkbook {
  readonly bytes: Uint8Array;
  /** Of each sheet asked for, its own name and those of its copies. */
  readonly names: ReadonlyMap<string, readonly string[]>;
}

/** `counts`: how often each sheet is to stand there. @throws AppError `issued-refused` */
export function copySheets(name: string, bytes: Uint8Array, counts: ReadonlyMap<string, number>): CopiedWorkbook {
  try {
    return copied(openWorkbook(zipPackage(name, bytes)), bytes, counts);
  } catch (error) {
    if (error instanceof UnmovableError) throw new AppError("issued-refused", name, error.message, { cause: error });
    throw error;
  }
}

function copied(workbook: Workbook, bytes: Uint8Array, counts: ReadonlyMap<string, number>): CopiedWorkbook {
  const taken = workbook.sheets.map(({ name }) => name);
  const made: CopiedParts = { parts: [], sources: new Map() };
  const copies: { readonly source: SheetPlace; readonly name: string; readonly path: string }[] = [];
  for (const [sheet, count] of counts) {
    const source = workbook.sheets.find((one) => sameName(one.name, sheet));
    if (!source?.hasCells) throw new UnmovableError(`文件里没有工作表“${sheet}”`);
    for (let number = 2; number <= count; number++) {
      const name = freeName(sheet, number, taken);
      taken.push(name);
      copies.push({ source, name, path: copyPart(workbook.parts, source.path, { from: sheet, to: name }, made, asCopy) });
    }
  }
  if (copies.length === 0) return { bytes, names: new Map([...counts.keys()].map((sheet) => [sheet, [sheet]])) };
  if (workbook.parts.related(workbook.path, "vbaProject").length > 0)
    throw new UnmovableError("文件带宏，工作表不能复制成几张");
  declareTypes(workbook, made);
  for (const [i, { source, name, path }] of copies.entries()) list(workbook, source, { name, path, number: i + 1 });
  dropCalculationOrder(workbook);
  const written = workbook.parts.finish(made.parts);
  const after = openWorkbook(zipPackage(workbook.parts.name, written));
  for (const { source, name } of copies) proveCopy(workbook, source, after, name);
  return {
    bytes: written,
    names: new Map(
      [...counts.keys()].map((sheet) => [
        sheet,
        [sheet, ...copies.filter(({ source }) => sameName(source.name, sheet)).map(({ name }) => name)],
      ]),
    ),
  };
}

/** Of all sheets that are selected together, every one would be typed into; and no two may go by one name for macros. */
function asCopy(edit: XmlEdit): void {
  const { root } = edit.document;
  edit.dropValue(root, "xr:uid");
  for (const element of descendants(root, "sheetData")) {
    if (element.name === "sheetView") edit.dropValue(element, "tabSelected");
    if (element.name === "sheetPr") edit.dropValue(element, "codeName");
  }
}

const longestName = 31;

/** As a spreadsheet names what is copied by hand. */
function freeName(sheet: string, number: number, taken: readonly string[]): string {
  for (let at = number; ; at++) {
    const suffix = ` (${at})`;
    const name = sheet.slice(0, longestName - suffix.length).replace(/[\ud800-\udbff]$/, "") + suffix;
    if (!taken.some((one) => sameName(one, name))) return name;
  }
}

function declareTypes({ parts }: Workbook, { sources }: CopiedParts): void {
  parts.edit("[Content_Types].xml", (edit) => {
    const { document } = edit;
    const declared = new Map(
      childrenOf(document.root, "Override").map((element) => [
        (valueOf(document, element, "PartName") ?? "").replace(/^\//, "").toLowerCase(),
        { type: valueOf(document, element, "ContentType") ?? "", prefix: element.prefix },
      ]),
    );
    const overrides = [...sources].flatMap(([to, from]) => {
      const own = declared.get(from.toLowerCase());
      return own ? [`<${own.prefix}Override PartName="/${encodeXml(to)}" ContentType="${encodeXml(own.type)}"/>`] : [];
    });
    edit.add(document.root, overrides.join(""));
  });
}

interface Listed {
  readonly name: string;
  readonly path: string;
  readonly number: number;
}

/** The copy among the sheets of the workbook, with the names that hold on its source. */
function list(workbook: Workbook, source: SheetPlace, { name, path, number }: Listed): void {
  const { parts } = workbook;
  const id = `copy${number}`;
  parts.edit(relationsPath(workbook.path), (edit) => {
    const { document } = edit;
    const relation = parts.relations(workbook.path).find(({ target }) => target === source.path)?.id;
    const own = childrenOf(document.root, "Relationship").find((element) => valueOf(document, element, "Id") === relation);
    if (!own) throw new UnmovableError(`文件里没有工作表“${source.name}”`);
    const type = encodeXml(valueOf(document, own, "Type") ?? "");
    edit.add(document.root, `<${own.prefix}Relationship Id="${id}" Type="${type}" Target="/${encodeXml(path)}"/>`);
  });
  parts.edit(workbook.path, (edit) => {
    const { document } = edit;
    const sheets = childOf(document.root, "sheets");
    const listed = childrenOf(sheets, "sheet");
    const own = listed[source.index];
    if (!sheets || !own) throw new UnmovableError(`文件里没有工作表“${source.name}”`);
    const sheetId = Math.max(...listed.map((element) => Number(valueOf(document, element, "sheetId")))) + 1;
    const changed = new Map([
      ["name", encodeXml(name)],
      ["sheetId", String(sheetId)],
      ["id", id],
    ]);
    edit.add(sheets, `<${own.prefix}sheet${attributesOf(document, own, changed)}/>`);
    copyNames(edit, source, name, listed.length);
  });
}

/** Names of its source alone, and those of the whole workbook that say something of its source: on the copy they say it of the copy. */
function copyNames(edit: XmlEdit, source: SheetPlace, name: string, index: number): void {
  const { document } = edit;
  const names = childOf(document.root, "definedNames");
  const all = childrenOf(names, "definedName");
  const nameOf = (element: XmlElement) => valueOf(document, element, "name")?.toLowerCase();
  const homeOf = (element: XmlElement) => valueOf(document, element, "localSheetId");
  const own = all.filter((element) => homeOf(element) === String(source.index));
  const known = new Set(own.map((element) => nameOf(element)));
  const added = all.flatMap((element) => {
    const formula = textOf(document, element);
    const isOfWorkbook = homeOf(element) === undefined && !known.has(nameOf(element));
    if (!own.includes(element) && !isOfWorkbook) return [];
    const renamed = withSheet(formula, source.name, name);
    if (isOfWorkbook && renamed === formula) return [];
    const tag = `${element.prefix}definedName`;
    const attributes = attributesOf(document, element, new Map([["localSheetId", ""]]));
    return [`<${tag}${attributes} localSheetId="${index}">${encodeXmlText(renamed)}</${tag}>`];
  });
  if (names && added.length > 0) edit.add(names, added.join(""), names.children.at(-1), added.length);
}

/** As they are written, namespaces declared on the spot among them; some with another value, or left out where that is blank. */
function attributesOf(document: XmlDocument, element: XmlElement, changed: ReadonlyMap<string, string>): string {
  return element.attributes
    .map(({ name, start, valueStart, end }) => {
      const value = changed.get(name.startsWith("xmlns:") ? name : name.replace(/^.*:/, ""));
      if (value === undefined) return document.text.slice(start, end);
      return value === "" ? "" : document.text.slice(start, valueStart) + value + document.text[end - 1];
    })
    .join("");
}

function proveCopy(before: Workbook, source: SheetPlace, after: Workbook, name: string): void {
  const copy = after.sheets.find((sheet) => sheet.name === name);
  const [old, now] = [cellContents(before, source), copy && cellContents(after, copy)];
  const isAlike =
    now?.size === old.size &&
    [...old].every(([cell, { text, style }]) => {
      const found = now.get(cell);
      return found?.text === text && found.style === style;
    });
  if (!isAlike) throw new UnmovableError(`复制后核对，工作表“${name}”与原来的不同`);
}
