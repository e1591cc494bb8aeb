/** What the page shows: what was asked, what the host added up, and whether that is still what the library says. It stays until the window goes. */
import type { Overview, OverviewAsked, OverviewColumn, OverviewRow } from "#shared/api/overview.ts";
import { definePart } from "#renderer/desk/desk.ts";
import { createStore } from "#renderer/desk/store.ts";

export const overviewPage = "overview";

export interface OverviewResult {
  readonly asked: OverviewAsked;
  readonly overview: Overview;
  readonly columns: readonly OverviewColumn[];
  /** They come in behind the overview. */
  readonly rows: readonly OverviewRow[];
  /** How many there will be. */
  readonly count: number;
}

interface OverviewState {
  readonly tab: "overview" | "summary";
  /** `undefined` until the page was opened once. */
  readonly asked: OverviewAsked | undefined;
  /** The one before stays until there is another. */
  readonly result: OverviewResult | undefined;
  readonly running: { readonly done: number; readonly total: number } | undefined;
  /** Stops what is running. */
  readonly run: AbortController | undefined;
  /** Forms were changed since, and adding up so many again is left to the person. */
  readonly isStale: boolean;
  readonly problem: string | undefined;
}

export const overviewState = definePart(() =>
  createStore<OverviewState>({
    tab: "overview",
    asked: undefined,
    result: undefined,
    running: undefined,
    run: undefined,
    isStale: false,
    problem: undefined,
  }),
);
