/** What a form says that would have no place under another template or in an issued blank, in sentences or names; of what has none now, nothing. */
import type { Form } from "#shared/form/form.ts";
import { fillPlan } from "#shared/filling/fill-plan.ts";
import { templateOf } from "#shared/template/templates.ts";
import type { ChangedTemplate } from "#shared/editing/change-template.ts";
import { extraTexts } from "#renderer/paper/extra-content.ts";
import type { BoundForm } from "#renderer/paper/issued/bound-forms.ts";

export interface WithoutPlace {
  readonly name: string;
  readonly text: string;
}

export function withoutPlace(form: Form, { form: changed }: ChangedTemplate): readonly WithoutPlace[] {
  const already = new Set(extraTexts(form, templateOf(form.template)).map(({ path }) => path));
  return extraTexts(changed, templateOf(changed.template)).filter(({ path }) => !already.has(path));
}

/** What is told when the form is filled into a blank. */
export function toldOfBlank(form: Form, { settled }: BoundForm): readonly string[] {
  return fillPlan(form, settled)
    .told.filter(({ needsAttention }) => needsAttention)
    .map(({ message }) => message);
}
