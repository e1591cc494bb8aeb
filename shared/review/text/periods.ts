/** The periods a form speaks of: the year, and for the national form the medium term beside it, each with its goal and indicators. */
import type { Field, IndicatorList } from "../../form/field.ts";
import type { Form, Indicator } from "../../form/form.ts";

export interface Period {
  readonly list: IndicatorList;
  readonly rows: readonly Indicator[];
  readonly goalField: Field;
  readonly goal: string;
}

export function periodsOf({ indicators, annualGoal, midTermIndicators, midTermGoal }: Form): readonly Period[] {
  const year: Period = { list: "indicators", rows: indicators, goalField: "annualGoal", goal: annualGoal };
  if (midTermIndicators === undefined && midTermGoal === undefined) return [year];
  const [rows, goal] = [midTermIndicators ?? [], midTermGoal ?? ""];
  return [year, { list: "midTermIndicators", rows, goalField: "midTermGoal", goal }];
}

/** All that `periodsOf` reads. */
export function periodReads({ indicators, annualGoal, midTermIndicators, midTermGoal }: Form): readonly unknown[] {
  return [indicators, annualGoal, midTermIndicators, midTermGoal];
}
