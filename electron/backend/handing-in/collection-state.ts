/** What was collected of a year, as windows show it: each unit with all that came of it, what of it counts, and what of that the library has. */
import { basename } from "node:path";
import { appErrorText } from "#shared/api/app-error-text.ts";
import type { CollectedUnitView, CollectionState } from "#shared/api/collecting.ts";
import type { ArrivedForm } from "#shared/handing-in/arrived.ts";
import { collectUnits, type CollectedUnit, type RefusedPackage } from "#shared/handing-in/collecting.ts";
import { collectedTotal } from "#shared/handing-in/collected-total.ts";
import type { Remark } from "#shared/handing-in/return-file.ts";
import { packagesBehind } from "#shared/handing-in/standing-packages.ts";
import { foldLabel } from "#shared/value/normalize-text.ts";
import { latestYear } from "../listed-in-slices.ts";
import { Slices } from "../slices.ts";
import type { KeptPackage } from "../store/arrived-rows.ts";
import type { Library } from "../store/library.ts";

export interface Collected {
  readonly arrived: readonly KeptPackage[];
  readonly units: readonly CollectedUnit[];
}

export function collectedOf(library: Library, year: number | null): Collected {
  const arrived = library.arrived.ofYear(year);
  return { arrived, units: collectUnits(arrived, library.rosters.of(year)?.units, refusedSince(library, arrived, year)) };
}

/** What came right after it tells more than what was refused before. */
function refusedSince(library: Library, arrived: readonly KeptPackage[], year: number | null): RefusedPackage[] {
  const lastOf = new Map(arrived.map(({ unit, at }) => [foldLabel(unit), at]));
  return library.arrived.refused().flatMap((one) => {
    if (one.unit === undefined || one.year !== year || one.at < (lastOf.get(foldLabel(one.unit)) ?? 0)) return [];
    return [{ unit: one.unit, why: appErrorText(one.error) }];
  });
}

/** Of nobody who came more than once can be told what counts. */
export function countingUnits(units: readonly CollectedUnit[]): CollectedUnit[] {
  return units.filter(({ state }) => state !== "twice");
}

/** @param asked The latest there is, where not given. */
export async function collectionState(library: Library, asked: number | null | undefined): Promise<CollectionState> {
  const there = library.arrived.years();
  const latest = latestYear(library);
  const year = asked === undefined ? (there[0] ?? latest) : asked;
  // Who is expected next year can be said before anything comes.
  const ahead = latest === null ? [] : [latest + 1, latest];
  const years = [...new Set([...there, ...ahead, year])].toSorted((a, b) => (b ?? 0) - (a ?? 0));
  const { arrived, units } = collectedOf(library, year);
  const roster = library.rosters.of(year);
  const taken = library.arrived.inLibrary(units.flatMap(({ forms }) => forms.map(({ sha256 }) => sha256.toLowerCase())));
  const behind = packagesBehind(arrived);
  const byUnit = Map.groupBy(arrived, ({ unit }) => foldLabel(unit));
  const slices = new Slices();
  const views: CollectedUnitView[] = [];
  for (const unit of units) {
    await slices.pause();
    views.push(viewOf(unit, byUnit.get(foldLabel(unit.unit)) ?? [], behind(unit), taken));
  }
  return {
    year,
    years,
    ...(roster && {
      roster: {
        source: roster.source,
        units: roster.units.length,
        projects: roster.units.reduce((sum, { projects }) => sum + projects.length, 0),
      },
    }),
    units: views,
    ...withTotal(countingUnits(units).flatMap(({ forms }) => forms)),
    refused: library.arrived.refused().map(({ path, at, error }) => ({ path, at, error })),
  };
}

function viewOf(
  unit: CollectedUnit,
  all: readonly KeptPackage[],
  standing: readonly KeptPackage[],
  taken: ReadonlySet<string>,
): CollectedUnitView {
  const stands = new Set(standing);
  const { code, expected, unexpected, missing, changes, told } = unit;
  return {
    unit: unit.unit,
    ...(code !== undefined && { code }),
    state: unit.state,
    isUnexpected: unexpected ?? false,
    packages: all.map((one) => ({
      id: one.id,
      name: basename(one.package),
      at: one.at,
      ...(one.made !== null && { made: one.made }),
      isLoose: one.hash === null,
      stands: stands.has(one),
    })),
    forms: unit.forms.map((form) => formView(form, taken)),
    ...withTotal(unit.forms),
    ...(expected !== undefined && { expected }),
    missing: [...missing],
    changes: changes.map(({ kind, projectName, before, after }) =>
      Object.assign({ kind, projectName }, before && { before }, after && { after }),
    ),
    told: [...told],
    answers: standing.flatMap(({ answers }) => answers.map(answerView)),
  };
}

function formView(form: ArrivedForm, taken: ReadonlySet<string>): CollectedUnitView["forms"][number] {
  const { projectName, implementingUnit, findings, sha256 } = form;
  return {
    projectName,
    implementingUnit,
    ...withTotal([form]),
    ...(findings && { findings: { error: findings.error, warning: findings.warning, explained: findings.explained } }),
    isTaken: taken.has(sha256.toLowerCase()),
  };
}

function withTotal(forms: readonly ArrivedForm[]): { total?: string } {
  const total = collectedTotal(forms);
  return total === undefined ? {} : { total };
}

function answerView({ id, form, place, value, remark, wanted, answer, reply }: Remark): CollectedUnitView["answers"][number] {
  return { id, form, place, value, remark, wanted, ...(answer !== undefined && { answer }), reply };
}
