/**
 * Row heights from the text measurer: every cell gets the height its text needs, merged cells included.
 *
 * Heights are whole screen pixels (multiples of 0.75 pt, what Excel itself rounds to), so that grid, print and workbook agree.
 */
import { cellStyles, lineHeight } from "./cell-styles.ts";
import type { LaidOutCell } from "./form-layout.ts";
import { countLines } from "./measure-text.ts";

/** A row of one line, and of an empty cell: room for a finger and a pen. */
const minimumRowHeight = 21;

/** Excel's limit. A taller row is laid over several sheet rows. */
export const maximumRowHeight = 409.5;

export function rowHeights(cells: readonly LaidOutCell[], rowCount: number, columnWidths: readonly number[]): number[] {
  const heights = Array.from({ length: rowCount }, () => minimumRowHeight);
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
  const { fontSize, firstLineIndent, padding } = cellStyles[cell.role];
  const cellWidth = columnWidths.slice(cell.column, cell.column + cell.columnSpan).reduce((sum, width) => sum + width, 0);
  const lines = countLines(cell.text, { width: cellWidth - 2 * padding.horizontal, fontSize, firstLineIndent });
  return lines * fontSize * lineHeight + 2 * padding.vertical;
}

/** Into how many sheet rows, and how tall ones, a printed row goes. */
export function sheetRowsOf(height: number): number[] {
  const count = Math.ceil(height / maximumRowHeight);
  return Array.from({ length: count }, () => toPixels(height / count));
}

function toPixels(height: number): number {
  return Math.ceil(height / 0.75 - 1e-9) * 0.75;
}
