/** What a person should look at once the head was read: fields that were not found, printed sums that are not the sum of their parts. */
import { disagreements } from "../../editing/computed-amounts.ts";
import type { Form } from "../../form/form.ts";
import type { HeadField } from "../label-index.ts";
import { remarks } from "../remarks.ts";
import type { TableContext } from "../table-context.ts";
import type { HeadValue } from "./head-section.ts";

export function noteMissing(
  start: number,
  found: ReadonlySet<HeadField>,
  hasHeader: boolean,
  { template, ledger }: TableContext,
): void {
  const labelled = [
    ...template.fieldLabels.map(({ label, field }) => ({ text: label.printed, field })),
    ...template.fundsGroups.flatMap((group) =>
      group.amounts.map(({ label, field }) => ({ text: `${group.label.printed} ${label.printed}`, field })),
    ),
    { text: template.goal.label.printed, field: "annualGoal" as const },
  ];
  for (const { text, field } of labelled) {
    if (!found.has(field)) ledger.note({ row: start, column: 0 }, remarks.fieldMissing(text));
  }
  if (!hasHeader) ledger.note({ row: start, column: 0 }, remarks.fieldMissing(template.indicators.name.label.printed));
}

export function noteDisagreements(
  form: Form,
  head: ReadonlyMap<HeadField, HeadValue>,
  start: number,
  { template, ledger }: TableContext,
): void {
  for (const { computed, printed, sum } of disagreements(form, template)) {
    const value = head.get(computed.field);
    // What was not found was noted as missing already; no sum can be told from the rest.
    if (!value || !computed.terms.every((term) => head.has(term.field))) continue;
    const at = value.pieces[0] ?? value.label;
    ledger.note(at ?? { row: start, column: 0 }, remarks.sumDisagrees(value.label.text, printed, sum, computed.formula));
  }
}
