/**
 * Form and template → the laid-out form: the one source of what the grid shows, the printer prints and the workbook holds.
 *
 * Invariant: the cells tile the sheet without gap or overlap, whatever the form holds, and no row is taller than a workbook allows.
 */
import type { Form } from "../form/form.ts";
import type { Template } from "../template/template.ts";
import { drawnCells } from "./drawn-cells.ts";
import { formCells } from "./form-cells.ts";
import type { FormLayout, LaidOutCell } from "./form-layout.ts";
import { rowHeights, sheetRowsOf } from "./row-heights.ts";

/** Lays out a form. Blank indicator rows are laid out like others; `withoutBlankRows` drops them where a form leaves the program. */
export function layOut(form: Form, template: Template): FormLayout {
  const { columnWidths, drawn } = template;
  const found = drawn ? drawnCells(form, template, drawn) : formCells(form, template);
  const { cells, rowCount, headerRow, indicatorRows, leastHeights } = found;
  const sheetRows = rowHeights(cells, rowCount, columnWidths, leastHeights).map((height) => sheetRowsOf(height));
  const starts = startsOf(sheetRows);
  const startOf = (row: number) => starts[row] ?? 0;
  return {
    columnWidths,
    rowHeights: sheetRows.flat(),
    cells: cells.map((cell) => inSheetRows(cell, startOf)),
    headerRow: startOf(headerRow),
    indicatorRows: indicatorRows.map((row) => startOf(row)),
    indicatorsEnd: startOf((indicatorRows.at(-1) ?? headerRow) + 1),
  };
}

function inSheetRows(cell: LaidOutCell, startOf: (printedRow: number) => number): LaidOutCell {
  const row = startOf(cell.row);
  return { ...cell, row, rowSpan: startOf(cell.row + cell.rowSpan) - row };
}

/** First sheet row of each printed row, and the row after the last. */
function startsOf(sheetRows: readonly (readonly number[])[]): number[] {
  const starts = [0];
  let next = 0;
  for (const rows of sheetRows) {
    next += rows.length;
    starts.push(next);
  }
  return starts;
}
