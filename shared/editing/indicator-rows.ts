/**
 * Indicator rows as the form prints them, and what inserting and deleting them means.
 *
 * The form holds lists of indicators; the printed form groups them under the template's tree and prints a level 2 without indicators as
 * one empty row. Levels the template does not know come after those it knows, so that nothing is ever left out; other
 * printings of a level it knows (`经济效益指标`) stand under its name. Where a template prints
 * two lists beside each other, a row shows one indicator of each, and what is done to the row is done to both; where they share the column of
 * their names, those of one name.
 */
import type { Edit } from "../form/edit.ts";
import { inList, type IndicatorList } from "../form/field.ts";
import type { Form, Indicator } from "../form/form.ts";
import { listsOf, sharesNames } from "../template/indicator-columns.ts";
import { levelNames } from "../template/level-names.ts";
import type { Level, Template } from "../template/template.ts";
import { pairByName } from "./pair-by-name.ts";

export interface PrintedRow {
  readonly level1: string;
  readonly level2: string;
  /** Which indicator of the year the row prints; `undefined` for an empty row. */
  readonly index: number | undefined;
  /** Which indicator of the medium term stands beside it, where the template has such a list. */
  readonly midTermIndex?: number | undefined;
}

/** Which indicator of a list a row prints. */
export function rowIndex(row: PrintedRow, list: IndicatorList = "indicators"): number | undefined {
  return list === "indicators" ? row.index : row.midTermIndex;
}

/** All indicator rows from top to bottom. */
export function printedRows(form: Form, template: Template): PrintedRow[] {
  const hasTwo = listsOf(template).includes("midTermIndicators");
  return levelsOf(form, template).flatMap(({ level1, level2, indicators, midTermIndicators }): PrintedRow[] => {
    if (sharesNames(template)) return sharedRows(form, { level1, level2, indicators, midTermIndicators });
    const count = Math.max(1, indicators.length, midTermIndicators.length);
    return Array.from({ length: count }, (_, i) => ({
      level1,
      level2,
      index: indicators[i],
      ...(hasTwo && { midTermIndex: midTermIndicators[i] }),
    }));
  });
}

function sharedRows(form: Form, { level1, level2, ...places }: Places): PrintedRow[] {
  const named = (list: IndicatorList) => places[list].map((index) => ({ index, name: form[list]?.[index]?.name ?? "" }));
  const pairs = pairByName(named("indicators"), named("midTermIndicators"), ({ name }) => name);
  return (pairs.length > 0 ? pairs : [{}]).map((pair) => ({
    level1,
    level2,
    index: pair.first?.index,
    midTermIndex: pair.second?.index,
  }));
}

type Places = Level & Readonly<Record<IndicatorList, number[]>>;

/**
 * The levels in printed order: the template's, then those that only this form has; each with its places in the lists. Of a level 1 that stands in
 * several runs the last has those.
 */
function levelsOf(form: Form, template: Template): Places[] {
  const none = (level1: string, level2: string): Places => ({ level1, level2, indicators: [], midTermIndicators: [] });
  const runs = template.tree.map(({ name, level2 }) => level2.map((second) => none(name, second.name)));
  const known = new Map(runs.flat().map((places) => [levelKey(places), places]));
  const lastRun = new Map(template.tree.map(({ name }, i) => [name, runs[i] ?? []]));
  const nameOf = levelNames(template);
  for (const list of listsOf(template)) {
    for (const [index, indicator] of (form[list] ?? []).entries()) {
      const level = nameOf(indicator);
      const places = known.get(levelKey(level)) ?? none(level.level1, level.level2);
      places[list].push(index);
      if (known.has(levelKey(level))) continue;
      known.set(levelKey(level), places);
      const run = lastRun.get(level.level1) ?? [];
      if (!lastRun.has(level.level1)) runs.push(run);
      lastRun.set(level.level1, run);
      run.push(places);
    }
  }
  return runs.flat();
}

