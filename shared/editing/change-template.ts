/**
 * A form put under another template, or into a blank that an office issued after it: everything it says stays in it, whether the other one
 * has a place for it or not.
 *
 * An official title becomes the other's; values are taken apart or put together as its columns ask; amounts are converted into its unit.
 */
import { readField, writeField } from "../form/field.ts";
import type { Form } from "../form/form.ts";
import { amountPaths } from "../form/head-paths.ts";
import { officialTitle, type Template } from "../template/template.ts";
import { templateOf } from "../template/templates.ts";
import { convertAmount, moneyUnitOf, type MoneyUnit } from "../value/money-unit.ts";
import { valuesUnder } from "./values-under.ts";

export interface TemplateChoice {
  readonly template: Template;
  /** Mark of the blank. */
  readonly issuedBlank?: string | undefined;
}

export interface ChangedTemplate {
  readonly form: Form;
  readonly converted: { readonly from: MoneyUnit; readonly to: MoneyUnit } | undefined;
}

export function changeTemplate(form: Form, { template, issuedBlank }: TemplateChoice): ChangedTemplate {
  const under: Form = { ...underTemplate(form, template), ...(issuedBlank !== undefined && { issuedBlank }) };
  const from = moneyUnitOf(form.moneyUnit);
  const to = template.moneyUnit;
  if (from === undefined || from === to) return { form: under, converted: undefined };
  const inUnit = amountPaths(under).reduce(
    (one, path) => writeField(one, path, convertAmount(readField(one, path), from, to)),
    under,
  );
  return { form: { ...inUnit, moneyUnit: to }, converted: { from, to } };
}

/** All but its amounts, which stay in the form's own unit; of no issued blank. */
export function underTemplate(form: Form, template: Template): Form {
  const { issuedBlank: _, ...rest } = form;
  const before = templateOf(form.template);
  const isOfficial = before.titles.some((title) => officialTitle(title, form.year) === form.title);
  const hasTitle = template.titles.some((title) => officialTitle(title, form.year) === form.title);
  const title = isOfficial && !hasTitle ? officialTitle(template.titles[0] ?? "", form.year) : form.title;
  return valuesUnder({ ...rest, template: template.id, title }, template);
}
