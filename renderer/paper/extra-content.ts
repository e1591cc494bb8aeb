/** What a form holds that its template has no cell for, each with its name. It is kept and shown, though it does not print. */
import { parseIndicatorField } from "#shared/form/field.ts";
import type { Form } from "#shared/form/form.ts";
import { pathName } from "#shared/template/field-name.ts";
import type { Template } from "#shared/template/template.ts";
import { textsWithoutCell } from "#shared/template/texts-without-cell.ts";
import { panelWords } from "#renderer/text/panel-words.ts";

export interface ExtraText {
  readonly name: string;
  readonly text: string;
  /** Path in the form, as `origins` name it. */
  readonly path: string;
}

export function extraTexts(form: Form, template: Template): ExtraText[] {
  return textsWithoutCell(form, template).map(({ field, text }) => ({
    name: nameOf(form, template, field),
    text,
    path: field,
  }));
}

function nameOf(form: Form, template: Template, field: string): string {
  const place = parseIndicatorField(field);
  const row = place && form[place.list]?.[place.index];
  if (!row) return pathName(template, field);
  return place.column === "value"
    ? panelWords.extra.midTermIndicator(row.level2, row.name)
    : panelWords.extra.column(row.name, pathName(template, field));
}
