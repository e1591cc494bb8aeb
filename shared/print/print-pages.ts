/**
 * A laid-out form as pages of print: cut at measured row heights, the header of the indicator columns repeated on every page that
 * goes on with indicators.
 *
 * Style sheets cannot do this: browsers cut vertical merges badly and repeat no labels.
 */
import type { FormLayout } from "../layout/form-layout.ts";
import { printableHeight } from "../layout/paper.ts";
import { mostTightening, neededHeight, tightened } from "../layout/row-heights.ts";
import { cutPage, repeatedRoles } from "./cut-page.ts";
import type { PrintCell, PrintPage } from "./print-page.ts";

/** A page's own part of the form. */
export interface FormPart {
  /** The row of the form it begins with. */
  readonly start: number;
  /** What is repeated above it. */
  readonly repeated: PrintPage;
  readonly page: PrintPage;
}

const noHeader: PrintPage = { rowHeights: [], cells: [] };

/** A form as it goes on paper: its rows as high as they are printed, and the parts of it that pages hold, from top to bottom. */
export interface PagedForm {
  readonly layout: FormLayout;
  readonly parts: readonly FormPart[];
}

/** The pages of a form, on paper with so much height for rows, in points. */
export function printPages(layout: FormLayout, height: number = printableHeight): PrintPage[] {
  return paged(layout, height).parts.map(({ repeated, page }) => below(repeated, page));
}

/**
 * The one place that decides what stands on which page, for print and workbook alike. Rows give up a little of their padding, all alike and no more
 * than needed, where that saves a page; those of an issued sheet are as high as it was issued.
 */
export function paged(layout: FormLayout, height: number = printableHeight): PagedForm {
  const parts = cutAtPages(layout, height);
  if (parts.length === 1 || layout.cells.some(({ look }) => look)) return { layout, parts };
  const tighter = (points: number): PagedForm => {
    const lower = tightened(layout, points);
    return { layout: lower, parts: cutAtPages(lower, height) };
  };
  const tightest = tighter(mostTightening);
  if (tightest.parts.length >= parts.length) return { layout, parts };
  for (let points = step; points < mostTightening; points += step) {
    const form = tighter(points);
    if (form.parts.length === tightest.parts.length) return form;
  }
  return tightest;
}

/** A pixel of the screen. */
const step = 0.75;

function cutAtPages(layout: FormLayout, height: number): FormPart[] {
  const { columnWidths, headerRow, indicatorsEnd } = layout;
  const header = headerOf(layout);
  const parts: FormPart[] = [];
  let rest: PrintPage = {
    rowHeights: layout.rowHeights,
    cells: layout.cells.map((cell) => Object.assign({ continued: false }, cell)),
  };
  while (rest.rowHeights.length > 0) {
    const start = layout.rowHeights.length - rest.rowHeights.length;
    const repeated = start > headerRow && start < indicatorsEnd ? header : noHeader;
    const room = height - repeated.rowHeights.reduce((sum, row) => sum + row, 0);
    const count = rowsThatFit(rest, room, headerRow - start, columnWidths);
    const [page, next] = cutPage(rest, count, columnWidths);
    parts.push({ start, repeated, page });
    rest = next;
  }
  return parts;
}

/** A label beside header and indicators alike is said by the part of it that stands below. */
function headerOf({ headerRow, indicatorRows, rowHeights, cells }: FormLayout): PrintPage {
  const end = indicatorRows[0] ?? headerRow + 1;
  return {
    rowHeights: rowHeights.slice(headerRow, end),
    cells: cells
      .filter(({ row, rowSpan }) => row + rowSpan > headerRow && row < end)
      .map((cell) => {
        const row = Math.max(cell.row, headerRow);
        const rowSpan = Math.min(cell.row + cell.rowSpan, end) - row;
        const text = rowSpan < cell.rowSpan ? "" : cell.text;
        return Object.assign({ continued: false }, cell, { row: row - headerRow, rowSpan, text });
      }),
  };
}

/** At least one row, however tall: a page must take something. */
function rowsThatFit(
  { rowHeights, cells }: PrintPage,
  room: number,
  headerAt: number,
  columnWidths: readonly number[],
): number {
  // A header whose indicators stand on the next page goes there with them.
  const isHeaderAlone = (count: number) => count === headerAt + 1 && headerAt > 0;
  const usedBy = runningSums(rowHeights);
  const tooMuch = usedBy.findIndex((used, row) => row > 0 && used > room);
  if (tooMuch < 0) return rowHeights.length;
  const most = isHeaderAlone(tooMuch) ? headerAt : tooMuch;
  const labels = cells.filter(({ role, text }) => repeatedRoles.has(role) && text !== "");
  const needed = new Map(labels.map((cell) => [cell, neededHeight(cell, columnWidths)]));
  // A page rather ends a little earlier than without the label of what it cuts.
  for (let count = most; count > 0 && (usedBy[count - 1] ?? 0) > room / 2; count--) {
    if (!isHeaderAlone(count) && labels.every((cell) => isSaidTwice(cell, count, usedBy, needed.get(cell) ?? 0))) return count;
  }
  return most;
}

/** Whether a label is not cut before that row, or both its parts have room for it. */
function isSaidTwice({ row, rowSpan }: PrintCell, cut: number, usedBy: readonly number[], needed: number): boolean {
  const end = row + rowSpan;
  if (cut <= row || cut >= end) return true;
  const [top, middle, bottom] = [row, cut, end].map((at) => usedBy[at - 1] ?? 0) as [number, number, number];
  return Math.min(middle - top, bottom - middle) >= needed;
}

function runningSums(heights: readonly number[]): number[] {
  let sum = 0;
  return heights.map((height) => (sum += height));
}

function below(header: PrintPage, page: PrintPage): PrintPage {
  const shift = header.rowHeights.length;
  if (shift === 0) return page;
  return {
    rowHeights: [...header.rowHeights, ...page.rowHeights],
    cells: [...header.cells, ...page.cells.map((cell) => Object.assign({}, cell, { row: cell.row + shift }))],
  };
}
