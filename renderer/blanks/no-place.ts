/** What a form says that would have no place under another template or in an issued blank, in sentences or names; of what has none now, nothing. */
import type { Form } from "#shared/form/form.ts";
import { fillPlan } from "#shared/filling/fill-plan.ts";
import { templateOf, templates } from "#shared/template/templates.ts";
import type { ChangedTemplate } from "#shared/editing/change-template.ts";
import { extraTexts } from "#renderer/paper/extra-content.ts";
import type { BlankForm } from "./cell-rows.ts";

export interface WithoutPlace {
  readonly name: string;
  readonly text: string;
}

export function withoutPlace(form: Form, { form: changed }: ChangedTemplate): readonly WithoutPlace[] {
  const already = new Set(extraTexts(form, templateOf(form.template)).map(({ path }) => path));
  return extraTexts(changed, templateOf(changed.template)).filter(({ path }) => !already.has(path));
}

/** What is told when the form is filled into a blank. */
export function toldOfBlank(form: Form, { settled }: BlankForm): readonly string[] {
  return fillPlan(form, settled)
    .told.filter(({ needsAttention }) => needsAttention)
    .map(({ message }) => message);
}

/** Of the forms of one workbook the one that is most like this form: of its template, else the first. */
export function blankFor(form: Form, forms: readonly BlankForm[]): BlankForm | undefined {
  const known = templates.some(({ id }) => id === form.template) ? form.template : undefined;
  return forms.find(({ settled }) => settled.template === known) ?? forms[0];
}
