/** What one rule says of a form, short enough to stand in a table beside the form. */
import { applyEdits } from "#shared/form/edit.ts";
import { readField, type Field } from "#shared/form/field.ts";
import type { Form } from "#shared/form/form.ts";
import { review } from "#shared/review/review.ts";
import type { Finding } from "#shared/review/finding.ts";
import type { ReviewContext } from "#shared/review/rule.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";
import { correctSample } from "./correct-forms.ts";
import { formWith, row } from "./forms.ts";

export function findingsOf(rule: string, form: Form, context: Partial<ReviewContext> = {}): Finding[] {
  return review(form, { template: ningxia2026, ...context }).findings.filter((finding) => finding.rule === rule);
}

/** `error 项目名称…`: level (with `?` where it cannot be told) and sentence of every finding of a rule. */
export function said(rule: string, form: Form, context?: Partial<ReviewContext>): string[] {
  return findingsOf(rule, form, context).map(
    ({ level, state, message }) => `${level}${state === "unknown" ? "?" : ""} ${message}`,
  );
}

/** The text of a field once the fix of the rule's first finding is taken; `undefined` where it offers none. */
export function fixed(rule: string, form: Form, field: Field): string | undefined {
  const fix = findingsOf(rule, form)[0]?.fix;
  return fix && readField(applyEdits(form, fix.edits).form, field);
}

/** A correct form with other texts in its head. */
export function sample(changes: Partial<Form>): Form {
  return { ...correctSample, ...changes };
}

/** A correct form with other amounts. */
export function sampleFunds(funds: Partial<Form["funds"]>): Form {
  return { ...correctSample, funds: { ...correctSample.funds, ...funds } };
}

/** A form of one indicator only. */
export function only(level2: string, name: string, value: string, changes: Partial<Form> = {}): Form {
  return formWith([row(level2, name, value)], { ...withoutRows(), ...changes });
}

function withoutRows(): Partial<Form> {
  const { indicators: _, ...head } = correctSample;
  return head;
}
