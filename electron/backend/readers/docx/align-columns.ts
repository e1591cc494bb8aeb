/**
 * Placed rows as one sheet, in which whatever stands in the same place across the page stands in the same column.
 *
 * Borders drawn by hand are off by a little, and the parts of a table that somebody broken over pages are tables of their own: so every
 * edge goes to the nearest column line that is near for the width of its cells. The order of cells in a row is kept in any case.
 */
import type { Merge, Sheet, SheetCell } from "#shared/sheet/sheet.ts";
import type { PlacedRow } from "./place-blocks.ts";

interface Line {
  readonly x: number;
  column: number;
}

/** Part of the narrower cell beside an edge that the edge may be off, and the most it may be off in twips (7 mm). */
const nearPart = 0.3;
const nearest = 400;

export function alignColumns(rows: readonly PlacedRow[]): Sheet {
  const lines: Line[] = [];
  const tableRows = rows.map((row) => (row.isLine ? undefined : snapRow(row, lines)));
  lines.forEach((line, i) => (line.column = i));
  const columnCount = Math.max(1, lines.length - 1);
  const cells: SheetCell[] = [];
  const merges: Merge[] = [];
  rows.forEach((row, r) => {
    row.cells.forEach(({ text, rowSpan }, i) => {
      const edges = tableRows[r]?.[i];
      const column = edges?.left.column ?? 0;
      const columnSpan = edges ? edges.right.column - column : columnCount;
      if (text.trim() !== "") cells.push({ row: r, column, text });
      if (rowSpan > 1 || columnSpan > 1) merges.push({ row: r, column, rowSpan, columnSpan });
    });
  });
  const hiddenRows = rows.flatMap((row, r) => (row.isHidden ? [r] : []));
  return { rowCount: rows.length, columnCount, cells, merges, origin: "grid", ...(hiddenRows.length > 0 && { hiddenRows }) };
}

/** The lines at each cell's left and right. */
function snapRow({ cells }: PlacedRow, lines: Line[]): { readonly left: Line; readonly right: Line }[] {
  const edges = [...new Set(cells.flatMap(({ left, right }) => [left, Math.max(right, left + 1)]))].toSorted((a, b) => a - b);
  const snapped = new Map<number, Line>();
  let before: Line | undefined;
  edges.forEach((x, i) => {
    const narrower = Math.min(x - (edges[i - 1] ?? -Infinity), (edges[i + 1] ?? Infinity) - x);
    before = lineAt(x, Math.min(nearest, narrower * nearPart), before, lines);
    snapped.set(x, before);
  });
  return cells.map(({ left, right }) => ({
    left: snapped.get(left) ?? lineAt(left, 0, undefined, lines),
    right: snapped.get(Math.max(right, left + 1)) ?? lineAt(right, 0, undefined, lines),
  }));
}

/** The nearest line right of the one before, or a new one. */
function lineAt(x: number, off: number, before: Line | undefined, lines: Line[]): Line {
  const right = indexAt(x, lines);
  const isFree = (line: Line | undefined): line is Line => line !== undefined && (before === undefined || line.x > before.x);
  const near = [lines[right - 1], lines[right]]
    .filter(isFree)
    .filter((line) => Math.abs(line.x - x) <= off)
    .toSorted((a, b) => Math.abs(a.x - x) - Math.abs(b.x - x));
  if (near[0]) return near[0];
  const place = before === undefined ? x : Math.max(x, before.x + 1);
  const at = indexAt(place, lines);
  const there = lines[at];
  if (there?.x === place) return there;
  const line = { x: place, column: 0 };
  lines.splice(at, 0, line);
  return line;
}

/** Index of the first line that is not left of a place. */
function indexAt(x: number, lines: readonly Line[]): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.x ?? 0) < x) low = middle + 1;
    else high = middle;
  }
  return low;
}
