/**
 * The list of forms as a tree: year › implementing unit › form, with counts and exact sums per money unit.
 *
 * Years from the latest, a form without a year last; units by their names; forms in the order they came into the library.
 */
import type { FormSummary } from "#shared/api/contract.ts";
import { readableAmount, sumReadable } from "#renderer/text/format.ts";
import { openWork, stateOf, type OpenWork } from "./form-state.ts";
import { libraryWords } from "#renderer/text/library-words.ts";

export interface Group {
  readonly key: string;
  readonly name: string;
  readonly forms: readonly FormSummary[];
  /** `1,273.68 万元`; several where the money units differ. */
  readonly sum: string;
  readonly work: OpenWork;
}

export interface YearGroup extends Group {
  readonly units: readonly Group[];
}

export function libraryTree(forms: readonly FormSummary[]): YearGroup[] {
  const years = groupBy(forms, (form) => String(form.year ?? ""));
  return years
    .toSorted(([a], [b]) => Number(b) - Number(a))
    .map(([year, ofYear]): YearGroup => {
      const units = groupBy(ofYear, (form) => form.implementingUnit)
        .toSorted(([a], [b]) => a.localeCompare(b, "zh-CN"))
        .map(([unit, ofUnit]) => group(`${year}/${unit}`, unit || libraryWords.noUnit, ofUnit));
      return Object.assign(group(year, year === "" ? libraryWords.noYear : year, ofYear), { units });
    });
}

function group(key: string, name: string, forms: readonly FormSummary[]): Group {
  return { key, name, forms: forms.toSorted((a, b) => a.id - b.id), sum: sumOf(forms), work: openWork(forms) };
}

function sumOf(forms: readonly FormSummary[]): string {
  return groupBy(forms, (form) => form.moneyUnit)
    .map(([unit, ofUnit]) => `${readableAmount(sumReadable(ofUnit.map((form) => form.projectTotal)))} ${unit}`)
    .join(" + ");
}

function groupBy(forms: readonly FormSummary[], keyOf: (form: FormSummary) => string): [string, FormSummary[]][] {
  const groups = new Map<string, FormSummary[]>();
  for (const form of forms) {
    const key = keyOf(form);
    groups.set(key, [...(groups.get(key) ?? []), form]);
  }
  return [...groups];
}

/** Forms whose project, unit, department, year or state contain every word of the filter, whatever the width and case of its letters. */
export function filterForms(forms: readonly FormSummary[], filter: string): readonly FormSummary[] {
  const words = fold(filter)
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return forms;
  return forms.filter((form) => {
    const text = fold(
      [form.year ?? "", form.implementingUnit, form.supervisingDepartment, form.projectName, stateName(form)].join("\n"),
    );
    return words.every((word) => text.includes(word));
  });
}

function stateName(form: FormSummary): string {
  return libraryWords.states[stateOf(form)];
}

function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

export type TreeRow =
  | { readonly kind: "group"; readonly level: 1 | 2; readonly group: Group; readonly open: boolean }
  | { readonly kind: "form"; readonly level: 3; readonly form: FormSummary };

export function rowKey(row: TreeRow): string {
  return row.kind === "group" ? `group:${row.group.key}` : `form:${row.form.id}`;
}

/** The rows that show: what is below a closed group does not. */
export function visibleRows(tree: readonly YearGroup[], closed: ReadonlySet<string>): TreeRow[] {
  return tree.flatMap((year): TreeRow[] => {
    const yearOpen = !closed.has(year.key);
    const yearRow: TreeRow = { kind: "group", level: 1, group: year, open: yearOpen };
    if (!yearOpen) return [yearRow];
    const below = year.units.flatMap((unit): TreeRow[] => {
      const open = !closed.has(unit.key);
      const rows = open ? unit.forms.map((form): TreeRow => ({ kind: "form", level: 3, form })) : [];
      return [{ kind: "group", level: 2, group: unit, open }, ...rows];
    });
    return [yearRow, ...below];
  });
}
