/**
 * Runs the rules over a form, anew or starting from the review of an earlier state of it.
 *
 * Invariant: a review that starts from another is equal to one made anew. Rules run again only where something they read is another
 * object or text, and rules of rows only for rows that were not there before.
 */
import type { Form, Indicator } from "../form/form.ts";
import type { Template } from "../template/template.ts";
import { templateOf } from "../template/templates.ts";
import { rememberByObject } from "../value/remember-by-object.ts";
import { asWritten, withStoredFix } from "./as-written.ts";
import type { Finding, Report, RowReport } from "./finding.ts";
import { packOf } from "./packs/built-in.ts";
import { packWithin } from "./packs/pack-within.ts";
import type { RulePack } from "./packs/rule-pack.ts";
import { placeOrder } from "./place-order.ts";
import {
  placedReports,
  placedRows,
  reportsByRule,
  saidOfRows,
  type PlacedRow,
  type RowFinding,
  type SaidOfRows,
} from "./row-reports.ts";
import type { ReviewContext, RowRule, RowTextRule, Rule, RuleContext } from "./rule.ts";
import { rules } from "./rules.ts";
import { nestQuotes } from "./text/nested-quotes.ts";
import { subjectOf } from "./subject.ts";

export interface Review {
  readonly form: Form;
  /** In the order of their places in the printed form. */
  readonly findings: readonly Finding[];
  /** What it was made by. */
  readonly template: Template;
  readonly pack: RulePack;
  readonly rules: readonly Rule[];
  /** What the rules of forms and of rows read and said, in the order of the rules. */
  readonly runs: readonly (RuleRun | undefined)[];
  /** What the rules of a row's texts said of each row. */
  readonly said: SaidOfRows;
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
  const { template, pack } = context;
  const reading: Reading = { form, read: asWritten(form) };
  const { on, ofTexts } = rulesOf(given)(pack);
  const goesOn =
    previous?.template === template && previous.pack === pack && previous.form.year === form.year && same(previous.rules, on);
  const last = goesOn ? previous : undefined;
  const rows = placedRows(reading.read);
  const said = saidOfRows(ofTexts, rows, pack, last?.said);
  const texts = reportsByRule(rows, said);
  const found: Finding[] = [];
  const runs = on.map((rule, at) => {
    if (isTextRule(rule)) {
      const reports = texts.get(rule);
      if (reports) found.push(...findingsOf(rule, placedReports(reports), reading, context));
      return undefined;
    }
    const before = last?.runs[at];
    const reads = rule.reads(reading.read, context);
    const run = isRowRule(rule)
      ? runRowRule(rule, reads, rows, reading, context, before && same(before.reads, reads) ? last?.said : undefined, before)
      : before && same(before.reads, reads)
        ? before
        : { reads, findings: findingsOf(rule, rule.check(reading.read, context), reading, context) };
    if (run.findings.length > 0) found.push(...run.findings);
    return run;
  });
  return { form, findings: inPlaceOrder(found, reading.read, context), template, pack, rules: on, runs, said };
}

/** The rules a pack has not switched off; one list for each pack. */
const rulesOf = rememberByObject((given: readonly Rule[]) =>
  rememberByObject(({ rules: settings }: RulePack) => {
    const on = given.filter(({ id }) => settings[id]?.off === undefined);
    return { on, ofTexts: on.filter(isTextRule) };
  }),
);

/** What rules are given for a form, by what is known beside it. */
export function ruleContext(form: Form, known: ReviewContext): RuleContext {
  const given = known.pack ?? packOf(form.template);
  const pack = known.drawn ? packWithin(known.drawn)(given) : given;
  return {
    ...known,
    pack,
    template: ruledBy(known.template, pack),
    ...(known.siblings && { siblings: allAsWritten(known.siblings) }),
    ...(known.lastYear && { lastYear: asWritten(known.lastYear) }),
  };
}

/** One list for each list: a form is told from its siblings by being another object. */
const allAsWritten = rememberByObject((forms: readonly Form[]): readonly Form[] => {
  const read = forms.map((form) => asWritten(form));
  return read.some((form, i) => form !== forms[i]) ? read : forms;
});

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

/** The form, and the form as rules read it, with its values put together. */
interface Reading {
  readonly form: Form;
  readonly read: Form;
}

function isRowRule(rule: Rule): rule is RowRule {
  return "checkRow" in rule;
}

function isTextRule(rule: Rule): rule is RowTextRule {
  return "checkTexts" in rule;
}

/** Only rows that were not there before are asked about, where what the rule reads beside them is as it was. */
function runRowRule(
  rule: RowRule,
  reads: readonly unknown[],
  rows: readonly PlacedRow[],
  reading: Reading,
  context: RuleContext,
  seen: SaidOfRows | undefined,
  before: RuleRun | undefined,
): RuleRun {
  const said = new Map<Indicator, readonly RowReport[]>();
  const found: RowFinding[] = [];
  for (const placed of rows) {
    const { row, list } = placed;
    if (rule.ofTheYear && list !== "indicators") continue;
    const reports = seen?.has(row) ? before?.rows?.get(row) : rule.checkRow(row, reading.read, context);
    if (!reports || reports.length === 0) continue;
    said.set(row, reports);
    for (const report of reports) found.push({ ...placed, report });
  }
  return { reads, rows: said, findings: findingsOf(rule, placedReports(found), reading, context) };
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
    message: nestQuotes(sentence === undefined ? report.message : sentence.replaceAll("{原句}", report.message)),
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
