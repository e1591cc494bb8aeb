/** How much two forms of different names look like one project: by what they are called and by how many of their indicators are the same. */
import type { Form } from "../form/form.ts";
import { matchRows } from "./match-rows.ts";
import { rowLikeness } from "./row-likeness.ts";

/** From here on two projects of different names are taken for one. */
export const alikeProjects = 0.6;
/** So few indicators are no part of anything. */
const leastRows = 3;

/**
 * 0 to 1: half of it what they are called, half how many of their indicators are the same. `part`: of the shorter one's, for a project that
 * was split, or became one with another.
 */
export function projectLikeness(left: Form, right: Form, of: "whole" | "part" = "whole"): number {
  if (left.implementingUnit !== right.implementingUnit && left.supervisingDepartment !== right.supervisingDepartment) return 0;
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
