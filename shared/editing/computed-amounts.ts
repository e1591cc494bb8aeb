/**
 * Sums the form prints beside their parts: kept up while the person edits a part, and compared where a source printed them.
 *
 * A source whose printed sums disagree keeps its numbers until the person edits one of the parts (identities: the template's). Invariant: a
 * sum that was worked out here never outlives its parts; where one of them is no amount any more, it is blank.
 */
import { parseAmount, sameAmount, sumAmounts } from "../value/amount.ts";
import type { Edit } from "../form/edit.ts";
import { readField, writeField, type AmountField, type Field } from "../form/field.ts";
import type { Form } from "../form/form.ts";
import type { ComputedAmount, Template } from "../template/template.ts";

/** The sum a field is computed as, or `undefined` for a field the person fills in. */
export function computedAmount(template: Template, field: Field): ComputedAmount | undefined {
  return template.computedAmounts.find((computed) => computed.field === field);
}

/**
 * The sums whose parts all stand in one of these fields, or are sums of such. What another is made of is not all there to be seen: it is written by the person,
 * and cannot be held against its parts.
 */
export function sumsWithin(sums: readonly ComputedAmount[], fields: readonly Field[]): ComputedAmount[] {
  const there = new Set<Field>(fields);
  return sums.filter(({ field, terms }) => {
    const isWhole = terms.every((term) => there.has(term.field));
    if (isWhole) there.add(field);
    return isWhole;
  });
}

/** The edits that bring every sum above the changed fields up to date. A sum that cannot be told becomes blank. */
export function sumEdits(form: Form, template: Template, changed: readonly AmountField[]): Edit[] {
  const touched = new Set<AmountField>(changed);
  const edits: Edit[] = [];
  let current = form;
  for (const computed of template.computedAmounts) {
    if (!computed.terms.some((term) => touched.has(term.field))) continue;
    const sum = exactSum(current, template, computed) ?? "";
    if (sum === readField(current, computed.field)) continue;
    touched.add(computed.field);
    current = writeField(current, computed.field, sum);
    edits.push({ kind: "set-field", field: computed.field, text: sum });
  }
  return edits;
}

/** The edits that set every sum from its parts: what the person asks for where a source printed sums that disagree. */
export function allSumEdits(form: Form, template: Template): Edit[] {
  return sumEdits(
    form,
    template,
    template.computedAmounts.flatMap((computed) => computed.terms.map((term) => term.field)),
  );
}

export interface Disagreement {
  readonly computed: ComputedAmount;
  /** As the form prints it. */
  readonly printed: string;
  /** As the parts add up. */
  readonly sum: string;
}

/** Printed sums that are not the sum of their printed parts (exact, whatever the decimals). */
export function disagreements(form: Form, template: Template): Disagreement[] {
  return template.computedAmounts.flatMap((computed) => {
    const printed = readField(form, computed.field);
    const sum = exactSum(form, template, computed);
    return sum === undefined || sameAmount(printed, sum) ? [] : [{ computed, printed, sum }];
  });
}

/** The fields that keep a sum from being told: their text is no amount. None where it can be. */
export function unreadableParts(form: Form, template: Template, { terms }: ComputedAmount): AmountField[] {
  const parts = terms.flatMap(({ field }) => {
    const text = readField(form, field);
    if (text !== "") return parseAmount(text) ? [] : [field];
    const computed = computedAmount(template, field);
    return computed ? unreadableParts(form, template, computed) : [];
  });
  return [...new Set(parts)];
}

/** The sums that stand blank because they cannot be told, and why not. */
export function unknownSums(form: Form, template: Template): { field: AmountField; parts: readonly AmountField[] }[] {
  return template.computedAmounts.flatMap((computed) => {
    const parts = readField(form, computed.field) === "" ? unreadableParts(form, template, computed) : [];
    return parts.length > 0 ? [{ field: computed.field, parts }] : [];
  });
}

function exactSum(form: Form, template: Template, computed: ComputedAmount): string | undefined {
  if (unreadableParts(form, template, computed).length > 0) return undefined;
  return sumAmounts(computed.terms.map(({ sign, field }) => ({ sign, text: readField(form, field) })));
}