function levelKey({ level1, level2 }: Level): string {
  return `${level1}\n${level2}`;
}

/**
 * Inserts blank rows above or below printed row `at`, in its level 2. The empty row of a level 2 without indicators counts as one:
 * inserting beside it gives two.
 */
export function insertRows(form: Form, template: Template, at: number, where: "above" | "below", count = 1): Edit[] {
  const rows = printedRows(form, template);
  const row = rows[at];
  if (!row) return [];
  const inStep = listsOf(template).flatMap((list): Edit[] => {
    const index = rowIndex(row, list);
    return index === undefined ? [] : [splice(list, index + (where === "below" ? 1 : 0), 0, blanks(row, count))];
  });
  return inStep.length > 0 ? inStep : [splice("indicators", insertionIndex(rows, at), 0, blanks(row, count + 1))];
}

/** The edits that give printed row `at` an indicator of its own, so that text can be set in it; none where it has one. */
export function fillRow(
  form: Form,
  template: Template,
  at: number,
  list: IndicatorList = "indicators",
): { edits: Edit[]; index: number } | undefined {
  const rows = printedRows(form, template);
  const row = rows[at];
  if (!row) return undefined;
  const known = rowIndex(row, list);
  if (known !== undefined) return { edits: [], index: known };
  // Beside a longer list, the rows between the end of this one and the row in question become indicators too.
  const start = rows.findIndex((one) => sameLevel(one, row));
  const named = sharesNames(template) ? nameOfRow(form, row) : {};
  const isMissing = (one: PrintedRow) =>
    rowIndex(one, list) === undefined && (named.name === undefined || nameOfRow(form, one).name === named.name);
  const missing = rows.slice(start, at + 1).filter((one) => isMissing(one)).length;
  const index = insertionIndex(rows, at, list);
  return { edits: [splice(list, index, 0, blanks(row, missing, named))], index: index + missing - 1 };
}

/** As the indicators of a row that share a column of names are called. */
function nameOfRow(form: Form, row: PrintedRow): Partial<Pick<Indicator, "name" | "prefix">> {
  const lists = ["indicators", "midTermIndicators"] as const;
  const [known] = lists.flatMap((list) => form[list]?.[rowIndex(row, list) ?? -1] ?? []);
  return { name: known?.name ?? "", ...(known?.prefix !== undefined && { prefix: known.prefix }) };
}

/** Deletes the indicators of printed rows `from` to `to` (both included). Empty rows of the template stay: the form always prints them. */
export function deleteRows(form: Form, template: Template, from: number, to: number): Edit[] {
  const doomed = printedRows(form, template).slice(from, to + 1);
  return listsOf(template).flatMap((list) => {
    const indices = doomed.flatMap((row) => rowIndex(row, list) ?? []);
    // From the last to the first, so that the earlier indices stay true.
    return indices.toSorted((a, b) => b - a).map((index) => splice(list, index, 1, []));
  });
}

/** Where in a list an indicator of printed row `at` belongs: after the last one printed above it. */
export function insertionIndex(rows: readonly PrintedRow[], at: number, list: IndicatorList = "indicators"): number {
  const above = rows.slice(0, at).flatMap((row) => rowIndex(row, list) ?? []);
  return (above.at(-1) ?? -1) + 1;
}

export function sameLevel(a: Level, b: Level): boolean {
  return a.level1 === b.level1 && a.level2 === b.level2;
}

function blanks(
  { level1, level2 }: Level,
  count: number,
  named: Partial<Pick<Indicator, "name" | "prefix">> = {},
): Indicator[] {
  return Array.from({ length: count }, () => ({ level1, level2, name: "", value: "", ...named }));
}

export function splice(list: IndicatorList, at: number, remove: number, insert: Indicator[]): Edit {
  return { kind: "splice-indicators", ...inList(list), at, remove, insert };
}
