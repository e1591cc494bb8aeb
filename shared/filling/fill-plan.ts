/**
 * A form and the binding of a blank in; what is to be done to the blank, and what is to be told, out.
 *
 * Pure: nothing is written here. Rows change in the blank's own numbering, cells are named as they stand afterwards; all count from 0.
 * Nothing of the form is dropped in silence: what has no cell is told.
 */
import type { Binding } from "../binding/binding.ts";
import type { Form } from "../form/form.ts";
import type { Merge } from "../sheet/sheet.ts";
import { fillFields } from "./fill-fields.ts";
import type { FilledCell, FilledRows } from "./filled.ts";
import { fillIndicators } from "./fill-indicators.ts";
import type { Told } from "./told.ts";

export interface FillPlan {
  readonly sheet: string;
  readonly rows: readonly FilledRows[];
  readonly merges: readonly Merge[];
  readonly cells: readonly FilledCell[];
  readonly told: readonly Told[];
}

/** `shrinks`: whether groups lose the rows they have too many; else those are left blank. */
export function fillPlan(form: Form, binding: Binding, shrinks = true): FillPlan {
  const indicators = fillIndicators(form, binding, shrinks);
  const fields = fillFields(form, binding);
  const shift = indicators.rows.reduce((sum, row) => sum + (row.kind === "insert" ? row.count : row.first - row.last - 1), 0);
  const moved = fields.cells.map((cell) => (cell.row > binding.indicators.lastRow ? { ...cell, row: cell.row + shift } : cell));
  return {
    sheet: binding.sheet,
    rows: indicators.rows,
    merges: indicators.merges,
    cells: [...moved, ...indicators.cells],
    told: [...fields.told, ...indicators.told],
  };
}
