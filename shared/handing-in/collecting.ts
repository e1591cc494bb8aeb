/**
 * What arrived, unit by unit: which package stands, what it changed, what is missing, what came twice.
 *
 * Invariant: of packages that follow each other the last one stands, whole; of packages that do not, nobody decides here: they are told as twice, and none of
 * them counts. A later one is told by the hash of the one before it, and only else by when it was made.
 */
import { foldLabel } from "../value/normalize-text.ts";
import { sameProjectKey } from "./form-ids.ts";
import type { Arrived, ArrivedForm } from "./arrived.ts";
import { otherBlanks, usualBlanks } from "./other-blanks.ts";
import { changesBetween, type FormChange } from "./package-changes.ts";
import type { RosterUnit } from "./roster.ts";
import { earlierOf, latest, withoutCopies } from "./standing-packages.ts";

/** `refused`: what came of it was not taken. */
export type UnitState = "received" | "changed" | "missing" | "refused" | "twice";

/** A package that was not taken, of which the manifest says whose it is. */
export interface RefusedPackage {
  readonly unit: string;
  /** One sentence. */
  readonly why: string;
}

export interface CollectedUnit {
  readonly unit: string;
  readonly state: UnitState;
  readonly year: number | null;
  /** The packages that stand: one, several where the state is twice, none where it is missing. */
  readonly packages: readonly string[];
  readonly forms: readonly ArrivedForm[];
  /** Against the package before it. */
  readonly changes: readonly FormChange[];
  /** Where there is a roster that says so: 代码, and how many projects are expected. */
  readonly code?: string;
  readonly expected?: number;
  /** There is a roster, and it does not name this unit. */
  readonly unexpected?: true;
  /** Projects of the roster that did not come. */
  readonly missing: readonly string[];
  readonly told: readonly string[];
}

/** Sorted by unit and year. @param refused Since the unit's last sound package. */
export function collectUnits(
  arrived: readonly Arrived[],
  roster: readonly RosterUnit[] | undefined,
  refused: readonly RefusedPackage[] = [],
): CollectedUnit[] {
  const expected = new Map((roster ?? []).map((unit) => [foldLabel(unit.unit), unit]));
  const usual = usualBlanks(arrived);
  const came = [...Map.groupBy(arrived, ({ unit, year }) => `${foldLabel(unit)}\n${year ?? ""}`).values()].map((packages) =>
    unitOf(packages, usual, roster && (expected.get(foldLabel(packages[0]?.unit ?? "")) ?? "unexpected")),
  );
  const present = new Set(came.map(({ unit }) => foldLabel(unit)));
  const missing = [...expected.values()].filter(({ unit }) => !present.has(foldLabel(unit))).map(missingUnit);
  const named = new Set([...present, ...expected.keys()]);
  const refusedOf = Map.groupBy(refused, ({ unit }) => foldLabel(unit));
  const unnamed = [...refusedOf].flatMap(([key, [one]]) =>
    one && !named.has(key) ? [nobodysUnit(one.unit, roster !== undefined)] : [],
  );
  const { compare } = new Intl.Collator("zh-CN", { numeric: true });
  return [...came, ...missing, ...unnamed]
    .map((unit) => withRefused(unit, refusedOf.get(foldLabel(unit.unit)) ?? []))
    .toSorted((a, b) => compare(a.unit, b.unit) || (a.year ?? 0) - (b.year ?? 0));
}

function missingUnit({ unit, code, projects }: RosterUnit): CollectedUnit {
  const none = { year: null, packages: [], forms: [], changes: [], told: [] };
  return { unit, state: "missing", ...none, ...rosterKeys(code, projects), missing: projects };
}

/** Of which only what was not taken is known. */
function nobodysUnit(unit: string, hasRoster: boolean): CollectedUnit {
  return { ...missingUnit({ unit, code: "", projects: [] }), ...(hasRoster && { unexpected: true as const }) };
}

function withRefused(unit: CollectedUnit, refused: readonly RefusedPackage[]): CollectedUnit {
  if (refused.length === 0) return unit;
  const told = [...refused.map(({ why }) => why), ...unit.told];
  return { ...unit, state: unit.state === "missing" ? "refused" : unit.state, told };
}

function rosterKeys(code: string, projects: readonly string[]) {
  return { ...(code !== "" && { code }), ...(projects.length > 0 && { expected: projects.length }) };
}

function unitOf(
  packages: readonly Arrived[],
  usual: ReadonlyMap<string, string>,
  expected: RosterUnit | "unexpected" | undefined,
): CollectedUnit {
  const different = withoutCopies(packages);
  const heads = latest(different);
  const [head] = heads;
  const before = heads.length === 1 && head ? earlierOf(head, different) : undefined;
  const forms = heads.flatMap((one) => one.forms);
  const changes = before && head ? changesBetween(before.forms, head.forms) : [];
  const { unit = "", year = null } = head ?? {};
  const known = typeof expected === "object" ? expected : undefined;
  const missing = known ? projectsMissing(known.projects, forms) : [];
  return {
    unit: known?.unit ?? unit,
    state: heads.length > 1 ? "twice" : changes.length > 0 ? "changed" : "received",
    year,
    packages: heads.map((one) => one.package),
    forms,
    changes,
    ...(known && rosterKeys(known.code, known.projects)),
    ...(expected === "unexpected" && { unexpected: true as const }),
    missing,
    told: [
      ...heads.flatMap(({ told }) => told),
      ...doubledProjects(heads),
      ...heads.flatMap((one) => otherBlanks(one, usual)),
      ...(expected === "unexpected" ? ["名单里没有这个单位。"] : []),
      ...(different.length < packages.length ? ["同一份上报包收到不止一次，只算一份。"] : []),
      ...(heads.length > 1 ? [`有 ${heads.length} 份，看不出哪一份在后，都没有计入，请只留一份。`] : []),
    ],
  };
}

function projectsMissing(expected: readonly string[], forms: readonly ArrivedForm[]): string[] {
  const key = (projectName: string) => sameProjectKey({ implementingUnit: "", projectName });
  const came = new Set(forms.map(({ projectName }) => key(projectName)));
  return expected.filter((project) => !came.has(key(project)));
}

function doubledProjects(packages: readonly Arrived[]): string[] {
  return packages.flatMap(({ forms }) =>
    [...Map.groupBy(forms, sameProjectKey).values()]
      .filter((own) => own.length > 1)
      .map((own) => `“${own[0]?.projectName ?? ""}”有 ${own.length} 张表。`),
  );
}
