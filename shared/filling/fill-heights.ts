/**
 * Heights of the rows of a filled blank, so that all of every text written is seen. A row never gets lower than it was issued, and one
 * whose text does not wrap stays as it is.
 */
import { countLines } from "../layout/measure-text.ts";
import type { IssuedSheet } from "../sheet/issued-sheet.ts";
import type { Merge } from "../sheet/sheet.ts";
import { slotMap } from "../sheet/slot-map.ts";
import type { FilledRows } from "./filled.ts";
import type { FillPlan } from "./fill-plan.ts";

export interface FilledHeight {
  /** In the sheet that comes back. */
  readonly row: number;
  /** In points. */
  readonly height: number;
}

/** Line height to font size, and what a cell keeps free, in points. */
const lineHeight = 1.3;
const padding = { horizontal: 3, vertical: 2 };
/** The tallest row of a spreadsheet. */
const tallest = 409;

export function fillHeights({ cells, rows }: FillPlan, sheet: IssuedSheet): FilledHeight[] {
  const slots = slotMap(sheet.rowCount, sheet.columnCount, sheet.merges);
  const lettering = new Map(sheet.lettering.map((one) => [`${one.row} ${one.column}`, one]));
  const heightOf = (row: number) => sheet.rowHeights.get(sourceRow(row, rows)) ?? sheet.rowHeight;
  const needed = new Map<number, number>();
  for (const { row, column, value } of cells) {
    if (value.kind !== "text") continue;
    const source = sourceRow(row, rows);
    const letters = lettering.get(`${source} ${column}`);
    if (!letters?.wraps) continue;
    const box: Merge = slots.mergeAt(source, column) ?? { row: source, column, rowSpan: 1, columnSpan: 1 };
    const width = Array.from({ length: box.columnSpan }, (_, i) => sheet.columnWidths.get(column + i) ?? sheet.columnWidth);
    const room = width.reduce((sum, one) => sum + one, 0) - 2 * padding.horizontal;
    const { fontSize } = letters;
    const lines = countLines(value.text, { width: Math.max(room, fontSize), fontSize, firstLineIndent: 0 });
    let height = Math.ceil(lines * fontSize * lineHeight + 2 * padding.vertical);
    // What a cell of several rows lacks goes to its last one.
    for (let above = row; above < row + box.rowSpan - 1; above++) height -= heightOf(above);
    const last = row + box.rowSpan - 1;
    needed.set(last, Math.max(needed.get(last) ?? 0, Math.min(height, tallest)));
  }
  return [...needed].flatMap(([row, height]) => (height > heightOf(row) ? [{ row, height }] : []));
}

/** The row of the issued sheet a row of the filled one is, or looks like. */
export function sourceRow(row: number, changes: readonly FilledRows[]): number {
  let shift = 0;
  for (const change of changes) {
    if (change.kind === "insert") {
      const end = change.after + shift;
      if (row <= end) break;
      if (row <= end + change.count) return change.after;
      shift += change.count;
    } else {
      if (row < change.first + shift) break;
      shift -= change.last - change.first + 1;
    }
  }
  return row - shift;
}
