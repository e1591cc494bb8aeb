/** The fields of a form that say something: what is filled into a blank, or told where it has no cell. */
import { readField, type Field } from "../form/field.ts";
import type { Form } from "../form/form.ts";
import { headPaths } from "../form/head-paths.ts";
import { parseAmount } from "../value/amount.ts";

/** An amount of zero, and title and year, which are the blank's own, say nothing. */
export function filledFields(form: Form): [Field, string][] {
  return headPaths(form).flatMap((field) => {
    const text = readField(form, field);
    const isSaid = field !== "title" && field !== "year" && text !== "" && !parseAmount(text)?.eq(0);
    return isSaid ? [[field, text] as [Field, string]] : [];
  });
}
