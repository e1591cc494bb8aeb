/**
 * Sizes for a source that has none of its own: columns as wide as what stands in them, but so that all of them fit the room there is, and
 * rows as high as their text. All text shows; rows have fixed heights, so that only those in sight need to be drawn.
 */
import { countLines } from "#shared/layout/measure-text.ts";
import type { Sheet } from "#shared/sheet/sheet.ts";
import { slotMap, type SlotMap } from "#shared/sheet/slot-map.ts";

export interface SourceBox {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
}

export interface SourceGeometry {
  /** Left edges of the columns and the right edge of the last, in pixels. */
  readonly columns: readonly number[];
  /** Upper edges of the rows and the lower edge of the last. */
  readonly rows: readonly number[];
  /** Every cell that shows: those with text, merged ones, and the blanks between. */
  readonly boxes: readonly SourceBox[];
}

export const fontSize = 12;
export const lineHeight = 18;
/** Around the text, frame included. */
const padding = { horizontal: 13, vertical: 8 };
const narrowest = 24;
const widest = 260;
/** What is left of a wide column where there is little room: narrower, text cannot be read. The sheet is scrolled instead. */
const narrowestFitted = 56;
/** A text that would be higher than this in its own column runs on over the blank cells beside it, as it does in a spreadsheet. */
const mostLines = 6;
/** Beyond this many cells blank ones are not drawn: nobody looks at them, and a sheet may have any number. */
const maximumBlanks = 40_000;
/** A line of text that is no table may run over the whole width, and is read more easily if that is not too narrow. */
const narrowestSheet = 320;

/** @param room the width for all columns, in pixels. */
export function sourceGeometry(sheet: Sheet, room: number): SourceGeometry {
  const slots = slotMap(sheet.rowCount, sheet.columnCount, sheet.merges);
  const cells = boxesOf(sheet, slots);
  const columns = edges(fitted(columnWidths(sheet.columnCount, cells), room));
  const spread = overBlanks(cells, columns);
  const boxes = sheet.rowWidths ? spread.map((box, at) => toTheEnd(box, spread[at + 1], columns)) : spread;
  return { columns, rows: edges(rowHeights(sheet.rowCount, boxes, columns)), boxes };
}

function boxesOf(sheet: Sheet, slots: SlotMap): SourceBox[] {
  const texts = new Map(sheet.cells.map(({ row, column, text }) => [row * sheet.columnCount + column, text]));
  const { rowCount, columnCount } = sheet;
  if (rowCount * columnCount > maximumBlanks)
    return sheet.cells.map(({ row, column, text }) => boxAt(sheet, slots, row, column, text));
  return Array.from({ length: rowCount }, (_, row) => row).flatMap((row) =>
    Array.from({ length: cellsInRow(sheet, row) }, (_, column) => column)
      .filter((column) => !slots.isCovered(row, column))
      .map((column) => boxAt(sheet, slots, row, column, texts.get(row * columnCount + column) ?? "")),
  );
}

function boxAt(sheet: Sheet, slots: SlotMap, row: number, column: number, text: string): SourceBox {
  const { rowSpan = 1, columnSpan = 1 } = slots.mergeAt(row, column) ?? {};
  const isLine = sheet.rowWidths?.[row] === 1;
  return { row, column, rowSpan, columnSpan: isLine ? sheet.columnCount : columnSpan, text };
}

/** Rows of a flattened table have as many cells as they had; a row of one is a line of text and runs over the whole width. */
function cellsInRow({ rowWidths, columnCount }: Sheet, row: number): number {
  return Math.min(rowWidths?.[row] ?? columnCount, columnCount);
}

