/**
 * Values into cells. A cell keeps its style, and its formula where it has one; a cell that is not there comes with the style its row or column gives.
 */
import { cellName, columnLetters, overlap, parseArea, parseCell, type Area, type CellPlace } from "../rows/areas.ts";
import { childOf, childrenOf, valueOf, type XmlDocument, type XmlElement } from "../xml/read-xml.ts";
import { encodeXmlText } from "../xml/xml-characters.ts";
import type { XmlEdit } from "../xml/xml-edit.ts";
import type { CellEdit, CellValue } from "./cell-edit.ts";
import type { WithFormat } from "./number-formats.ts";
import { textXml, type SharedTexts } from "./shared-texts.ts";
import type { SheetCell, SheetRow } from "./sheet-rows.ts";

export interface RowHeight {
  /** In the sheet that comes back. */
  readonly row: number;
  /** In points. */
  readonly height: number;
}

export type PlacedValue = CellPlace & Omit<CellEdit, "cell">;

/** What is written with: texts that cells share, and styles by number format. */
export interface WritingAids {
  readonly texts: SharedTexts;
  readonly withFormat: WithFormat;
}

/** `merges` are those the sheet has in the end. @throws Error where there is no such cell, or a merge hides it. */
export function placed(cells: readonly CellEdit[], merges: readonly Area[]): PlacedValue[] {
  return cells
    .map(({ cell, ...written }) => {
      const place = parseCell(cell);
      if (!place) throw new Error(`${cell} is no cell`);
      if (merges.some((merge) => isHidden(place, merge))) throw new Error(`${cell} is hidden by a merge`);
      return { ...place, ...written };
    })
    .toSorted((a, b) => a.row - b.row || a.column - b.column);
}

function isHidden({ row, column }: CellPlace, merge: Area): boolean {
  if (row === merge.top && column === merge.left) return false;
  return overlap(merge, { top: row, bottom: row, left: column, right: column });
}

/** Values and heights into rows; a row that is not there is made for them. */
export function writeRows(
  edit: XmlEdit,
  rows: readonly SheetRow[],
  values: readonly PlacedValue[],
  heights: readonly RowHeight[],
  aids: WritingAids,
): void {
  const data = childOf(edit.document.root, "sheetData");
  if (!data) throw new Error("no rows");
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  const inRow = Map.groupBy(values, ({ row }) => row);
  const heightOf = new Map(heights.map(({ row, height }) => [row, String(Math.round(height * 100) / 100)]));
  for (const number of [...new Set([...inRow.keys(), ...heightOf.keys()])].toSorted((a, b) => a - b)) {
    const [row, own, height] = [byNumber.get(number), inRow.get(number) ?? [], heightOf.get(number)];
    if (row) {
      writeRow(edit, row, own, aids);
      if (height !== undefined) edit.setValue(row.element, "ht", height);
      if (height !== undefined) edit.setValue(row.element, "customHeight", "1");
    } else addRow(edit, data, rows, number, newRow(edit.document, data.prefix, number, own, height, aids));
  }
  reachCells(edit, values);
}

export function showRows(edit: XmlEdit, rows: readonly SheetRow[], numbers: readonly number[]): void {
  const shown = new Set(numbers);
  for (const { element, number } of rows) if (shown.has(number)) edit.dropValue(element, "hidden");
}

function newRow(
  document: XmlDocument,
  prefix: string,
  number: number,
  values: readonly PlacedValue[],
  height: string | undefined,
  aids: WritingAids,
): string {
  const cells = values.map((value) => newCell(document, undefined, value, prefix, aids)).join("");
  const tall = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
  const open = `<${prefix}row r="${number}"${tall}`;
  return cells === "" ? `${open}/>` : `${open}>${cells}</${prefix}row>`;
}

function writeRow(edit: XmlEdit, row: SheetRow, values: readonly PlacedValue[], aids: WritingAids): void {
  for (const placed of values) {
    const cell = row.cells.find(({ column }) => column === placed.column);
    if (cell) writeCell(edit, cell, placed, aids);
    else if (placed.value.kind !== "blank") {
      const before = row.cells.findLast(({ column }) => column < placed.column);
      const xml = newCell(edit.document, row.element, placed, row.element.prefix, aids);
      if (before) edit.add(row.element, xml, before.element);
      else edit.addFirst(row.element, xml);
    }
  }
}

function writeCell(edit: XmlEdit, { element }: SheetCell, { value, format }: PlacedValue, aids: WritingAids): void {
  if (format !== undefined) edit.setValue(element, "s", aids.withFormat(valueOf(edit.document, element, "s") ?? "0", format));
  const formula = childOf(element, "f");
  if (formula) {
    writeResult(edit, element, formula, value);
    return;
  }
  const { type, xml } = content(value, element.prefix, aids.texts);
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
  { texts, withFormat }: WritingAids,
): string {
  const { type, xml } = content(placed.value, prefix, texts);
  const own = (row && valueOf(document, row, "s")) ?? columnStyle(document, placed.column);
  const style = placed.format === undefined ? own : withFormat(own ?? "0", placed.format);
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
