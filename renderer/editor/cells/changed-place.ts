/** Where on the sheet a list of edits shows, and what a finding speaks of: cells to select and to scroll to. */
import { printedRows } from "#shared/editing/indicator-rows.ts";
import { computedAmount } from "#shared/editing/computed-amounts.ts";
import type { Edit } from "#shared/form/edit.ts";
import type { Form } from "#shared/form/form.ts";
import type { CellTarget, FormLayout, LaidOutCell } from "#shared/layout/form-layout.ts";
import type { FindingPlace } from "#shared/review/finding.ts";
import type { Template } from "#shared/template/template.ts";
import { fieldPlace, sameTarget } from "#renderer/paper/cell-target.ts";

/** The cells the person changed, in reading order, sums aside. `layout` is that of `form`, the one after the edits. */
export function changedCells(form: Form, template: Template, layout: FormLayout, edits: readonly Edit[]): LaidOutCell[] {
  const places = edits.flatMap((edit): CellTarget[] => {
    const place = placeOf(form, template, edit);
    return place ? [place] : [];
  });
  return layout.cells.filter(({ target }) => target && places.some((place) => sameTarget(place, target)));
}

function placeOf(form: Form, template: Template, edit: Edit): CellTarget | undefined {
  if (edit.kind === "splice-indicators") return rowPlace(form, template, edit.at);
  if (edit.kind !== "set-field" || computedAmount(template, edit.field)) return undefined;
  return fieldPlace(form, template, edit.field);
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
