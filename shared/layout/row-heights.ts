/**
 * Row heights from the text measurer: every cell gets the height its text needs, merged cells included.
 *
 * Heights are whole screen pixels (multiples of 0.75 pt, what Excel itself rounds to), so that grid, print and workbook agree.
 */
import { styleOf } from "./cell-styles.ts";
import type { FormLayout, LaidOutCell } from "./form-layout.ts";
import { countLines, type TextBox } from "./measure-text.ts";

/** A row of one line, and of an empty cell: room for a finger and a pen. */
const minimumRowHeight = 21;

/** Excel's limit. A taller row is laid over several sheet rows. */
const maximumRowHeight = 409.5;

/** `least`: of each row, where it is not the usual one. */
export function rowHeights(
  cells: readonly LaidOutCell[],
  rowCount: number,
  columnWidths: readonly number[],
  least: readonly number[] = [],
): number[] {
  const heights = Array.from({ length: rowCount }, (_, row) => toPixels(least[row] ?? minimumRowHeight));
  return tallEnough(heights, cells, columnWidths);
}

/** What of its padding a cell may give up: a little stays. */
export const mostTightening = 3;

/** Rows lower by so much, where the texts in them allow it. In points, a multiple of 0.75. */
export function tightened(layout: FormLayout, points: number): FormLayout {
  const cells = layout.cells.map((cell) => Object.assign({}, cell, { tightened: points }));
  const lower = layout.rowHeights.map((height) => height - points);
  return { ...layout, cells, rowHeights: tallEnough(lower, cells, layout.columnWidths) };
}

function tallEnough(least: readonly number[], cells: readonly LaidOutCell[], columnWidths: readonly number[]): number[] {
  const heights = [...least];
  // Cells of few rows first: what a tall label still lacks then is spread over rows whose own height is settled.
  for (const cell of cells.toSorted((a, b) => a.rowSpan - b.rowSpan)) {
    const span = heights.slice(cell.row, cell.row + cell.rowSpan);
    const lacking = neededHeight(cell, columnWidths) - span.reduce((sum, height) => sum + height, 0);
    if (lacking <= 0) continue;
    for (const [i, height] of span.entries()) heights[cell.row + i] = toPixels(height + lacking / cell.rowSpan);
  }
  return heights;
}

/** Height a cell's text takes, with its padding, in points. */
export function neededHeight(cell: LaidOutCell, columnWidths: readonly number[]): number {
  return heightOfLines(cell, countLines(cell.text, textBox(cell, columnWidths)));
}

/** The room a cell leaves for the width of its text. */
export function textBox(cell: LaidOutCell, columnWidths: readonly number[]): TextBox {
  const { fontSize, firstLineIndent, padding } = styleOf(cell);
  const cellWidth = columnWidths.slice(cell.column, cell.column + cell.columnSpan).reduce((sum, width) => sum + width, 0);
  // A column may be narrower than a letter.
  return { width: Math.max(fontSize, cellWidth - 2 * padding.horizontal), fontSize, firstLineIndent };
}

export function heightOfLines(cell: Pick<LaidOutCell, "look" | "role" | "tightened">, lines: number): number {
  const { fontSize, lineHeight, padding } = styleOf(cell);
  return lines * fontSize * lineHeight + 2 * padding.vertical - (cell.tightened ?? 0);
}

/**
 * Into which sheet rows a printed row goes. One too tall for a workbook becomes many low ones, so that a page of print can end within
 * it and still be full.
 */
export function sheetRowsOf(height: number): number[] {
  const count = height <= maximumRowHeight ? 1 : Math.ceil(height / 63);
  return Array.from({ length: count }, () => toPixels(height / count));
}

function toPixels(height: number): number {
  return Math.ceil(height / 0.75 - 1e-9) * 0.75;
}
