/**
 * The list of forms as a tree: year › implementing unit › form, with counts and exact sums per money unit.
 *
 * Years from the latest, a form without a year last; units by their names; forms in the order they came into the library. A tree is made from the one
 * before: groups whose forms are the same are taken over, so that a change costs what changed, and one look at each form.
 */
import type { FormSummary } from "#shared/api/contract.ts";
import { tellingParts, type NameParts } from "#renderer/desk/names/telling-parts.ts";
import { libraryWords } from "#renderer/text/library-words.ts";
import { addedUp, totalsOf, totalsInWords, type Totals } from "./group-totals.ts";
import { addWork, openWork, type OpenWork } from "./form-state.ts";

export interface Group {
  readonly key: string;
  readonly name: string;
  readonly parts: NameParts;
  readonly count: number;
  readonly totals: Totals;
  /** `1,273.68 万元`; several where the money units differ. */
  readonly sum: string;
  readonly work: OpenWork;
}

export interface UnitGroup extends Group {
  readonly unit: string;
  /** By their ids. */
  readonly forms: readonly FormSummary[];
}

export interface YearGroup extends Group {
  readonly units: readonly UnitGroup[];
}

export function libraryTree(forms: readonly FormSummary[], before: readonly YearGroup[] = []): YearGroup[] {
  const known = new Map(before.map((year) => [year.key, year]));
  const years = new Map<string, Map<string, FormSummary[]>>();
  for (const form of forms) {
    const year = String(form.year ?? "");
    let units = years.get(year);
    if (!units) years.set(year, (units = new Map()));
    const ofUnit = units.get(form.implementingUnit);
    if (ofUnit) ofUnit.push(form);
    else units.set(form.implementingUnit, [form]);
  }
  return [...years]
    .toSorted(([a], [b]) => Number(b) - Number(a))
    .map(([year, units]) => yearGroup(year, units, known.get(year)));
}

function yearGroup(key: string, byUnit: ReadonlyMap<string, FormSummary[]>, before: YearGroup | undefined): YearGroup {
  const units = unitGroups(key, byUnit, before?.units ?? []);
  if (before?.units.length === units.length && units.every((unit, index) => unit === before.units[index])) return before;
  const name = key === "" ? libraryWords.noYear : key;
  const totals = addedUp(units);
  return {
    key,
    name,
    parts: { shared: "", telling: name },
    count: units.reduce((count, unit) => count + unit.count, 0),
    totals,
    sum: totalsInWords(totals),
    work: units.reduce<OpenWork>((work, unit) => addWork(work, unit.work), { errors: 0, warnings: 0 }),
    units,
  };
}

const byName = new Intl.Collator("zh-CN");
/** Comparing Chinese names takes long, and units come and go seldom: where each stands among all that were ever in the list. */
const ranks = new Map<string, number>();

function ordered(units: readonly string[]): readonly string[] {
  if (units.some((unit) => !ranks.has(unit))) {
    const all = [...new Set([...ranks.keys(), ...units])].toSorted((a, b) => byName.compare(a, b));
    for (const [rank, unit] of all.entries()) ranks.set(unit, rank);
  }
  return units.toSorted((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
}

function unitGroups(
  year: string,
  byUnit: ReadonlyMap<string, FormSummary[]>,
  before: readonly UnitGroup[],
): readonly UnitGroup[] {
  const isAsBefore = before.length === byUnit.size && before.every(({ unit }) => byUnit.has(unit));
  const units = isAsBefore ? before.map(({ unit }) => unit) : ordered([...byUnit.keys()]);
  const parts = isAsBefore ? [] : tellingParts(units.map((unit) => unit || libraryWords.noUnit));
  const known = new Map(before.map((unit) => [unit.unit, unit]));
  return units.map((unit, index) =>
    unitGroup(year, unit, byUnit.get(unit) ?? [], parts[index] ?? known.get(unit)?.parts, known.get(unit)),
  );
}

function unitGroup(
  year: string,
  unit: string,
  listed: FormSummary[],
  parts: NameParts = { shared: "", telling: unit },
  before?: UnitGroup,
): UnitGroup {
  const forms = listed.every((form, index) => index === 0 || (listed[index - 1]?.id ?? 0) < form.id)
    ? listed
    : listed.toSorted((a, b) => a.id - b.id);
  const isSame = before?.forms.length === forms.length && before.forms.every((form, index) => form === forms[index]);
  if (isSame && before.parts.shared === parts.shared) return before;
  const totals = isSame ? before.totals : totalsOf(forms);
  return {
    key: `${year}/${unit}`,
    unit,
    name: parts.shared + parts.telling,
    parts,
    forms,
    count: forms.length,
    totals,
    sum: isSame ? before.sum : totalsInWords(totals),
    work: isSame ? before.work : openWork(forms),
  };
}

/** Makes each tree from the one it made before. */
export function treeMaker(): (forms: readonly FormSummary[]) => readonly YearGroup[] {
  let last: readonly YearGroup[] = [];
  return (forms) => (last = libraryTree(forms, last));
}

export function projectOf({ projectName }: FormSummary): string {
  return projectName || libraryWords.noProject;
}

/** All forms of a year or unit. */
export function formsOf(group: YearGroup | UnitGroup): readonly FormSummary[] {
  return "units" in group ? group.units.flatMap(({ forms }) => forms) : group.forms;
}
