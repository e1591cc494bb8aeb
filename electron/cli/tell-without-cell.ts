/** What of a form does not print in a template that was asked for, on standard error. */
import type { Form } from "#shared/form/form.ts";
import { parseIndicatorField } from "#shared/form/field.ts";
import { tellings } from "#shared/filling/told.ts";
import { pathName } from "#shared/template/field-name.ts";
import type { Template } from "#shared/template/template.ts";
import { textsWithoutCell } from "#shared/template/texts-without-cell.ts";
import { texts } from "./text.ts";

/** @returns whether there was any. */
export function tellWithoutCell(form: Form, template: Template): boolean {
  const without = textsWithoutCell(form, template);
  for (const { field, text } of without) {
    const place = parseIndicatorField(field);
    const indicator = place && form[place.list]?.[place.index]?.name;
    const name = `${indicator ? `${indicator}：` : ""}${pathName(template, field)}`;
    console.error(texts.toldOf(form.projectName, tellings.noCell(name, text).message));
  }
  return without.length > 0;
}
