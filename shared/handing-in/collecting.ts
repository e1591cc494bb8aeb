/**
 * What arrived, unit by unit: which package stands, what it changed, what is missing, what came twice.
 *
 * Invariant: of packages that follow each other the last one stands, whole; of packages that do not, nobody decides here: they are told as twice, and none of
 * them counts. A later one is told by the hash of the one before it, and only else by when it was made.
 */
import { foldLabel } from "../value/normalize-text.ts";
import { sameProjectKey } from "./form-ids.ts";
import type { ManifestForm } from "./manifest.ts";
import { changesBetween, type FormChange } from "./package-changes.ts";
import type { RosterUnit } from "./roster.ts";

/** As in a manifest; of loose files nobody counted findings. */
export interface ArrivedForm {
  readonly id: string;
  readonly file: string;
  readonly sha256: string;
  readonly template: string;
  readonly templateFingerprint: string;
  readonly implementingUnit: string;
  readonly projectName: string;
  readonly projectTotal: string;
  readonly annualTotal: string;
  readonly moneyUnit?: string | undefined;
  readonly findings?: ManifestForm["findings"];
}

/** A sound package, or the loose files of a unit. */
export interface Arrived {
  /** As the person knows it: a path. */
  readonly package: string;
  readonly unit: string;
  readonly year: number | null;
  /** SHA-256 of its manifest; `null` for loose files. */
  readonly hash: string | null;
  readonly previous: string | null;
  readonly made: string | null;
  readonly forms: readonly ArrivedForm[];
  /** Sentences about it that refuse nothing. */
  readonly told: readonly string[];
}

export type UnitState = "received" | "changed" | "missing" | "twice";

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
  /** Projects of the roster that did not come. */
  readonly missing: readonly string[];
  readonly told: readonly string[];
}

/** Sorted by unit and year. */
export function collectUnits(arrived: readonly Arrived[], roster: readonly RosterUnit[] | undefined): CollectedUnit[] {
  const expected = new Map((roster ?? []).map((unit) => [foldLabel(unit.unit), unit]));
  const came = [...Map.groupBy(arrived, ({ unit, year }) => `${foldLabel(unit)}\n${year ?? ""}`).values()].map((packages) =>
    unitOf(packages, roster && (expected.get(foldLabel(packages[0]?.unit ?? "")) ?? "unexpected")),
  );
  const present = new Set(came.map(({ unit }) => foldLabel(unit)));
  const missing = [...expected.values()].filter(({ unit }) => !present.has(foldLabel(unit))).map(missingUnit);
  const { compare } = new Intl.Collator("zh-CN", { numeric: true });
  return [...came, ...missing].toSorted((a, b) => compare(a.unit, b.unit) || (a.year ?? 0) - (b.year ?? 0));
}

function missingUnit({ unit, code, projects }: RosterUnit): CollectedUnit {
  const none = { year: null, packages: [], forms: [], changes: [], told: [] };
  return { unit, state: "missing", ...none, ...rosterKeys(code, projects), missing: projects };
}

function rosterKeys(code: string, projects: readonly string[]) {
  return { ...(code !== "" && { code }), ...(projects.length > 0 && { expected: projects.length }) };
}

function unitOf(packages: readonly Arrived[], expected: RosterUnit | "unexpected" | undefined): CollectedUnit {
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
    missing,
    told: [
      ...heads.flatMap(({ told }) => told),
      ...doubledProjects(heads),
      ...(expected === "unexpected" ? ["名单里没有这个单位。"] : []),
      ...(different.length < packages.length ? ["同一份上报包收到不止一次，只算一份。"] : []),
      ...(heads.length > 1 ? [`有 ${heads.length} 份，看不出哪一份在后，都没有计入，请只留一份。`] : []),
    ],
  };
}

/** The same manifest twice, or the same loose files, is the same package. */
function withoutCopies(packages: readonly Arrived[]): Arrived[] {
  const key = ({ hash, forms }: Arrived) =>
    hash ??
    forms
      .map(({ sha256, projectName }) => `${sha256} ${projectName}`)
      .toSorted()
      .join("\n");
  return [...new Map(packages.toReversed().map((one) => [key(one), one])).values()].toReversed();
}

/** Those that nothing follows; of several the one made last, where one was. */
function latest(packages: readonly Arrived[]): readonly Arrived[] {
  const followed = new Set(packages.map(({ previous }) => previous));
  const unfollowed = packages.filter(({ hash }) => hash === null || !followed.has(hash));
  // Packages that follow each other in a ring are no order.
  const heads = unfollowed.length > 0 ? unfollowed : packages;
  if (heads.some(({ made }) => made === null)) return heads;
  const last = Math.max(...heads.map(timeOf));
  return heads.filter((one) => timeOf(one) === last);
}

function earlierOf(head: Arrived, packages: readonly Arrived[]): Arrived | undefined {
  const others = packages.filter((one) => one !== head);
  const named = others.find(({ hash }) => hash !== null && hash === head.previous);
  return named ?? others.toSorted((a, b) => timeOf(b) - timeOf(a))[0];
}

function timeOf({ made }: Arrived): number {
  return Date.parse(made ?? "");
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
