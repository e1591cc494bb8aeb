/**
 * Values into cells. A cell keeps its style, and its formula where it has one; a cell that is not there comes with the style its row or column gives.
 */
import { cellName, columnLetters, overlap, parseArea, parseCell, type Area, type CellPlace } from "../rows/areas.ts";
import { childOf, childrenOf, valueOf, type XmlDocument, type XmlElement } from "../xml/read-xml.ts";
import { encodeXmlText } from "../xml/xml-characters.ts";
import type { XmlEdit } from "../xml/xml-edit.ts";
import type { CellEdit, CellValue } from "./cell-edit.ts";
import { textXml, type SharedTexts } from "./shared-texts.ts";
import type { SheetCell, SheetRow } from "./sheet-rows.ts";

export interface RowHeight {
  /** In the sheet that comes back. */
  readonly row: number;
  /** In points. */
  readonly height: number;
}

export interface PlacedValue extends CellPlace {
  readonly value: CellValue;
}

/** @throws Error where there is no such cell, or a merge hides it. */
export function placed(document: XmlDocument, cells: readonly CellEdit[]): PlacedValue[] {
  const merges = childrenOf(childOf(document.root, "mergeCells"), "mergeCell").flatMap(
    (element) => parseArea(valueOf(document, element, "ref") ?? "") ?? [],
  );
  return cells
    .map(({ cell, value }) => {
      const place = parseCell(cell);
      if (!place) throw new Error(`${cell} is no cell`);
      if (merges.some((merge) => isHidden(place, merge))) throw new Error(`${cell} is hidden by a merge`);
      return { ...place, value };
    })
    .toSorted((a, b) => a.row - b.row || a.column - b.column);
}

function isHidden({ row, column }: CellPlace, merge: Area): boolean {
  if (row === merge.top && column === merge.left) return false;
  return overlap(merge, { top: row, bottom: row, left: column, right: column });
}

export function writeCells(edit: XmlEdit, rows: readonly SheetRow[], values: readonly PlacedValue[], texts: SharedTexts): void {
  const data = childOf(edit.document.root, "sheetData");
  if (!data) throw new Error("no rows");
  for (const [number, inRow] of Map.groupBy(values, ({ row }) => row)) {
    const row = rows.find((each) => each.number === number);
    if (row) writeRow(edit, row, inRow, texts);
    else {
      const cells = inRow.map((value) => newCell(edit.document, undefined, value, data.prefix, texts)).join("");
      addRow(edit, data, rows, number, `<${data.prefix}row r="${number}">${cells}</${data.prefix}row>`);
    }
  }
  reachCells(edit, values);
}

function writeRow(edit: XmlEdit, row: SheetRow, values: readonly PlacedValue[], texts: SharedTexts): void {
  for (const placed of values) {
    const cell = row.cells.find(({ column }) => column === placed.column);
    if (cell) writeCell(edit, cell, placed.value, texts);
    else if (placed.value.kind !== "blank") {
      const before = row.cells.findLast(({ column }) => column < placed.column);
      const xml = newCell(edit.document, row.element, placed, row.element.prefix, texts);
      if (before) edit.add(row.element, xml, before.element);
      else edit.addFirst(row.element, xml);
    }
  }
}

function writeCell(edit: XmlEdit, { element }: SheetCell, value: CellValue, texts: SharedTexts): void {
  const formula = childOf(element, "f");
  if (formula) {
    writeResult(edit, element, formula, value);
    return;
  }
  const { type, xml } = content(value, element.prefix, texts);
  if (type === undefined) edit.dropValue(element, "t");
  else edit.setValue(element, "t", type);
  // They say what kind of value it was.
  for (const name of ["cm", "vm"]) edit.dropValue(element, name);
  if (xml !== "" || element.closeStart !== element.end) edit.setContent(element, xml);
}

