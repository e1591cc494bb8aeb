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

export interface PlacedRow extends FoundRow {
  readonly list: IndicatorList;
  readonly index: number;
}

interface Said {
  readonly rule: RowTextRule;
  readonly reports: readonly RowReport[];
}

/** What rules say of the texts of all rows of a form, by rule and in the order of the form. */
export function textReports(
  rules: readonly RowTextRule[],
  form: Form,
  pack: RulePack,
): ReadonlyMap<RowTextRule, readonly PlacedRow[]> {
  const said = readers(rules)(pack);
  const found = new Map<RowTextRule, PlacedRow[]>();
  for (const list of indicatorLists) {
    for (const [index, row] of (form[list] ?? []).entries()) {
      if (isBlankIndicator(row)) continue;
      for (const { rule, reports } of said(keyOf(row))) {
        if (rule.ofTheYear && list !== "indicators") continue;
        const placed = reports.map((report) => ({ row, report, list, index }));
        found.set(rule, [...(found.get(rule) ?? []), ...placed]);
      }
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
  const [first = 0, second = 0, third = 0] = key.slice(0, -1 - texts.length).split(",").map(Number);
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
      return rules.flatMap((rule) => {
        const reports = rule.checkTexts(row, pack);
        return reports.length === 0 ? [] : { rule, reports };
      });
    }),
  ),
);

/** The reports of a rule of rows with the cells they are about: one for each, or one for all where the rule gathers them. */
export function placedReports({ gather }: Pick<RowTextRule, "gather">, found: readonly PlacedRow[]): Report[] {
  const [first, second, ...others] = found;
  const each = found.map(placedAt);
  if (!gather || !first || !second) return each;
  const fixes = each.flatMap(({ fix }) => fix ?? []);
  const { column: _, rewrite: __, ...said } = first.report;
  const report = { ...said, message: gather([first, second, ...others]), places: each.flatMap(({ places }) => places) };
  if (fixes.length < each.length) return [report];
  return [{ ...report, fix: { label: `改正这 ${fixes.length} 处`, edits: fixes.flatMap(({ edits }) => edits) } }];
}

function placedAt({ list, index, report: { column, rewrite, ...said } }: PlacedRow): Report {
  const field = indicatorField(index, column, list);
  const places = [{ field }];
  if (rewrite === undefined) return { ...said, places };
  return { ...said, places, fix: { label: `改为“${rewrite}”`, edits: [{ kind: "set-field", field, text: rewrite }] } };
}
