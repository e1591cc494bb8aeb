/** What the page shows: two forms, or two years with what their comparison came to; and what was taken over, to be undone from there. */
import type { ComparedYears } from "#shared/api/comparisons.ts";
import type { Form } from "#shared/form/form.ts";
import { definePart } from "#renderer/desk/desk.ts";
import { createStore } from "#renderer/desk/store.ts";
import type { FormStep } from "#renderer/editor/session/form-step.ts";
import type { Sides } from "./sides.ts";

export const comparingPage = "comparing";

export interface YearsOnPage {
  readonly left: number;
  readonly right: number;
  readonly compared: ComparedYears | undefined;
}

interface ComparingState {
  readonly mode: "forms" | "years";
  readonly sides: Sides;
  readonly years: YearsOnPage | undefined;
  readonly running: { readonly done: number; readonly total: number } | undefined;
  /** Stops what is running. */
  readonly run: AbortController | undefined;
  /** Files that were opened to be compared, with their forms. */
  readonly files: readonly { readonly name: string; readonly forms: readonly Form[] }[];
  readonly reading: string | undefined;
  /** The latest last. */
  readonly taken: readonly FormStep[];
  readonly problem: string | undefined;
}

export const comparingState = definePart(() =>
  createStore<ComparingState>({
    mode: "forms",
    sides: { left: undefined, right: undefined },
    years: undefined,
    running: undefined,
    run: undefined,
    files: [],
    reading: undefined,
    taken: [],
    problem: undefined,
  }),
);
