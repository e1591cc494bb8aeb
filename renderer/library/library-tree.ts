/**
 * The list of forms as a tree: year › implementing unit › form, with counts and exact sums per money unit.
 *
 * Years from the latest, a form without a year last; units by their names; forms in the order they came into the library.
 */
import type { FormSummary } from "#shared/api/contract.ts";
import { lead, tellingParts, type NameParts } from "#renderer/desk/names/telling-parts.ts";
import { parseAmount } from "#shared/value/amount.ts";
import { readableAmount, sumReadable } from "#renderer/text/format.ts";
import { openWork, stateWords, type OpenWork } from "./form-state.ts";
import { libraryWords } from "#renderer/text/library-words.ts";

export interface Group {
  readonly key: string;
  readonly name: string;
  readonly parts: NameParts;
  readonly forms: readonly FormSummary[];
  /** `1,273.68 万元`; several where the money units differ. */
  readonly sum: string;
  readonly work: OpenWork;
}

export interface UnitGroup extends Group {
  /** Of each of its forms. */
  readonly projects: readonly NameParts[];
}

export interface YearGroup extends Group {
  readonly units: readonly UnitGroup[];
}

export function libraryTree(forms: readonly FormSummary[]): YearGroup[] {
  return groupBy(forms, (form) => String(form.year ?? ""))
    .toSorted(([a], [b]) => Number(b) - Number(a))
    .map(([year, ofYear]): YearGroup => {
      const name = year === "" ? libraryWords.noYear : year;
      const made = group(year, { shared: "", telling: name }, ofYear);
      return Object.assign(made, { units: unitsOf(year, ofYear) });
    });
}

function unitsOf(year: string, forms: readonly FormSummary[]): UnitGroup[] {
  const units = groupBy(forms, (form) => form.implementingUnit).toSorted(([a], [b]) => byName.compare(a, b));
  const parts = tellingParts(units.map(([unit]) => unit || libraryWords.noUnit));
  return parts.map((part, index): UnitGroup => {
    const [unit, ofUnit] = units[index] ?? ["", []];
    const made = group(`${year}/${unit}`, part, ofUnit);
    return Object.assign(made, { projects: tellingParts(made.forms.map(projectOf)) });
  });
}

const byName = new Intl.Collator("zh-CN");

export function projectOf({ projectName }: FormSummary): string {
  return projectName || libraryWords.noProject;
}

function group(key: string, parts: NameParts, forms: readonly FormSummary[]): Group {
  const ordered = forms.toSorted((a, b) => a.id - b.id);
  return { key, name: parts.shared + parts.telling, parts, forms: ordered, sum: sumOf(forms), work: openWork(forms) };
}

function sumOf(forms: readonly FormSummary[]): string {
  const readable = forms.filter(({ projectTotal }) => parseAmount(projectTotal) !== undefined);
  return groupBy(readable, (form) => form.moneyUnit)
    .map(([unit, ofUnit]) => `${readableAmount(sumReadable(ofUnit.map((form) => form.projectTotal)))} ${unit}`)
    .join(" + ");
}

function groupBy(forms: readonly FormSummary[], keyOf: (form: FormSummary) => string): [string, FormSummary[]][] {
  return [...Map.groupBy(forms, keyOf)];
}

/** Forms whose project, unit, department, year or state contain every word of the filter, whatever the width and case of its letters. */
export function filterForms(forms: readonly FormSummary[], filter: string): readonly FormSummary[] {
  const words = fold(filter)
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return forms;
  return forms.filter((form) => {
    const text = fold(
      [form.year ?? "", form.implementingUnit, form.supervisingDepartment, form.projectName, ...stateWords(form)].join("\n"),
    );
    return words.every((word) => text.includes(word));
  });
}

function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

export type TreeRow =
  | { readonly kind: "group"; readonly level: 1 | 2; readonly group: Group; readonly open: boolean }
  | {
      readonly kind: "form";
      readonly level: 3;
      readonly form: FormSummary;
      readonly parts: NameParts;
      /** With its unit where most forms of the list are in another. */
      readonly amount: string;
    };

export function rowKey(row: TreeRow): string {
  return row.kind === "group" ? `group:${row.group.key}` : `form:${row.form.id}`;
}

/** The rows that show: what is below a closed group does not. */
export function visibleRows(tree: readonly YearGroup[], closed: ReadonlySet<string>): TreeRow[] {
  const usual = usualUnit(tree.flatMap(({ forms }) => forms));
  return tree.flatMap((year): TreeRow[] => {
    const yearOpen = !closed.has(year.key);
    const yearRow: TreeRow = { kind: "group", level: 1, group: year, open: yearOpen };
    if (!yearOpen) return [yearRow];
    const below = year.units.flatMap((unit): TreeRow[] => {
      const open = !closed.has(unit.key);
      const rows = open ? unit.forms.map((form, index) => formRow(form, usual, unit.projects[index])) : [];
      return [{ kind: "group", level: 2, group: unit, open }, ...rows];
    });
    return [yearRow, ...below];
  });
}

/** Where one is once the row with this key is gone: at the next one below it that is left, or the last above. */
export function keyBeside(before: readonly TreeRow[], after: readonly TreeRow[], key: string): string {
  const left = new Set(after.map((row) => rowKey(row)));
  if (left.has(key)) return key;
  const keys = before.map((row) => rowKey(row));
  const at = keys.indexOf(key);
  const isForm = (one: string) => one.startsWith("form:");
  const below = keys.slice(at + 1).filter((one) => left.has(one));
  const above = keys
    .slice(0, Math.max(at, 0))
    .toReversed()
    .filter((one) => left.has(one));
  return below.slice(0, 1).find(isForm) ?? above.slice(0, 1).find(isForm) ?? below[0] ?? above[0] ?? key;
}

function formRow(form: FormSummary, usual: string | undefined, parts?: NameParts): TreeRow {
  const { projectTotal, moneyUnit } = form;
  const unit = moneyUnit === usual || !parseAmount(projectTotal) ? "" : ` ${moneyUnit}`;
  const amount = `${readableAmount(projectTotal)}${unit}`;
  return { kind: "form", level: 3, form, parts: parts ?? { shared: "", telling: projectOf(form) }, amount };
}

function usualUnit(forms: readonly FormSummary[]): string | undefined {
  const counted = groupBy(forms, (form) => form.moneyUnit).toSorted(([, a], [, b]) => b.length - a.length);
  return counted[0]?.[0];
}

/** What a row can be found by when its name is typed. */
export function beginningsOf(row: TreeRow): string[] {
  const { shared, telling } = row.kind === "group" ? row.group.parts : row.parts;
  return shared === "" ? [telling] : [shared + telling, telling.slice(lead), telling];
}
