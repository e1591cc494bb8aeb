/**
 * A laid-out form for paper whose pages a spreadsheet cuts: a label that a page would cut is two cells, and says on both pages what it says, exactly where
 * our own print cuts it.
 *
 * Invariant: the cells tile the sheet as before, and no text is divided: a paragraph of many pages stays one cell.
 */
import type { FormLayout, LaidOutCell } from "../layout/form-layout.ts";
import { repeatedRoles } from "./cut-page.ts";
import { formParts } from "./print-pages.ts";

export interface PagedLayout extends FormLayout {
  /** The rows pages begin with, that of the first left out. */
  readonly pageStarts: readonly number[];
}

export function cutLabels(layout: FormLayout): PagedLayout {
  const parts = formParts(layout);
  const pageStarts = parts.slice(1).map(({ start }) => start);
  if (pageStarts.length === 0) return { ...layout, pageStarts };
  const printed = parts.flatMap(({ start, page }) =>
    page.cells
      .filter(({ role }) => repeatedRoles.has(role))
      .map(({ continued: _, ...cell }): LaidOutCell => ({ ...cell, row: cell.row + start })),
  );
  const cells = layout.cells.flatMap((cell) => {
    const end = cell.row + cell.rowSpan;
    const isCut = repeatedRoles.has(cell.role) && pageStarts.some((start) => start > cell.row && start < end);
    if (!isCut) return [cell];
    const own = printed.filter(({ row, column }) => column === cell.column && row >= cell.row && row < end);
    return own.every(({ text }) => text === cell.text || text === "") ? own : [cell];
  });
  return { ...layout, cells: cells.toSorted((a, b) => a.row - b.row || a.column - b.column), pageStarts };
}
