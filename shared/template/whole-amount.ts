/** The money a form is about, as lists and the status bar tell it: 项目总额, or 年度资金总额 where there is no such cell or it is blank. */
import { readField, type AmountField } from "../form/field.ts";
import type { Form } from "../form/form.ts";
import { headFields } from "./head-fields.ts";
import type { Template } from "./template.ts";

export interface WholeAmount {
  readonly field: AmountField;
  /** As written. */
  readonly text: string;
}

/** The first that is filled in counts. */
export const wholeAmounts = ["funds.projectTotal", "funds.annualTotal"] as const satisfies readonly AmountField[];

export function printedWholeAmounts(template: Template): AmountField[] {
  return wholeAmounts.filter((total) => headFields(template).amounts.includes(total));
}

export function wholeAmount(form: Form, template: Template): WholeAmount {
  const printed = printedWholeAmounts(template);
  const field = printed.find((total) => readField(form, total) !== "") ?? printed[0] ?? wholeAmounts[0];
  return { field, text: readField(form, field) };
}
