/**
 * Cuts a page in two between rows. Cells that reach over the cut are split.
 *
 * Invariant: both parts are tiled by their cells, and no text is lost: a label is printed whole on every part it fits into, any other
 * text is divided between its lines.
 */
import type { LaidOutCell } from "../layout/form-layout.ts";
import { breakLines } from "../layout/measure-text.ts";
import { heightOfLines, textBox } from "../layout/row-heights.ts";
import { shownText } from "../value/hidden-marks.ts";
import type { PrintCell, PrintPage } from "./print-page.ts";

/** The first `count` rows, and the rest. Rows of the rest grow where the text that is left there needs it. */
export function cutPage(page: PrintPage, count: number, columnWidths: readonly number[]): readonly [PrintPage, PrintPage] {
  const heights = [page.rowHeights.slice(0, count), page.rowHeights.slice(count)] as const;
  const above: PrintCell[] = [];
  const below: PrintCell[] = [];
  for (const cell of page.cells) {
    const rowsAbove = Math.min(cell.rowSpan, count - cell.row);
    if (rowsAbove <= 0) below.push({ ...cell, row: cell.row - count });
    else if (rowsAbove === cell.rowSpan) above.push(cell);
    else {
      const [top, bottom] = splitCell(cell, rowsAbove, heights, columnWidths);
      above.push(top);
      below.push(bottom);
    }
  }
  return [
    { rowHeights: heights[0], cells: above },
    { rowHeights: tallEnough(heights[1], below, columnWidths), cells: inReadingOrder(below) },
  ];
}

type Heights = readonly [above: readonly number[], below: readonly number[]];

function splitCell(
  cell: PrintCell,
  rowsAbove: number,
  heights: Heights,
  columnWidths: readonly number[],
): [PrintCell, PrintCell] {
  const top = { ...cell, rowSpan: rowsAbove };
  const bottom = { ...cell, row: 0, rowSpan: cell.rowSpan - rowsAbove };
  const lines = linesOf(cell, columnWidths);
  const room = [sum(heights[0].slice(cell.row)), sum(heights[1].slice(0, bottom.rowSpan))] as const;
  const [fitsAbove, fitsBelow] = room.map((height) => heightOfLines(cell, lines.length) <= height);
  if (repeatedRoles.has(cell.role) && (fitsAbove || fitsBelow)) {
    return [fitsAbove ? top : { ...top, text: "" }, fitsBelow ? bottom : { ...bottom, text: "" }];
  }
  const linesAbove = lines.findIndex((_, i) => heightOfLines(cell, i + 1) > room[0]);
  // A line break at the cut is the cut itself.
  const textAbove = lines.slice(0, linesAbove).join("").replace(/\n$/, "");
  const isWithinParagraph = linesAbove > 0 && !lines[linesAbove - 1]?.endsWith("\n");
  const left = linesAbove < 0 ? [""] : lines.slice(linesAbove);
  const rest = { ...bottom, text: left.join(""), continued: linesAbove === 0 ? cell.continued : isWithinParagraph };
  knownLines.set(rest, left);
  return [{ ...top, text: linesAbove < 0 ? cell.text : textAbove }, rest];
}

/** What a page that goes on with a cell says again. */
export const repeatedRoles: ReadonlySet<LaidOutCell["role"]> = new Set(["label", "level1", "level2"]);

/** What goes on over many pages is broken into lines once, and not again for each of them. */
const knownLines = new WeakMap<PrintCell, readonly string[]>();

function linesOf(cell: PrintCell, columnWidths: readonly number[]): readonly string[] {
  const known = knownLines.get(cell);
  if (known) return known;
  const lines = breakLines(shownText(cell.text), { ...textBox(cell, columnWidths), continued: cell.continued });
  knownLines.set(cell, lines);
  return lines;
}

/** Each cut takes some height: half a line above it, the padding below it. The first row gives what is missing. */
function tallEnough(heights: readonly number[], cells: readonly PrintCell[], columnWidths: readonly number[]): number[] {
  const lacking = cells
    .filter((cell) => cell.row === 0)
    .map((cell) => heightOfLines(cell, linesOf(cell, columnWidths).length) - sum(heights.slice(0, cell.rowSpan)));
  return heights.map((height, row) => (row === 0 ? height + Math.max(0, ...lacking) : height));
}

function inReadingOrder(cells: readonly PrintCell[]): PrintCell[] {
  return cells.toSorted((a, b) => a.row - b.row || a.column - b.column);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
