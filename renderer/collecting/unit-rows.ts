/** Units as rows of a table, and below those that are unfolded what is to be said of them, a row each. Pure. */
import type { CollectedUnitView } from "#shared/api/collecting.ts";

/** Which units are shown. `short`: it came, and not all of its projects. */
export const unitViews = ["all", "received", "changed", "missing", "short", "twice", "unexpected", "answered"] as const;
export type UnitView = (typeof unitViews)[number];

export type UnitRow =
  | { readonly kind: "unit"; readonly unit: CollectedUnitView; readonly isUnfolded: boolean }
  | { readonly kind: "form"; readonly unit: CollectedUnitView; readonly form: CollectedUnitView["forms"][number] }
  | { readonly kind: "missing"; readonly unit: CollectedUnitView; readonly project: string }
  | { readonly kind: "change"; readonly unit: CollectedUnitView; readonly change: CollectedUnitView["changes"][number] }
  | { readonly kind: "told"; readonly unit: CollectedUnitView; readonly text: string }
  | {
      readonly kind: "answer";
      readonly unit: CollectedUnitView;
      readonly answer: CollectedUnitView["answers"][number];
      readonly isFirst: boolean;
    }
  | { readonly kind: "package"; readonly unit: CollectedUnitView; readonly package: CollectedUnitView["packages"][number] };

/** Something of it was taken. */
export function hasCome({ state }: CollectedUnitView): boolean {
  return state !== "missing" && state !== "refused";
}

export function isIn(view: UnitView, unit: CollectedUnitView): boolean {
  switch (view) {
    case "all":
      return true;
    case "short":
      return hasCome(unit) && unit.missing.length > 0;
    case "unexpected":
      return unit.isUnexpected;
    case "answered":
      return unit.answers.length > 0;
    case "received":
      return unit.state === "received" || unit.state === "changed";
    case "changed":
    case "missing":
    case "twice":
      return unit.state === view;
  }
}

export function unitRows(units: readonly CollectedUnitView[], unfolded: ReadonlySet<string>): UnitRow[] {
  return units.flatMap((unit): UnitRow[] => {
    const isUnfolded = unfolded.has(unit.unit);
    const head: UnitRow = { kind: "unit", unit, isUnfolded };
    if (!isUnfolded) return [head];
    return [
      head,
      ...unit.told.map((text): UnitRow => ({ kind: "told", unit, text })),
      ...unit.changes.map((change): UnitRow => ({ kind: "change", unit, change })),
      ...unit.missing.map((project): UnitRow => ({ kind: "missing", unit, project })),
      ...unit.forms.map((form): UnitRow => ({ kind: "form", unit, form })),
      ...unit.answers.map((answer, i): UnitRow => ({ kind: "answer", unit, answer, isFirst: i === 0 })),
      ...unit.packages.map((one): UnitRow => ({ kind: "package", unit, package: one })),
    ];
  });
}

/** Packages whose forms are not all in the library as they came; those of nobody who came more than once. */
export function packagesToTake(units: readonly CollectedUnitView[]): { readonly packages: number[]; readonly forms: number } {
  const waiting = units.filter(({ state, forms }) => state !== "twice" && forms.some(({ isTaken }) => !isTaken));
  return {
    packages: waiting.flatMap(({ packages }) => packages.flatMap(({ id, stands }) => (stands ? [id] : []))),
    forms: waiting.reduce((sum, { forms }) => sum + forms.length, 0),
  };
}
