/**
 * What was written about a cell before it changed: it explains nothing any more, and comes back to be taken up or changed.
 *
 * Found by what a subject begins with: the rule, and the cell without the text that has changed. Where several could be meant, none is.
 */
import type { Edit } from "../form/edit.ts";
import { parseIndicatorField } from "../form/field.ts";
import type { Form } from "../form/form.ts";
import { fieldName } from "../template/field-name.ts";
import type { Template } from "../template/template.ts";
import { canBeExplained, explainEdits, explanationOf } from "./explanations.ts";
import type { Finding } from "./finding.ts";
import { withoutYear } from "./subject.ts";

export type Explanation = NonNullable<Form["explanations"]>[number];

/** By finding; of those that are explained, or were never, none. */
export function earlierExplanations(
  form: Form,
  template: Template,
  findings: readonly Finding[],
): ReadonlyMap<Finding, Explanation> {
  const current = new Set(findings.map(({ subject }) => subject));
  const lapsed = (form.explanations ?? []).filter(({ subject }) => !current.has(subject));
  const found = new Map<Finding, Explanation>();
  if (lapsed.length === 0) return found;
  for (const finding of findings) {
    if (!canBeExplained(finding) || explanationOf(form, finding) !== undefined) continue;
    const earlier = earlierOf(form, template, finding, lapsed);
    if (earlier) found.set(finding, earlier);
  }
  return found;
}

/** Explains a finding, in the place of what was written about its cell before. */
export function takeUpEdits(form: Form, finding: Finding, text: string, earlier: Explanation): Edit[] {
  const without = { ...form, explanations: form.explanations?.filter((one) => one !== earlier) ?? [] };
  return explainEdits(without, finding, text);
}

function earlierOf(form: Form, template: Template, finding: Finding, lapsed: readonly Explanation[]): Explanation | undefined {
  const isSame = sameCell(form, template, finding);
  const own = lapsed.filter(({ rule, subject }) => rule === finding.rule && isSame(firstOf(subject)));
  const alike = own.filter(({ subject }) => restOf(subject) === restOf(finding.subject));
  const [only, another] = alike.length > 0 ? alike : own;
  return another ? undefined : only;
}

/** Whether the first part of a subject speaks of the cell, whatever stood in it; of a row, also under another name. */
function sameCell(form: Form, template: Template, { places: [place], subject }: Finding): (first: string) => boolean {
  if (!place || !("field" in place)) return (first) => first === firstOf(subject);
  const row = parseIndicatorField(place.field);
  const indicator = row && form[row.list]?.[row.index];
  if (!indicator) {
    const name = `${fieldName(template, place.field)} `;
    return (first) => first.startsWith(name);
  }
  const { level2 } = indicator;
  const [name, value] = [withoutYear(indicator.name, form.year), withoutYear(indicator.value, form.year)];
  return (first) =>
    first.startsWith(`${level2} ${name} `) || (value !== "" && first.startsWith(`${level2} `) && first.endsWith(` ${value}`));
}

const mark = " | ";

function firstOf(subject: string): string {
  return subject.split(mark)[1] ?? "";
}

function restOf(subject: string): string {
  return subject.split(mark).slice(2).join(mark);
}
