/** Texts as a form prints them: the name of an indicator with the prefix that is kept apart from it. */
import { parseIndicatorField, readField, type Field, type IndicatorColumn } from "./field.ts";
import type { Form, Indicator } from "./form.ts";

export function printedText(indicator: Indicator, column: IndicatorColumn): string {
  const text = indicator[column];
  const prefix = column === "name" ? (indicator.prefix ?? "") : "";
  return typeof text === "string" ? prefix + text : prefix;
}

export function printedField(form: Form, field: Field): string {
  const place = parseIndicatorField(field);
  const indicator = place && form[place.list]?.[place.index];
  return indicator ? printedText(indicator, place.column) : readField(form, field);
}
