/**
 * A laid-out form for paper whose pages a spreadsheet cuts: a level that a page would cut is two cells, and says on both pages what it is, where our own
 * print cuts it.
 *
 * Invariant: the cells tile the sheet as before, and no text is divided: an indicator of many pages stays one row, beside one label.
 */
import type { FormLayout, LaidOutCell } from "../layout/form-layout.ts";
import { neededHeight } from "../layout/row-heights.ts";
import { repeatedRoles } from "./cut-page.ts";
import { paged } from "./print-pages.ts";

export interface PagedLayout extends FormLayout {
  /** The rows pages begin with, that of the first left out. */
  readonly pageStarts: readonly number[];
}

export function cutLabels(whole: FormLayout): PagedLayout {
  const { layout, parts } = paged(whole);
  const pageStarts = parts.slice(1).map(({ start }) => start);
  const cuts = pageStarts.filter((start) => layout.indicatorRows.includes(start));
  if (cuts.length === 0) return { ...layout, pageStarts };
  const cells = layout.cells.flatMap((cell) => (repeatedRoles.has(cell.role) ? cutAt(cuts, cell, layout) : [cell]));
  return { ...layout, cells: cells.toSorted((a, b) => a.row - b.row || a.column - b.column), pageStarts };
}

/** As on our own pages, a part too low for the label is blank; a label that fits into none stays whole. */
function cutAt(cuts: readonly number[], cell: LaidOutCell, { rowHeights, columnWidths }: FormLayout): LaidOutCell[] {
  const end = cell.row + cell.rowSpan;
  const inside = cuts.filter((cut) => cut > cell.row && cut < end);
  const needed = neededHeight(cell, columnWidths);
  const parts = [cell.row, ...inside].map((row, i) => {
    const rowSpan = (inside[i] ?? end) - row;
    const room = rowHeights.slice(row, row + rowSpan).reduce((sum, height) => sum + height, 0);
    return Object.assign({}, cell, { row, rowSpan, text: needed <= room ? cell.text : "" });
  });
  return parts.some(({ text }) => text === cell.text) ? parts : [cell];
}
