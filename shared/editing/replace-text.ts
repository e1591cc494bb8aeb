/**
 * Replacing a text wherever a form holds it: first what would change, cell by cell, then the edits of one step. Sums follow their parts and
 * are not replaced; what a cell cannot take is told apart.
 */
import { computedAmount } from "./computed-amounts.ts";
import { isRefused, typeTexts } from "./type-text.ts";
import type { Edit } from "../form/edit.ts";
import { amountFields, indicatorField, readField, textFields, type Field } from "../form/field.ts";
import type { Form } from "../form/form.ts";
import { fieldName } from "../template/field-name.ts";
import type { Template } from "../template/template.ts";
import { replaceText } from "../value/find-text.ts";

export interface Replacement {
  readonly field: Field;
  /** What a person calls its cell. */
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

export interface Replacements {
  /** As the form is printed. */
  readonly cells: readonly Replacement[];
  /** Cells that hold the text and keep it: sums, and a year that would be none. */
  readonly locked: number;
}

/** The head above the goal, as the form is printed. */
const head = [...textFields.filter((field) => field !== "annualGoal"), "year", ...amountFields, "annualGoal"] as const;

export function replacementsIn(form: Form, template: Template, wanted: string, by: string): Replacements {
  const rows = form.indicators.flatMap(({ level2, name }, index): [Field, string][] => [
    [indicatorField(index, "name"), level2],
    [indicatorField(index, "value"), `${level2}“${name}”的${template.indicators.value.label.printed}`],
  ]);
  const fields: [Field, string][] = [...head.map((field): [Field, string] => [field, fieldName(template, field)]), ...rows];
  const found = fields.flatMap(([field, name]): Replacement[] => {
    const before = printed(form, field);
    const { text: after } = replaceText(before, wanted, by);
    return after === before ? [] : [{ field, name, before, after }];
  });
  const cells = found.filter(({ field, after }) => !computedAmount(template, field) && !isRefused({ field, text: after }));
  return { cells, locked: found.length - cells.length };
}

export function replacementEdits(form: Form, template: Template, cells: readonly Replacement[]): Edit[] {
  return typeTexts(
    form,
    template,
    cells.map(({ field, after }) => ({ field, text: after })),
  );
}

/** An indicator's number is part of its printed name. */
function printed(form: Form, field: Field): string {
  const prefix = field.endsWith(".name") ? readField(form, field.replace(/name$/, "prefix") as Field) : "";
  return prefix + readField(form, field);
}