function columnWidths(count: number, boxes: readonly SourceBox[]): number[] {
  const widths = Array.from({ length: count }, () => narrowest);
  for (const { column, columnSpan, text } of boxes) {
    if (columnSpan > 1 || text === "") continue;
    const wanted = Math.max(...text.split("\n").map(widthOf)) + padding.horizontal;
    widths[column] = Math.min(widest, Math.max(widths[column] ?? 0, wanted));
  }
  const sum = widths.reduce((total, width) => total + width, 0);
  return sum >= narrowestSheet ? widths : widths.map((width) => (width * narrowestSheet) / Math.max(1, sum));
}

/** The widest columns give up what the sheet is too wide, down to one width they have in common. */
function fitted(widths: readonly number[], room: number): readonly number[] {
  let left = room;
  const ascending = widths.toSorted((a, b) => a - b);
  const firstCut = ascending.findIndex((width, index) => {
    if (width * (widths.length - index) > left) return true;
    left -= width;
    return false;
  });
  if (firstCut < 0) return widths;
  const cut = Math.max(left / (widths.length - firstCut), narrowestFitted);
  return widths.map((width) => Math.min(width, cut));
}

function overBlanks(boxes: readonly SourceBox[], columns: readonly number[]): SourceBox[] {
  const spread: SourceBox[] = [];
  for (const box of boxes) {
    const before = spread.at(-1);
    const isBeside = before?.row === box.row && before.column + before.columnSpan === box.column;
    const isBlank = box.text === "" && box.rowSpan === 1 && before?.rowSpan === 1;
    if (isBeside && isBlank && linesOf(before, columns) > mostLines) {
      spread[spread.length - 1] = { ...before, columnSpan: before.columnSpan + box.columnSpan };
    } else spread.push(box);
  }
  return spread;
}

/** Rows of a flattened table, which has no merges, may have fewer cells than there are columns. */
function toTheEnd(box: SourceBox, next: SourceBox | undefined, columns: readonly number[]): SourceBox {
  const isLast = next?.row !== box.row;
  return isLast && linesOf(box, columns) > mostLines ? { ...box, columnSpan: columns.length - 1 - box.column } : box;
}

function linesOf({ column, columnSpan, text }: SourceBox, columns: readonly number[]): number {
  const width = between(columns, column, column + columnSpan) - padding.horizontal;
  return countLines(text, { width, fontSize, firstLineIndent: 0 });
}

function widthOf(line: string): number {
  let em = 0;
  for (const character of line) em += character.charCodeAt(0) < 0x80 ? 0.6 : 1;
  return em * fontSize;
}

function rowHeights(count: number, boxes: readonly SourceBox[], columns: readonly number[]): number[] {
  const heights = Array.from({ length: count }, () => lineHeight + padding.vertical);
  const byBottom = boxes.toSorted((a, b) => a.row + a.rowSpan - (b.row + b.rowSpan));
  for (const box of byBottom) {
    const { row, rowSpan } = box;
    if (box.text === "") continue;
    const needed = linesOf(box, columns) * lineHeight + padding.vertical;
    const bottom = row + rowSpan - 1;
    const above = heights.slice(row, bottom).reduce((sum, height) => sum + height, 0);
    heights[bottom] = Math.max(heights[bottom] ?? 0, needed - above);
  }
  return heights;
}

/** Where each of them begins, and where the last one ends. */
export function edges(sizes: readonly number[]): number[] {
  const all = [0];
  for (const size of sizes) all.push((all.at(-1) ?? 0) + size);
  return all;
}

export function between(all: readonly number[], from: number, to: number): number {
  return (all[to] ?? 0) - (all[from] ?? 0);
}

/** The rows that reach into the part of the sheet from one height to another: first, and the one after the last. */
export function rowsInSight(
  rows: readonly number[],
  top: number,
  bottom: number,
): { readonly from: number; readonly to: number } {
  const from = Math.max(0, firstAbove(rows, top) - 1);
  return { from, to: Math.min(rows.length - 1, firstAbove(rows, bottom)) };
}

/** Index of the first edge above a value, by halving. */
function firstAbove(all: readonly number[], value: number): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
