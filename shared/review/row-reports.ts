/**
 * What rules say of single indicator rows, and where the rows stand.
 *
 * Invariant: rules of a row's texts are asked by these texts and nothing else, so that what they say is remembered over edits, forms and
 * years: a library's forms say the same few thousand things. Nearly always they say nothing.
 */
import { indicatorField, indicatorLists, type IndicatorList } from "../form/field.ts";
import { isBlankIndicator, type Form, type Indicator } from "../form/form.ts";
import { rememberByObject } from "../value/remember-by-object.ts";
import { rememberByText, rowTexts } from "../value/remember-by-text.ts";
import type { Report, RowReport } from "./finding.ts";
import type { RulePack } from "./packs/rule-pack.ts";
import type { FoundRow, RowTextRule } from "./rule.ts";

/** A row that is not blank, and where it stands. */
export interface PlacedRow {
  readonly row: Indicator;
  readonly list: IndicatorList;
  readonly index: number;
}

export type RowFinding = PlacedRow & FoundRow;

interface Said {
  readonly rule: RowTextRule;
  readonly reports: readonly RowReport[];
}

/** What is said of the texts of each row, nothing included. */
export type SaidOfRows = ReadonlyMap<Indicator, readonly Said[]>;

export function placedRows(form: Form): PlacedRow[] {
  const rows: PlacedRow[] = [];
  for (const list of indicatorLists) {
    for (const [index, row] of (form[list] ?? []).entries()) if (!isBlankIndicator(row)) rows.push({ row, list, index });
  }
  return rows;
}

/** Rows that were there before are not asked about again. */
export function saidOfRows(
  rules: readonly RowTextRule[],
  rows: readonly PlacedRow[],
  pack: RulePack,
  before: SaidOfRows | undefined,
): SaidOfRows {
  const read = readers(rules)(pack);
  return new Map(rows.map(({ row }) => [row, before?.get(row) ?? read(keyOf(row))]));
}

/** In the order of the form. */
export function reportsByRule(rows: readonly PlacedRow[], said: SaidOfRows): ReadonlyMap<RowTextRule, readonly RowFinding[]> {
  const found = new Map<RowTextRule, RowFinding[]>();
  for (const placed of rows) {
    for (const { rule, reports } of said.get(placed.row) ?? []) {
      if (rule.ofTheYear && placed.list !== "indicators") continue;
      const list = found.get(rule) ?? [];
      found.set(rule, list);
      for (const report of reports) list.push({ ...placed, report });
    }
  }
  return found;
}

/** The texts one behind the other, and before them how long each is: no text can look like two. */
function keyOf({ level1, level2, name, value }: Indicator): string {
  return `${level1.length},${level2.length},${name.length}:${level1}${level2}${name}${value}`;
}

function rowOf(key: string): Indicator {
  const texts = key.slice(key.indexOf(":") + 1);
  const [first = 0, second = 0, third = 0] = key
    .slice(0, -1 - texts.length)
    .split(",")
    .map(Number);
  const [level2At, nameAt, valueAt] = [first, first + second, first + second + third];
  return {
    level1: texts.slice(0, level2At),
    level2: texts.slice(level2At, nameAt),
    name: texts.slice(nameAt, valueAt),
    value: texts.slice(valueAt),
  };
}

const readers = rememberByObject((rules: readonly RowTextRule[]) =>
  rememberByObject((pack: RulePack) =>
    rememberByText(rowTexts, (key): readonly Said[] => {
      const row = rowOf(key);
      const said: Said[] = [];
      for (const rule of rules) {
        const reports = rule.checkTexts(row, pack);
        if (reports.length > 0) said.push({ rule, reports });
      }
      return said;
    }),
  ),
);

/** So many rows are named in one sentence; all of them are its places. */
const mostNamed = 6;

/** The reports of a rule of rows with the cells they are about: one for each row, or one for all that have the same fault. */
export function placedReports(found: readonly RowFinding[]): Report[] {
  if (found.length < 2) return found.map(placedAt);
  const groups = Map.groupBy(found, (one) => {
    const { fault, level, state } = one.report;
    return fault === undefined ? one : `${state} ${level} ${fault}`;
  });
  return [...groups.values()].flatMap(([first, ...others]) => (first ? gathered(first, others) : []));
}

function gathered(first: RowFinding, others: readonly RowFinding[]): Report {
  if (others.length === 0) return placedAt(first);
  const all = [first, ...others];
  const each = all.map(placedAt);
  const { column: _, rewrite: __, about: ___, fault = "", ...said } = first.report;
  const named = all.slice(0, mostNamed).map((one) => {
    const message = sentenceOf(one);
    return message.slice(0, message.indexOf(fault));
  });
  const more = each.length > mostNamed ? `等 ${each.length} 处` : "";
  const report = {
    ...said,
    message: `${named.join("、")}${more}${fault}${fault.endsWith("。") ? "" : "。"}`,
    places: each.flatMap(({ places }) => places),
    inEach: true as const,
  };
  const fixes = each.flatMap(({ fix }) => fix ?? []);
  if (fixes.length < each.length) return report;
  return { ...report, fix: { label: `改正这 ${fixes.length} 处`, edits: fixes.flatMap(({ edits }) => edits) } };
}

function placedAt(found: RowFinding): Report {
  const { column, rewrite, fault: _fault, ...report } = found.report;
  const field = indicatorField(found.index, column, found.list);
  const said = { ...report, message: sentenceOf(found) };
  const places = [{ field }];
  if (rewrite === undefined) return { ...said, places };
  return { ...said, places, fix: { label: `改为“${rewrite}”`, edits: [{ kind: "set-field", field, text: rewrite }] } };
}

/** A form may say the same of the year and of the medium term: what is of the latter is said so. */
function sentenceOf({ list, row, report: { message } }: RowFinding): string {
  return list === "midTermIndicators" && message.startsWith(row.level2) ? `中期${message}` : message;
}
