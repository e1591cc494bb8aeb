/** One worksheet part, cell by cell: texts as a person sees them, formulas, merges, lines around cells, and lists to choose from. */
import { SSF } from "@e965/xlsx";
import { rangeOf, slotOf } from "#shared/sheet/cell-name.ts";
import type { IssuedPage, IssuedSheet, SlotLettering } from "#shared/sheet/issued-sheet.ts";
import type { Merge, SheetCell, SheetSlot } from "#shared/sheet/sheet.ts";
import { cellText } from "../workbook/cell-text.ts";
import { walkXml, type XmlAttributes } from "../xml/walk-xml.ts";
import type { CellStyle } from "./cell-styles.ts";
import { textCollector } from "./shared-texts.ts";

export interface Validation {
  readonly cells: string;
  readonly list: string;
}

export interface Worksheet extends Omit<IssuedSheet, "name" | "isHidden" | "origin" | "choices"> {
  readonly validations: readonly Validation[];
}

/** Widths count characters of the usual font, of which the narrowest that is in use is taken. */
const pointsPerCharacter = 5.25;
const usualColumnWidth = 9.14;
const usualRowHeight = 15;
const mostColumns = 256;
/** A merge over a whole sheet is no cell of a form. */
const mergedSlotLimit = 20_000;

export function worksheetOf(xml: string, texts: readonly string[], styles: readonly CellStyle[]): Worksheet {
  const cells: SheetCell[] = [];
  const formulas: SheetCell[] = [];
  const formats: SheetCell[] = [];
  const present: SheetSlot[] = [];
  const framed: SheetSlot[] = [];
  const lettering: SlotLettering[] = [];
  const columnWidths = new Map<number, number>();
  const rowHeights = new Map<number, number>();
  const hiddenRows: number[] = [];
  let [columnWidth, rowHeight] = [usualColumnWidth * pointsPerCharacter, usualRowHeight];
  const merges: Merge[] = [];
  const page: IssuedPage = {};
  const validations: { cells: string; list: string; isList: boolean }[] = [];
  const inline = textCollector();
  let [row, column, element] = [-1, -1, ""];
  let cell = { type: "", style: 0, value: "", formula: undefined as string | undefined };
  const endCell = () => {
    const slot = { row, column };
    const style = styles[cell.style];
    present.push(slot);
    if (style?.isFramed) framed.push(slot);
    if (style) lettering.push({ ...slot, ...style.lettering });
    if (style && style.format !== "") formats.push({ ...slot, text: style.format });
    if (cell.formula !== undefined) formulas.push({ ...slot, text: cell.formula });
    const text = shownText(cell, inline.text(), texts, style?.format ?? "");
    if (text.trim() !== "") cells.push({ ...slot, text });
  };
  walkXml(xml, {
    open(name, attributes) {
      element = name;
      inline.open(name);
      if (name === "row") {
        row = Number(attributes("r") ?? row + 2) - 1;
        column = -1;
        const height = Number(attributes("ht"));
        if (height > 0) rowHeights.set(row, height);
        if (isTrue(attributes("hidden"))) hiddenRows.push(row);
      } else if (name === "col") {
        const [from, to, width] = [attributes("min"), attributes("max"), attributes("width")].map(Number);
        const isHidden = isTrue(attributes("hidden"));
        for (let at = from ?? 1; at <= Math.min(to ?? 0, mostColumns); at++)
          columnWidths.set(at - 1, isHidden ? 0 : (width ?? usualColumnWidth) * pointsPerCharacter);
      } else if (name === "sheetFormatPr") {
        columnWidth = Number(attributes("defaultColWidth") ?? usualColumnWidth) * pointsPerCharacter;
        rowHeight = Number(attributes("defaultRowHeight") ?? usualRowHeight);
      } else if (name === "pageMargins") Object.assign(page, { margins: marginsOf(attributes) });
      else if (name === "pageSetup") Object.assign(page, paperOf(attributes));
      else if (name === "c") {
        ({ row, column } = slotOf(attributes("r") ?? "") ?? { row, column: column + 1 });
        cell = { type: attributes("t") ?? "n", style: Number(attributes("s") ?? 0), value: "", formula: undefined };
        inline.clear();
      } else if (name === "f" && validations.length === 0) cell.formula = "";
      else if (name === "mergeCell") merges.push(...mergeOf(attributes));
      else if (name === "dataValidation") {
        validations.push({ cells: attributes("sqref") ?? "", list: "", isList: attributes("type") === "list" });
      }
    },
    close(name) {
      element = "";
      inline.close(name);
      if (name === "c") endCell();
    },
    text(text) {
      inline.add(text);
      const validation = validations.at(-1);
      if (validation) {
        // Later editions put list and cells into elements of their own.
        if (element === "formula1" || element === "f") validation.list ||= text;
        if (element === "sqref") Object.assign(validation, { cells: text });
      } else if (element === "v") cell.value += text;
      else if (element === "f") cell.formula = (cell.formula ?? "") + text;
    },
  });
  const extent = [...merges, ...present.map((slot) => ({ ...slot, rowSpan: 1, columnSpan: 1 }))];
  return {
    rowCount: extent.reduce((most, box) => Math.max(most, box.row + box.rowSpan), 0),
    columnCount: extent.reduce((most, box) => Math.max(most, box.column + box.columnSpan), 0),
    cells,
    formulas,
    formats,
    present,
    framed,
    merges,
    columnWidths,
    columnWidth,
    rowHeights,
    rowHeight,
    ...(hiddenRows.length > 0 && { hiddenRows }),
    lettering,
    page,
    validations: validations.filter(({ isList }) => isList),
  };
}

/** Inches in the file. */
function marginsOf(attributes: XmlAttributes): NonNullable<IssuedPage["margins"]> {
  const points = (name: string) => Math.max(0, Number(attributes(name) ?? 0.75)) * 72;
  return { top: points("top"), bottom: points("bottom"), left: points("left"), right: points("right") };
}

/** The papers offices print on, by the number a workbook gives them, in points. */
const papers: ReadonlyMap<string, IssuedPage["size"]> = new Map([
  ["8", { width: 842, height: 1190.5 }],
  ["9", { width: 595.25, height: 842 }],
  ["11", { width: 420, height: 595.25 }],
  ["12", { width: 728.5, height: 1031.75 }],
  ["13", { width: 515.75, height: 728.5 }],
]);

function paperOf(attributes: XmlAttributes): Pick<IssuedPage, "isLandscape" | "size"> {
  const size = papers.get(attributes("paperSize") ?? "");
  return { ...(attributes("orientation") === "landscape" && { isLandscape: true }), ...(size && { size }) };
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

function mergeOf(attributes: XmlAttributes): Merge[] {
  const merge = rangeOf(attributes("ref") ?? "");
  return merge && merge.rowSpan * merge.columnSpan <= mergedSlotLimit ? [merge] : [];
}

function shownText(
  { type, value }: { readonly type: string; readonly value: string },
  inline: string,
  texts: readonly string[],
  format: string,
): string {
  if (type === "s") return texts[Number(value)] ?? "";
  if (type === "inlineStr") return inline;
  if (type !== "n" || value === "") return type === "b" ? (value === "1" ? "TRUE" : "FALSE") : value;
  return cellText({ t: "n", v: Number(value), z: format === "" ? "General" : format, w: displayed(format, Number(value)) });
}

/** As the format shows it; where the format is none that is known, the number alone is told. */
function displayed(format: string, value: number): string {
  try {
    return SSF.format(format === "" ? "General" : format, value);
  } catch {
    return String(value);
  }
}
