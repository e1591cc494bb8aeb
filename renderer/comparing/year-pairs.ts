/** Two compared years as a list: by unit the forms that are one, with both amounts, and those that only one year has. Pure. */
import type { ComparedYears } from "#shared/api/comparisons.ts";
import type { FormSummary } from "#shared/api/contract.ts";
import { amountDifference } from "#shared/comparing/told-change.ts";
import { convertAmount, moneyUnitOf } from "#shared/value/money-unit.ts";
import { sumReadable } from "#renderer/text/format.ts";

export const pairFilters = ["all", "changed", "only"] as const;
export type PairFilter = (typeof pairFilters)[number];

export interface PairRow {
  readonly kind: "pair";
  readonly left: FormSummary | undefined;
  readonly right: FormSummary | undefined;
  readonly counts: ComparedYears["pairs"][number]["counts"] | undefined;
}

export interface UnitSum {
  readonly kind: "unit";
  /** `undefined`: of all. */
  readonly unit: string | undefined;
  readonly left: string;
  readonly right: string;
  readonly moneyUnit: string;
  readonly forms: number;
}

export type YearRow = PairRow | UnitSum;

/** Forms that have left the library meanwhile are left out. */
export function pairRows({ pairs, onlyLeft, onlyRight }: ComparedYears, forms: readonly FormSummary[]): PairRow[] {
  const byId = new Map(forms.map((form) => [form.id, form]));
  const rows: PairRow[] = [
    ...pairs.map(({ left, right, counts }) => ({
      kind: "pair" as const,
      left: byId.get(left),
      right: byId.get(right),
      counts,
    })),
    ...onlyLeft.map((id) => ({ kind: "pair" as const, left: byId.get(id), right: undefined, counts: undefined })),
    ...onlyRight.map((id) => ({ kind: "pair" as const, left: undefined, right: byId.get(id), counts: undefined })),
  ];
  return rows.filter(({ left, right, counts }) => (counts ? left && right : (left ?? right)));
}

export function countPairs(rows: readonly PairRow[]): Readonly<Record<PairFilter, number>> {
  const count = (filter: PairFilter) => rows.filter((row) => isIn(row, filter)).length;
  return { all: rows.length, changed: count("changed"), only: count("only") };
}

const byName = new Intl.Collator("zh-CN");

/** All first, then each unit with its forms. Sums are of what is shown, in the unit of money most forms have. */
export function shownPairs(rows: readonly PairRow[], filter: PairFilter): YearRow[] {
  const shown = rows.filter((row) => isIn(row, filter));
  if (shown.length === 0) return [];
  const moneyUnit = usualUnit(shown);
  const units = [...Map.groupBy(shown, unitOf)].toSorted(([a], [b]) => byName.compare(a, b));
  return [
    sumOf(undefined, shown, moneyUnit),
    ...units.flatMap(([unit, ofUnit]): YearRow[] => {
      const heading: YearRow[] = [sumOf(unit, ofUnit, moneyUnit)];
      return heading.concat(ofUnit);
    }),
  ];
}

export function rowKey(row: YearRow): string {
  if (row.kind === "unit") return row.unit === undefined ? "all" : `unit ${row.unit}`;
  return `pair ${row.left?.id ?? ""} ${row.right?.id ?? ""}`;
}

export function differenceOf(row: YearRow): ReturnType<typeof amountDifference> {
  if (row.kind === "unit") {
    const { moneyUnit: unit } = row;
    return amountDifference({ amount: row.left, unit }, { amount: row.right, unit });
  }
  if (!row.left || !row.right) return {};
  return amountDifference(moneyOf(row.left), moneyOf(row.right));
}

function isIn({ counts }: PairRow, filter: PairFilter): boolean {
  if (filter === "all") return true;
  return filter === "only" ? counts === undefined : counts !== undefined && counts.all > 0;
}

function unitOf({ left, right }: PairRow): string {
  return (right ?? left)?.implementingUnit ?? "";
}

function moneyOf({ projectTotal, moneyUnit }: FormSummary) {
  return { amount: projectTotal, unit: moneyUnit };
}

function usualUnit(rows: readonly PairRow[]): string {
  const units = rows.flatMap(({ left, right }) => [left, right].flatMap((form) => form?.moneyUnit ?? []));
  const counted = [...Map.groupBy(units, (unit) => unit)].toSorted(([, a], [, b]) => b.length - a.length);
  return counted[0]?.[0] ?? "";
}

function sumOf(unit: string | undefined, rows: readonly PairRow[], moneyUnit: string): UnitSum {
  const sum = (side: "left" | "right") =>
    sumReadable(
      rows.flatMap((row) => {
        const form = row[side];
        const [from, to] = [moneyUnitOf(form?.moneyUnit ?? ""), moneyUnitOf(moneyUnit)];
        if (!form) return [];
        return from && to ? convertAmount(form.projectTotal, from, to) : form.moneyUnit === moneyUnit ? form.projectTotal : [];
      }),
    );
  return { kind: "unit", unit, left: sum("left"), right: sum("right"), moneyUnit, forms: rows.length };
}
