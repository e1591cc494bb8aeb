/**
 * Runs the rules over a form, anew or starting from the review of an earlier state of it.
 *
 * Invariant: a review that starts from another is equal to one made anew. Rules run again only where something they read is another
 * object or text, and rules of rows only for rows that were not there before.
 */
import { indicatorField } from "../form/field.ts";
import { isBlankIndicator, type Form, type Indicator } from "../form/form.ts";
import { templateOf } from "../template/templates.ts";
import type { Finding, Report, RowReport } from "./finding.ts";
import { placeOrder } from "./place-order.ts";
import type { FormRule, ReviewContext, RowRule, Rule } from "./rule.ts";
import { rules } from "./rules.ts";
import { subjectOf } from "./subject.ts";

export interface Review {
  readonly form: Form;
  /** In the order of their places in the printed form. */
  readonly findings: readonly Finding[];
  /** What every rule read and said, by its id. */
  readonly runs: ReadonlyMap<string, RuleRun>;
}

interface RuleRun {
  readonly reads: readonly unknown[];
  readonly findings: readonly Finding[];
  /** What a rule of rows said of each row it had something to say of. */
  readonly rows?: ReadonlyMap<Indicator, readonly RowReport[]>;
}

/** All findings of a form. `previous` is a review of an earlier state of the same form, where there is one. */
export function review(
  form: Form,
  context: ReviewContext = { template: templateOf(form.template) },
  previous?: Review,
): Review {
  return reviewBy(rules, form, context, previous);
}

/** As `review`, by given rules. */
export function reviewBy(given: readonly Rule[], form: Form, context: ReviewContext, previous?: Review): Review {
  const before = previous && { runs: previous.runs, rows: new Set(previous.form.indicators) };
  const pack = given.filter(({ templates }) => !templates || templates.includes(context.template.id));
  const ofRows = runRowRules(pack.filter(isRowRule), form, context, before);
  const runs = new Map<string, RuleRun>();
  for (const rule of pack) {
    const run = isRowRule(rule) ? ofRows.get(rule.id) : runFormRule(rule, form, context, before);
    if (run) runs.set(rule.id, run);
  }
  const found = [...runs.values()].flatMap(({ findings }) => findings);
  return { form, findings: inPlaceOrder(found, form, context), runs };
}

interface Before {
  readonly runs: ReadonlyMap<string, RuleRun>;
  readonly rows: ReadonlySet<Indicator>;
}

function isRowRule(rule: Rule): rule is RowRule {
  return "checkRow" in rule;
}

function runFormRule(rule: FormRule, form: Form, context: ReviewContext, before: Before | undefined): RuleRun {
  const reads = readBy(rule, form, context);
  const last = before?.runs.get(rule.id);
  if (last && same(last.reads, reads)) return last;
  return { reads, findings: findingsOf(rule, rule.check(form, context), form, context) };
}

/** Row by row and not rule by rule: what rules read in a row's texts is remembered best while it is one row. */
function runRowRules(
  rules: readonly RowRule[],
  form: Form,
  context: ReviewContext,
  before: Before | undefined,
): Map<string, RuleRun> {
  const runs = rules.map((rule) => {
    const reads = readBy(rule, form, context);
    const last = before?.runs.get(rule.id);
    const known = last && same(last.reads, reads) ? last.rows : undefined;
    return { rule, reads, known, rows: new Map<Indicator, readonly RowReport[]>(), placed: [] as Report[] };
  });
  for (const [index, row] of form.indicators.entries()) {
    if (isBlankIndicator(row)) continue;
    const seen = before?.rows.has(row) ?? false;
    for (const { rule, known, rows, placed } of runs) {
      const reports = seen && known ? (known.get(row) ?? []) : rule.checkRow(row, form, context);
      if (reports.length === 0) continue;
      rows.set(row, reports);
      for (const report of reports) placed.push(placedAt(index, report));
    }
  }
  return new Map(
    runs.map(({ rule, reads, rows, placed }) => [rule.id, { reads, rows, findings: findingsOf(rule, placed, form, context) }]),
  );
}

function readBy(rule: Rule, form: Form, context: ReviewContext): readonly unknown[] {
  return [context.template, form.year, ...(rule.reads?.(form, context) ?? [])];
}

function placedAt(index: number, { column, rewrite, ...said }: RowReport): Report {
  const field = indicatorField(index, column);
  const places = [{ field }];
  if (rewrite === undefined) return { ...said, places };
  return { ...said, places, fix: { label: `改为“${rewrite}”`, edits: [{ kind: "set-field", field, text: rewrite }] } };
}

function findingsOf(rule: FormRule | RowRule, reports: readonly Report[], form: Form, context: ReviewContext): Finding[] {
  const finding = (report: Report): Finding => ({
    ...report,
    rule: rule.id,
    level: report.level ?? rule.level,
    subject: subjectOf(rule.id, report, form, context.template),
  });
  return reports.map(finding);
}

function inPlaceOrder(findings: readonly Finding[], form: Form, { template }: ReviewContext): Finding[] {
  const orderOf = placeOrder(form, template);
  return findings
    .map((finding) => ({ finding, order: orderOf(finding.places[0]) }))
    .toSorted((a, b) => a.order - b.order)
    .map(({ finding }) => finding);
}

function same(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, i) => Object.is(one, b[i]));
}
