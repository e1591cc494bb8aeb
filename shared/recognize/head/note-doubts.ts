/** What a person should look at once the head was read: fields that were not found, printed sums that are not the sum of their parts. */
import { disagreements } from "../../editing/computed-amounts.ts";
import type { Form } from "../../form/form.ts";
import { headFields } from "../../template/head-fields.ts";
import type { Template } from "../../template/template.ts";
import { newFormTemplate, templates } from "../../template/templates.ts";
import { indicatorField, type Field } from "../../form/field.ts";
import { fieldName } from "../../template/field-name.ts";
import { remarks } from "../remarks.ts";
import type { TableContext } from "../table-context.ts";
import type { FollowedTemplate } from "../template-of-table.ts";
import type { HeadValue } from "./head-reading.ts";

/** One note of everything the source has no place for: a related table is none the worse for it. */
export function noteMissing(row: number, missing: readonly string[], { ledger }: TableContext): void {
  if (missing.length > 0) ledger.note({ row, column: 0 }, remarks.fieldsMissing(missing));
}

/** The labels of the table that were not found; of a group without any of its amounts, the label of the group. */
export function missingLabels(found: ReadonlySet<Field>, hasHeader: boolean, follows: FollowedTemplate): string[] {
  const { template } = follows;
  const missing = labelledFields(found, template);
  const asked = follows.id === template.id ? missing : missing.filter(({ field }) => field !== undefined && ofEvery.has(field));
  return [...asked.map(({ label }) => label), ...(hasHeader ? [] : [fieldName(template, indicatorField(0, "name"))])];
}

/** What a form that follows no template is asked for: the fields that every template has. */
const ofEvery: ReadonlySet<Field> = new Set(
  headFields(newFormTemplate).all.filter((field) => templates.every((template) => headFields(template).all.includes(field))),
);

interface MissingLabel {
  readonly label: string;
  /** None where a whole group is missing. */
  readonly field?: Field;
}

function labelledFields(found: ReadonlySet<Field>, template: Template): MissingLabel[] {
  const groups = template.fundsGroups.map(({ label: group, amounts }) => {
    const missing = amounts.filter(({ field }) => !found.has(field));
    if (missing.length === amounts.length) return [{ label: group.printed }];
    return missing.map(({ label, field }) => ({ label: `${group.printed} ${label.printed}`, field }));
  });
  return [
    ...template.fieldLabels
      .filter(({ field }) => !found.has(field))
      .map(({ label, field }) => ({ label: label.printed, field })),
    ...groups.flat(),
    ...template.goals.filter(({ field }) => !found.has(field)).map(({ label, field }) => ({ label: label.printed, field })),
  ];
}

export function noteDisagreements(
  form: Form,
  head: ReadonlyMap<Field, HeadValue>,
  start: number,
  { follows, ledger }: TableContext,
): void {
  for (const { computed, printed, sum } of disagreements(form, follows.template)) {
    const value = head.get(computed.field);
    // What was not found was noted as missing already; no sum can be told from the rest.
    if (!value || !computed.terms.every((term) => head.has(term.field))) continue;
    const at = value.pieces[0] ?? value.label;
    ledger.note(at ?? { row: start, column: 0 }, remarks.sumDisagrees(value.label.text, printed, sum, computed.formula));
  }
}
