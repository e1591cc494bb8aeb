/** What the page shows: which years, the plan the host made, what the person decided, and what was made last. */
import type { PlannedForm } from "#shared/api/years.ts";
import { definePart } from "#renderer/desk/desk.ts";
import { createStore } from "#renderer/desk/store.ts";
import type { Decisions, PlanFilter } from "./year-rows.ts";

export const yearsPage = "years";

export interface Progress {
  readonly of: "plan" | "make";
  readonly done: number;
  readonly total: number;
  readonly cancel: () => void;
}

export interface Made {
  readonly ids: readonly number[];
  readonly text: string;
}

interface YearsState {
  /** `undefined` until the page was opened once. */
  readonly years: { readonly from: number; readonly to: number } | undefined;
  /** The only forms asked about; all of the year where not given. */
  readonly only: ReadonlySet<number> | undefined;
  readonly plan: readonly PlannedForm[] | undefined;
  readonly decisions: Decisions;
  readonly filter: PlanFilter;
  readonly progress: Progress | undefined;
  readonly problem: string | undefined;
  readonly made: Made | undefined;
}

export const yearsState = definePart(() =>
  createStore<YearsState>({
    years: undefined,
    only: undefined,
    plan: undefined,
    decisions: new Map(),
    filter: "all",
    progress: undefined,
    problem: undefined,
    made: undefined,
  }),
);
