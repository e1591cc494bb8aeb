/** What changed between two forms, counted as a person speaks of it: amounts, rows, goals, other texts. */
import { isAmountField, parseIndicatorField } from "../form/field.ts";
import { changeRow } from "./change-fields.ts";
import type { FormChange } from "./form-change.ts";

export interface ChangeCounts {
  readonly all: number;
  readonly amounts: number;
  /** Indicators that came in, went, moved or read otherwise, each once. */
  readonly rows: number;
  readonly goals: number;
}

const goals: ReadonlySet<string> = new Set(["annualGoal", "midTermGoal"]);

export function changeCounts(changes: readonly FormChange[]): ChangeCounts {
  const places = changes.flatMap((change) =>
    change.kind === "changed" && !parseIndicatorField(change.place) ? change.place : [],
  );
  return {
    all: changes.length,
    amounts: places.filter((place) => isAmountField(place)).length,
    rows: new Set(changes.flatMap((change) => changeRow(change) ?? [])).size,
    goals: places.filter((place) => goals.has(place)).length,
  };
}
