/** Where on paper the changes between two forms show: the cells of one side's layout, and for rows that only the other side has, what they would stand behind. */
import { printedRows } from "#shared/editing/indicator-rows.ts";
import { changeFields, type Side } from "#shared/comparing/change-fields.ts";
import type { FormChange } from "#shared/comparing/form-change.ts";
import type { Form, Indicator } from "#shared/form/form.ts";
import type { FormLayout, LaidOutCell } from "#shared/layout/form-layout.ts";
import type { Template } from "#shared/template/template.ts";
import { fieldPlace } from "./cell-target.ts";
import { indexOf } from "./layout-index.ts";

/** One side as it is drawn. */
export interface DrawnSide {
  readonly side: Side;
  readonly form: Form;
  readonly template: Template;
  readonly layout: FormLayout;
}

/** Texts the template has no cell for show nowhere. */
export function changeCells({ side, form, template, layout }: DrawnSide, change: FormChange): LaidOutCell[] {
  const { cellOf } = indexOf(layout);
  const cells = changeFields(change, side).flatMap((field) => {
    const place = fieldPlace(form, template, field);
    return (place && cellOf(place)) ?? [];
  });
  return [...new Set(cells)];
}

/** Which changes each cell shows. */
export function cellsOfChanges(drawn: DrawnSide, changes: readonly FormChange[]): ReadonlyMap<LaidOutCell, readonly number[]> {
  const found = new Map<LaidOutCell, number[]>();
  for (const [index, change] of changes.entries()) {
    for (const cell of changeCells(drawn, change)) found.set(cell, [...(found.get(cell) ?? []), index]);
  }
  return found;
}

/** What to look at for a change: its cell, or the last row of the level of a row that only the other side has. */
export function lookFor(drawn: DrawnSide, change: FormChange, other: Form): LaidOutCell | undefined {
  const [cell] = changeCells(drawn, change);
  if (cell) return cell;
  const row = missingRow(change, other);
  return row && lastOfLevel(drawn, row);
}

function missingRow(change: FormChange, other: Form): Indicator | undefined {
  if (change.kind === "added") return other[change.list]?.[change.to];
  return change.kind === "removed" ? other[change.list]?.[change.from] : undefined;
}

function lastOfLevel({ form, template, layout }: DrawnSide, { level1, level2 }: Indicator): LaidOutCell | undefined {
  const row = printedRows(form, template).findLastIndex((one) => one.level1 === level1 && one.level2 === level2);
  return row < 0 ? undefined : indexOf(layout).cellOf({ kind: "indicator", row, column: "name" });
}
