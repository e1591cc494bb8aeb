/**
 * How much two forms of different names look like one project: by what they are called and by how many of their indicators are the same. Of forms whose unit
 * and department both differ it is nothing, so that among very many only those of the same office are looked at.
 */
import type { Form } from "../form/form.ts";
import { matchRows } from "./match-rows.ts";
import { rowLikeness } from "./row-likeness.ts";

/** What a project is called by. */
export type NamedProject = Pick<Form, "implementingUnit" | "supervisingDepartment" | "projectName">;
export type LikenedProject = NamedProject & Pick<Form, "indicators">;

/** From here on two projects of different names are taken for one. */
export const alikeProjects = 0.6;
/** So few indicators are no part of anything. */
const leastRows = 3;

/**
 * 0 to 1: half of it what they are called, half how many of their indicators are the same. `part`: of the shorter one's, for a project that
 * was split, or became one with another.
 */
export function projectLikeness(left: LikenedProject, right: LikenedProject, of: "whole" | "part" = "whole"): number {
  if (!isOfSameOffice(left, right)) return 0;
  const named = (name: string) => ({ level1: "", level2: "", name, value: "" });
  const names = rowLikeness(named(left.projectName), named(right.projectName));
  // All their indicators alike would not do then.
  if ((names + 1) / 2 < alikeProjects) return 0;
  const counts = [left.indicators.length, right.indicators.length];
  const count = of === "whole" ? Math.max(...counts) : Math.min(...counts);
  if (of === "part" && count < leastRows) return 0;
  const rows = count === 0 ? 0 : matchRows(left.indicators, right.indicators).length / count;
  return (Math.min(1, names) + rows) / 2;
}

function isOfSameOffice(left: NamedProject, right: NamedProject): boolean {
  return left.implementingUnit === right.implementingUnit || left.supervisingDepartment === right.supervisingDepartment;
}

/** Those of these that a project can be like at all, in their order. */
export class OfSameOffice<T> {
  readonly #units: ReadonlyMap<string, readonly T[]>;
  readonly #departments: ReadonlyMap<string, readonly T[]>;
  readonly #places: ReadonlyMap<T, number>;

  constructor(all: readonly T[], namedOf: (item: T) => NamedProject) {
    this.#units = Map.groupBy(all, (item) => namedOf(item).implementingUnit);
    this.#departments = Map.groupBy(all, (item) => namedOf(item).supervisingDepartment);
    this.#places = new Map(all.map((item, index) => [item, index]));
  }

  as({ implementingUnit, supervisingDepartment }: NamedProject): T[] {
    const ofUnit = this.#units.get(implementingUnit) ?? [];
    const found = new Set([...ofUnit, ...(this.#departments.get(supervisingDepartment) ?? [])]);
    return [...found].toSorted((a, b) => (this.#places.get(a) ?? 0) - (this.#places.get(b) ?? 0));
  }
}
