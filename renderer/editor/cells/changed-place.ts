/** Where on the sheet a list of edits shows: the cell to select and to scroll to after undo and redo. */
import { printedRows } from "#shared/editing/indicator-rows.ts";
import { computedAmount } from "#shared/editing/computed-amounts.ts";
import type { Edit } from "#shared/form/edit.ts";
import type { Form } from "#shared/form/form.ts";
import type { CellTarget } from "#shared/layout/form-layout.ts";
import type { FindingPlace } from "#shared/review/finding.ts";
import type { Template } from "#shared/template/template.ts";
import { fieldPlace } from "#renderer/paper/cell-target.ts";

/** The place of the first edit that the person made, sums aside. `form` is the one after the edits. */
export function changedPlace(form: Form, template: Template, edits: readonly Edit[]): CellTarget | undefined {
  for (const edit of edits) {
    if (edit.kind === "splice-indicators") return rowPlace(form, template, edit.at);
    if (edit.kind === "set-field" && !computedAmount(template, edit.field)) return fieldPlace(form, template, edit.field);
  }
  return undefined;
}

/** The cell a finding speaks of; a level 2 stands for its first row. */
export function findingTarget(form: Form, template: Template, place: FindingPlace): CellTarget | undefined {
  if ("field" in place) return fieldPlace(form, template, place.field);
  const row = printedRows(form, template).findIndex(({ level1, level2 }) => level1 === place.level1 && level2 === place.level2);
  return row < 0 ? undefined : { kind: "indicator", row, column: "name" };
}

function rowPlace(form: Form, template: Template, index: number): CellTarget | undefined {
  const last = form.indicators.length - 1;
  return last < 0
    ? { kind: "indicator", row: 0, column: "name" }
    : fieldPlace(form, template, `indicators.${Math.min(index, last)}.name`);
}
