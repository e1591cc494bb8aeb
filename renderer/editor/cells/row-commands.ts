/** The row commands on the printed indicator rows of a selection: the edits, and which rows are selected afterwards. */
import { deleteRows, insertRows, printedRows } from "#shared/editing/indicator-rows.ts";
import { shiftRows, type RowRange } from "#shared/editing/move-rows.ts";
import { applyEdits, type Edit } from "#shared/form/edit.ts";
import { inList } from "#shared/form/field.ts";
import type { Form } from "#shared/form/form.ts";
import type { CellTarget, FormLayout } from "#shared/layout/form-layout.ts";
import { firstColumnOf } from "#shared/template/indicator-columns.ts";
import type { Template } from "#shared/template/template.ts";
import type { Area } from "#renderer/paper/area.ts";
import { takenTexts, type TakenText } from "./taken-texts.ts";

export type RowCommand = "insert-above" | "insert-below" | "delete-rows" | "move-up" | "move-down";

export interface RowChange {
  /** None where there is nothing to do: an empty row deleted, the first row moved up. */
  readonly edits: readonly Edit[];
  readonly select: RowRange;
}

/** The printed indicator rows an area touches; `undefined` where it lies elsewhere, or partly elsewhere. */
export function selectedRows(layout: FormLayout, area: Area | undefined): RowRange | undefined {
  const firstSheetRow = layout.indicatorRows[0];
  if (!area || firstSheetRow === undefined || area.from.row < firstSheetRow || area.to.row >= layout.indicatorsEnd)
    return undefined;
  const rowOf = (sheetRow: number) => layout.indicatorRows.findLastIndex((start) => start <= sheetRow);
  return { first: rowOf(area.from.row), last: rowOf(area.to.row) };
}

/**
 * How many rows inserting beside a selection adds: as many as are selected, as spreadsheets do; one where only a label of a level is,
 * however many rows that spans.
 */
export function rowsToInsert(template: Template, { first, last }: RowRange, area: Area): number {
  return area.to.column < firstColumnOf(template, "name") ? 1 : last - first + 1;
}

/** What deleting rows takes away. */
export function deletedTexts(form: Form, template: Template, { first, last }: RowRange): TakenText[] {
  const rows = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const cells = rows.flatMap((row) =>
    template.indicators.blocks.flatMap(({ list, cells: columns }) =>
      columns.map(({ column }): CellTarget => ({ kind: "indicator", ...inList(list), row, column })),
    ),
  );
  return takenTexts(form, { ...form, indicators: [], midTermIndicators: [] }, template, cells);
}

/** `insert` says how many rows the commands that insert add. */
export function changeRows(form: Form, template: Template, rows: RowRange, command: RowCommand, insert: number): RowChange {
  const { first, last } = rows;
  switch (command) {
    case "insert-above":
      return { edits: insertRows(form, template, first, "above", insert), select: { first, last: first + insert - 1 } };
    case "insert-below":
      return { edits: insertRows(form, template, last, "below", insert), select: { first: last + 1, last: last + insert } };
    case "delete-rows": {
      const edits = deleteRows(form, template, first, last);
      const at = Math.min(first, printedRows(applyEdits(form, edits).form, template).length - 1);
      return { edits, select: { first: at, last: at } };
    }
    case "move-up":
    case "move-down": {
      const moved = shiftRows(form, template, rows, command === "move-up" ? -1 : 1);
      return { edits: moved.edits, select: moved.rows };
    }
  }
}
