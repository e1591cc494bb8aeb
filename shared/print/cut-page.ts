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
  const { text, lines } = brokenText(cell, columnWidths);
  const room = [sum(heights[0].slice(cell.row)), sum(heights[1].slice(0, bottom.rowSpan))] as const;
  const [fitsAbove, fitsBelow] = room.map((height) => heightOfLines(cell, lines.length) <= height);
  if (repeatedRoles.has(cell.role) && (fitsAbove || fitsBelow)) {
    return [fitsAbove ? top : { ...top, text: "" }, fitsBelow ? bottom : { ...bottom, text: "" }];
  }
  const linesAbove = lines.findIndex((_, i) => heightOfLines(cell, i + 1) > room[0]);
  if (linesAbove < 0)
    return [
      { ...top, text },
      { ...bottom, text: "", continued: false },
    ];
  const isWithinParagraph = linesAbove > 0 && !lines[linesAbove - 1]?.endsWith("\n");
  const cut = lines.slice(0, linesAbove).reduce((length, line) => length + line.length, 0);
  const rest = { ...bottom, text: text.slice(cut), continued: linesAbove === 0 ? cell.continued : isWithinParagraph };
  knownTexts.set(rest, { text: rest.text, lines: lines.slice(linesAbove) });
  // A line break at the cut is the cut itself.
  return [{ ...top, text: text.slice(0, cut).replace(/\n$/, "") }, rest];
}

/** What a page that goes on with a cell says again. */
export const repeatedRoles: ReadonlySet<LaidOutCell["role"]> = new Set(["label", "level1", "level2"]);

/** A text as it is shown, and its lines, which joined are that text. */
interface BrokenText {
  readonly text: string;
  readonly lines: readonly string[];
}

/** What goes on over many pages is broken into lines once, and not again for each of them; nor is its rest put together anew. */
const knownTexts = new WeakMap<PrintCell, BrokenText>();

function brokenText(cell: PrintCell, columnWidths: readonly number[]): BrokenText {
  const known = knownTexts.get(cell);
  if (known) return known;
  const text = shownText(cell.text);
  const broken = { text, lines: breakLines(text, { ...textBox(cell, columnWidths), continued: cell.continued }) };
  knownTexts.set(cell, broken);
  return broken;
}

/** Each cut takes some height: half a line above it, the padding below it. The first row gives what is missing. */
function tallEnough(heights: readonly number[], cells: readonly PrintCell[], columnWidths: readonly number[]): number[] {
  const lacking = cells
    .filter((cell) => cell.row === 0)
    .map((cell) => heightOfLines(cell, brokenText(cell, columnWidths).lines.length) - sum(heights.slice(0, cell.rowSpan)));
  return heights.map((height, row) => (row === 0 ? height + Math.max(0, ...lacking) : height));
}

function inReadingOrder(cells: readonly PrintCell[]): PrintCell[] {
  return cells.toSorted((a, b) => a.row - b.row || a.column - b.column);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
