/** From the cells of the laid-out form to the fields that recognizing named, and back. */
import { printedRows } from "#shared/editing/indicator-rows.ts";
import { isField } from "#shared/form/field.ts";
import type { Form } from "#shared/form/form.ts";
import type { FormLayout, LaidOutCell } from "#shared/layout/form-layout.ts";
import type { Template } from "#shared/template/template.ts";
import { fieldPlace } from "#renderer/editor/session/changed-place.ts";
import { indexOf } from "#renderer/editor/session/layout-index.ts";
import { fieldOf } from "#renderer/editor/session/type-in-cells.ts";

/** The fields whose text a cell prints: an indicator's name prints its prefix too. */
export function fieldsOfCell(form: Form, template: Template, { target }: LaidOutCell): string[] {
  if (!target) return [];
  const field = fieldOf(target, printedRows(form, template));
  if (field === undefined) return [];
  return target.kind === "indicator" && target.column === "name" ? [field, field.replace(/name$/, "prefix")] : [field];
}

/** The cell that prints a field; none for what the template has no cell for. */
export function cellOfField(form: Form, template: Template, layout: FormLayout, field: string): LaidOutCell | undefined {
  const shown = field.replace(/\.(level1|level2)$/, ".name");
  if (!isField(shown)) return undefined;
  const place = fieldPlace(form, template, shown);
  return place && indexOf(layout).cellOf(place);
}
