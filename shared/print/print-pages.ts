/**
 * A laid-out form as pages of print: cut at measured row heights, the header of the indicator columns repeated on every page that
 * goes on with indicators.
 *
 * Style sheets cannot do this: browsers cut vertical merges badly and repeat no labels.
 */
import type { FormLayout } from "../layout/form-layout.ts";
import { printableHeight } from "../layout/paper.ts";
import { cutPage } from "./cut-page.ts";
import type { PrintPage } from "./print-page.ts";

/** A page's own part of the form. */
export interface FormPart {
  /** The row of the form it begins with. */
  readonly start: number;
  /** What is repeated above it. */
  readonly repeated: PrintPage;
  readonly page: PrintPage;
}

const noHeader: PrintPage = { rowHeights: [], cells: [] };

/** The pages of a form, on paper with so much height for rows, in points. */
export function printPages(layout: FormLayout, height: number = printableHeight): PrintPage[] {
  return formParts(layout, height).map(({ repeated, page }) => below(repeated, page));
}

/** The form cut into the parts that pages hold, from top to bottom. */
export function formParts(layout: FormLayout, height: number = printableHeight): FormPart[] {
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
    const count = rowsThatFit(rest.rowHeights, room, headerRow - start);
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
function rowsThatFit(heights: readonly number[], room: number, headerAt: number): number {
  let used = 0;
  const tooMuch = heights.findIndex((height, row) => {
    used += height;
    return row > 0 && used > room;
  });
  if (tooMuch < 0) return heights.length;
  // A header whose indicators stand on the next page goes there with them.
  return tooMuch === headerAt + 1 && headerAt > 0 ? headerAt : tooMuch;
}

function below(header: PrintPage, page: PrintPage): PrintPage {
  const shift = header.rowHeights.length;
  if (shift === 0) return page;
  return {
    rowHeights: [...header.rowHeights, ...page.rowHeights],
    cells: [...header.cells, ...page.cells.map((cell) => Object.assign({}, cell, { row: cell.row + shift }))],
  };
}
