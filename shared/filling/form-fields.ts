/** The fields of a form by their paths, as texts: what is filled into a blank, or told where it has no cell. */
import { amountFields, extraFields, readField, textFields, type Field } from "../form/field.ts";
import type { Form } from "../form/form.ts";
import type { HeadField } from "../recognize/label-index.ts";
import { parseAmount } from "../value/amount.ts";

export function textOf(form: Form, field: HeadField): string {
  if ((extraFields as readonly string[]).includes(field)) {
    const value = field.split(".").reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], form);
    return typeof value === "string" ? value : "";
  }
  return readField(form, field as Field);
}

/** Everything that says something: an amount of zero, and the title, which is the blank's own, do not. */
export function filledFields(form: Form): [HeadField, string][] {
  const fields: HeadField[] = [...textFields.filter((field) => field !== "title"), ...amountFields, ...extraFields];
  return fields.flatMap((field) => {
    const text = textOf(form, field);
    return text === "" || parseAmount(text)?.eq(0) ? [] : [[field, text] as [HeadField, string]];
  });
}
