/**
 * A form into the blank of its own template: what is to be done to the blank so that it says exactly what the form prints.
 *
 * The blank is drawn from the layout of a blank form (blank-form.ts), so the two layouts beside each other tell everything: rows that come, merges, cells,
 * heights, pages. No row ever goes, for a form prints every row its blank has.
 */
import { printedRows } from "../editing/indicator-rows.ts";
import { withoutBlankRows, type Form } from "../form/form.ts";
import { blankLayout } from "../layout/blank-form.ts";
import type { FormLayout } from "../layout/form-layout.ts";
import { layOut } from "../layout/lay-out.ts";
import { cutLabels } from "../print/cut-labels.ts";
import type { Merge } from "../sheet/sheet.ts";
import type { Template } from "../template/template.ts";
import type { FilledHeight } from "./fill-heights.ts";
import type { FilledCell, FilledRows } from "./filled.ts";
import { printedValue } from "./printed-value.ts";

export interface PrintPlan {
  /** What the blank prints. */
  readonly blank: FormLayout;
  readonly rows: readonly FilledRows[];
  /** All that the sheet has in the end. */
  readonly merges: readonly Merge[];
  /** Whatever the blank does not say already. */
  readonly cells: readonly FilledCell[];
  readonly heights: readonly FilledHeight[];
  /** The rows pages begin with, that of the first left out. */
  readonly pageStarts: readonly number[];
  /** What the sheet says in the end, for the proof. */
  readonly printed: FormLayout;
}

export function printPlan(form: Form, template: Template): PrintPlan {
  const blank = blankLayout(template);
  const written = withoutBlankRows(form);
  const layout = layOut(written, template);
  const printed = cutLabels(layout);
  const places = rowPlaces(written, template, layout);
  const blankRow = new Map(places.map((row, at) => [row, at]));
  const blankCells = new Map(blank.cells.map((cell) => [`${places[cell.row]} ${cell.column}`, cell]));
  return {
    blank,
    rows: insertions(places, printed.rowHeights.length),
    merges: printed.cells.filter(({ rowSpan, columnSpan }) => rowSpan * columnSpan > 1),
    cells: printed.cells.flatMap((cell): FilledCell[] => {
      const { row, column, role, text } = cell;
      const there = blankCells.get(`${row} ${column}`);
      if (text === (there?.text ?? "")) return [];
      const { value, format } = printedValue(cell, template);
      const isAsThere = format === printedValue({ role, text: there?.text ?? "" }, template).format;
      return [{ row, column, value, ...(!isAsThere && { format }) }];
    }),
    heights: printed.rowHeights.flatMap((height, row) =>
      height === blank.rowHeights[blankRow.get(row) ?? -1] ? [] : [{ row, height }],
    ),
    pageStarts: printed.pageStarts,
    printed,
  };
}

/**
 * Where each row of the blank is in the printed form. Above the indicators every row goes on; below, the row of a level 2 goes where its first
 * indicator stands.
 */
function rowPlaces(form: Form, template: Template, { cells, indicatorRows }: FormLayout): number[] {
  const first = indicatorRows[0] ?? 0;
  const above = [...new Set(cells.map(({ row }) => row))].filter((row) => row < first).toSorted((a, b) => a - b);
  const levels = new Map<string, number>();
  for (const [i, { level1, level2 }] of printedRows(form, template).entries()) {
    const key = `${level1}\n${level2}`;
    if (!levels.has(key)) levels.set(key, indicatorRows[i] ?? 0);
  }
  const below = template.tree.flatMap((level1) =>
    level1.level2.map((level2) => levels.get(`${level1.name}\n${level2.name}`) ?? 0),
  );
  return [...above, ...below];
}

/** Rows that come behind a row of the blank: of an indicator more, or of a text too tall for one row. */
function insertions(places: readonly number[], rowCount: number): FilledRows[] {
  return places.flatMap((place, after): FilledRows[] => {
    const count = (places[after + 1] ?? rowCount) - place - 1;
    return count > 0 ? [{ kind: "insert", after, count }] : [];
  });
}