/** What a formula comes to stands beside it, a text in the cell itself. */
function writeResult(edit: XmlEdit, element: XmlElement, formula: XmlElement, value: CellValue): void {
  const result = childOf(element, "v");
  const text = value.kind === "blank" ? "" : value.kind === "text" ? value.text : value.number;
  if (value.kind === "text") edit.setValue(element, "t", "str");
  else edit.dropValue(element, "t");
  if (value.kind === "blank") {
    if (result) edit.remove(result);
  } else if (result) edit.setText(result, text);
  else edit.add(element, `<${element.prefix}v>${encodeXmlText(text)}</${element.prefix}v>`, formula);
}

interface Content {
  readonly type?: string;
  readonly xml: string;
}

function content(value: CellValue, prefix: string, texts: SharedTexts): Content {
  if (value.kind === "blank" || (value.kind === "text" && value.text === "")) return { xml: "" };
  if (value.kind === "number") return { xml: `<${prefix}v>${value.number}</${prefix}v>` };
  const number = texts.numberOf(value.text);
  return number === undefined
    ? { type: "inlineStr", xml: `<${prefix}is>${textXml(value.text, prefix)}</${prefix}is>` }
    : { type: "s", xml: `<${prefix}v>${number}</${prefix}v>` };
}

function newCell(
  document: XmlDocument,
  row: XmlElement | undefined,
  placed: PlacedValue,
  prefix: string,
  texts: SharedTexts,
): string {
  const { type, xml } = content(placed.value, prefix, texts);
  const style = (row && valueOf(document, row, "s")) ?? columnStyle(document, placed.column);
  const attributes = `${style === undefined ? "" : ` s="${style}"`}${type === undefined ? "" : ` t="${type}"`}`;
  return `<${prefix}c r="${columnLetters(placed.column)}${placed.row}"${attributes}>${xml}</${prefix}c>`;
}

function columnStyle(document: XmlDocument, column: number): string | undefined {
  const found = childrenOf(childOf(document.root, "cols"), "col").find((element) => {
    const [first, last] = [valueOf(document, element, "min"), valueOf(document, element, "max")];
    return Number(first) <= column && column <= Number(last);
  });
  return found && valueOf(document, found, "style");
}

export function setHeights(edit: XmlEdit, rows: readonly SheetRow[], heights: readonly RowHeight[]): void {
  const data = childOf(edit.document.root, "sheetData");
  for (const { row: number, height } of heights.toSorted((a, b) => a.row - b.row)) {
    const row = rows.find((each) => each.number === number);
    const text = String(Math.round(height * 100) / 100);
    if (row) {
      edit.setValue(row.element, "ht", text);
      edit.setValue(row.element, "customHeight", "1");
    } else if (data) addRow(edit, data, rows, number, `<${data.prefix}row r="${number}" ht="${text}" customHeight="1"/>`);
  }
}

function addRow(edit: XmlEdit, data: XmlElement, rows: readonly SheetRow[], number: number, xml: string): void {
  const above = rows.findLast((row) => row.number < number);
  if (above) edit.add(data, xml, above.element);
  else edit.addFirst(data, xml);
}

/** The range a sheet says to use reaches every cell that is written. */
function reachCells(edit: XmlEdit, values: readonly PlacedValue[]): void {
  const element = childOf(edit.document.root, "dimension");
  const area = element && parseArea(valueOf(edit.document, element, "ref") ?? "");
  if (!element || !area) return;
  const reached = values.reduce(
    (all, { row, column }) => ({
      top: Math.min(all.top, row),
      left: Math.min(all.left, column),
      bottom: Math.max(all.bottom, row),
      right: Math.max(all.right, column),
    }),
    area,
  );
  const isSame =
    reached.top === area.top && reached.left === area.left && reached.bottom === area.bottom && reached.right === area.right;
  if (isSame) return;
  const [first, last] = [
    cellName({ row: reached.top, column: reached.left }),
    cellName({ row: reached.bottom, column: reached.right }),
  ];
  edit.setValue(element, "ref", `${first}:${last}`);
}
