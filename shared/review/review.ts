/**
 * Runs the rules over a form, anew or starting from the review of an earlier state of it.
 *
 * Invariant: a review that starts from another is equal to one made anew. Rules run again only where something they read is another
 * object or text, and rules of rows only for rows that were not there before.
 */
import { indicatorLists } from "../form/field.ts";
import { isBlankIndicator, type Form, type Indicator } from "../form/form.ts";
import type { Template } from "../template/template.ts";
import { templateOf } from "../template/templates.ts";
import { rememberByObject } from "../value/remember-by-object.ts";
import { asWritten, withStoredFix } from "./as-written.ts";
import type { Finding, Report, RowReport } from "./finding.ts";
import { packOf } from "./packs/built-in.ts";
import type { RulePack } from "./packs/rule-pack.ts";
import { placeOrder } from "./place-order.ts";
import { placedReports, textReports, type PlacedRow } from "./row-reports.ts";
import type { FormRule, ReviewContext, RowRule, RowTextRule, Rule, RuleContext } from "./rule.ts";
import { rules } from "./rules.ts";
import { subjectOf } from "./subject.ts";

export interface Review {
  readonly form: Form;
  /** In the order of their places in the printed form. */
  readonly findings: readonly Finding[];
  /** What every rule read and said, by its id. */
  readonly runs: ReadonlyMap<string, RuleRun>;
  /** What it was made by. */
  readonly template: Template;
  readonly pack: RulePack;
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
export function reviewBy(given: readonly Rule[], form: Form, known: ReviewContext, previous?: Review): Review {
  const context = ruleContext(form, known);
  const reading: Reading = { form, read: asWritten(form) };
  const last = previous && goesOn(previous, reading, context) ? previous : undefined;
  const before = last && { runs: last.runs, rows: rowsOf(asWritten(last.form)) };
  const { on, ofRows, ofTexts } = rulesOf(given)(context.pack);
  const texts = textReports(ofTexts, reading.read, context.pack);
  const rows = runRowRules(ofRows, reading, context, before);
  const runs = new Map<string, RuleRun>();
  const found: Finding[] = [];
  for (const rule of on) {
    if (isTextRule(rule)) {
      const said = texts.get(rule);
      if (said) found.push(...findingsOf(rule, placedReports(rule, said), reading, context));
      continue;
    }
    const run = isRowRule(rule) ? rows.get(rule) : runFormRule(rule, reading, context, before);
    if (!run) continue;
    runs.set(rule.id, run);
    found.push(...run.findings);
  }
  const { template, pack } = context;
  return { form, findings: inPlaceOrder(found, reading.read, context), runs, template, pack };
}

/** What every rule reads is as it was. */
function goesOn({ template, pack, form }: Review, { read }: Reading, context: RuleContext): boolean {
  return template === context.template && pack === context.pack && form.year === read.year;
}

/** The rules a pack has not switched off, by what they are asked about. */
const rulesOf = rememberByObject((given: readonly Rule[]) =>
  rememberByObject(({ rules: settings }: RulePack) => {
    const on = given.filter(({ id }) => settings[id]?.off === undefined);
    return { on, ofRows: on.filter(isRowRule), ofTexts: on.filter(isTextRule) };
  }),
);

/** What rules are given for a form, by what is known beside it. */
export function ruleContext(form: Form, known: ReviewContext): RuleContext {
  const pack = known.pack ?? packOf(form.template);
  return { ...known, pack, template: ruledBy(known.template, pack) };
}

const ruled = new WeakMap<Template, Map<RulePack, Template>>();

/** The template with the sums its pack asks for. */
function ruledBy(template: Template, pack: RulePack): Template {
  if (template.computedAmounts === pack.identities) return template;
  const known = ruled.get(template) ?? new Map<RulePack, Template>();
  ruled.set(template, known);
  const own = known.get(pack) ?? { ...template, computedAmounts: pack.identities };
  known.set(pack, own);
  return own;
}

function rowsOf({ indicators, midTermIndicators }: Form): ReadonlySet<Indicator> {
  return new Set(midTermIndicators ? indicators.concat(midTermIndicators) : indicators);
}

/** The form, and the form as rules read it, with its values put together. */
interface Reading {
  readonly form: Form;
  readonly read: Form;
}

interface Before {
  readonly runs: ReadonlyMap<string, RuleRun>;
  readonly rows: ReadonlySet<Indicator>;
}

function isRowRule(rule: Rule): rule is RowRule {
  return "checkRow" in rule;
}

function isTextRule(rule: Rule): rule is RowTextRule {
  return "checkTexts" in rule;
}

function runFormRule(rule: FormRule, reading: Reading, context: RuleContext, before: Before | undefined): RuleRun {
  const { read } = reading;
  const reads = rule.reads(read, context);
  const last = before?.runs.get(rule.id);
  if (last && same(last.reads, reads)) return last;
  return { reads, findings: findingsOf(rule, rule.check(read, context), reading, context) };
}

function runRowRules(
  rules: readonly RowRule[],
  reading: Reading,
  context: RuleContext,
  before: Before | undefined,
): ReadonlyMap<RowRule, RuleRun> {
  const { read } = reading;
  const runs = rules.map((rule) => {
    const reads = rule.reads(read, context);
    const last = before?.runs.get(rule.id);
    const known = last && same(last.reads, reads) ? last.rows : undefined;
    return { rule, reads, known, rows: new Map<Indicator, readonly RowReport[]>(), found: [] as PlacedRow[] };
  });
  for (const list of indicatorLists) {
    for (const [index, row] of (read[list] ?? []).entries()) {
      if (isBlankIndicator(row)) continue;
      const seen = before?.rows.has(row) ?? false;
      for (const { rule, known, rows, found } of runs) {
        if (rule.ofTheYear && list !== "indicators") continue;
        const reports = seen && known ? (known.get(row) ?? []) : rule.checkRow(row, read, context);
        if (reports.length === 0) continue;
        rows.set(row, reports);
        for (const report of reports) found.push({ row, report, list, index });
      }
    }
  }
  return new Map(
    runs.map(({ rule, reads, rows, found }) => [
      rule,
      { reads, rows, findings: findingsOf(rule, placedReports({}, found), reading, context) },
    ]),
  );
}

function findingsOf(
  rule: Rule,
  reports: readonly Report[],
  { form, read }: Reading,
  { pack, template }: RuleContext,
): Finding[] {
  const { level, clause, alternatives, sentence } = pack.rules[rule.id] ?? {};
  const finding = (report: Report): Finding => ({
    ...(form === read ? report : withStoredFix(form, report)),
    ...(sentence !== undefined && { message: sentence.replaceAll("{原句}", report.message) }),
    rule: rule.id,
    level: level ?? report.level ?? rule.level,
    subject: subjectOf(rule.id, report, read, template),
    ...(clause !== undefined && { clause }),
    ...(alternatives && { alternatives }),
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
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
