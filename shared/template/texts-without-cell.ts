/**
 * What a form says that a template has no cell for: fields of other templates, columns, a whole list of indicators. It is kept with the form
 * and told, wherever it does not print.
 */
import { indicatorField, indicatorLists, readField, type Field } from "../form/field.ts";
import { isBlankIndicator, type Form } from "../form/form.ts";
import { headPaths } from "../form/head-paths.ts";
import { parseAmount } from "../value/amount.ts";
import { headFields } from "./head-fields.ts";
import { indicatorCell, listsOf } from "./indicator-columns.ts";
import type { Template } from "./template.ts";
import { templates } from "./templates.ts";

export interface FormText {
  readonly field: Field;
  readonly text: string;
}

/** The fields above the indicators that any template has a cell for. */
export const knownHeadFields: ReadonlySet<Field> = new Set(templates.flatMap((template) => headFields(template).all));
const columns = ["operator", "unit", "weight", "explanation", "scoring", "remark"] as const;

/** The fields above the indicators that say something: an amount of zero, and title and year, which are the template's own, do not. */
export function saidFields(form: Form): FormText[] {
  return headPaths(form).flatMap((field) => {
    const text = readField(form, field);
    const isSaid =
      knownHeadFields.has(field) && field !== "title" && field !== "year" && text !== "" && !parseAmount(text)?.eq(0);
    return isSaid ? [{ field, text }] : [];
  });
}

export function textsWithoutCell(form: Form, template: Template): FormText[] {
  const { all } = headFields(template);
  const lists = listsOf(template);
  const ofRows = indicatorLists.flatMap((list) =>
    (form[list] ?? []).flatMap((row, index): FormText[] => {
      const at = (column: string) => ({ field: indicatorField(index, column, list), text: (row[column] ?? "") as string });
      const ofColumns = columns
        .filter((column) => !indicatorCell(template, column, list))
        .map((column) => at(column))
        .filter(({ text }) => text !== "");
      // Of a list that does not print at all the value stands for its row.
      return lists.includes(list) || isBlankIndicator(row) ? ofColumns : [at("value")].concat(ofColumns);
    }),
  );
  return [...saidFields(form).filter(({ field }) => !all.includes(field)), ...ofRows];
}
