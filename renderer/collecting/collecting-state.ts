/** What was collected as the host keeps it, and where the person is in it: the year, which units are shown, which of them are unfolded. */
import { definePart, type Desk } from "#renderer/desk/desk.ts";
import { createStore } from "#renderer/desk/store.ts";
import type { AcrossEvent, CollectionState } from "#shared/api/collecting.ts";
import type { UnitView } from "./unit-rows.ts";

export const collectPage = "collect";

export type CollectView = UnitView | "refused" | "across";
export type AcrossFinding = Extract<AcrossEvent, { kind: "compared" }>["findings"][number];

interface Collecting {
  readonly state: CollectionState | undefined;
  readonly view: CollectView;
  readonly unfolded: ReadonlySet<string>;
  /** What units say beside each other; none where something came since. */
  readonly across: readonly AcrossFinding[] | undefined;
  readonly isRunning: boolean;
  /** What came of the last run, or why it did not come to its end. */
  readonly told: { readonly text: string; readonly isProblem: boolean } | undefined;
}

export const collecting = definePart(() =>
  createStore<Collecting>({
    state: undefined,
    view: "all",
    unfolded: new Set(),
    across: undefined,
    isRunning: false,
    told: undefined,
  }),
);

/** Reads anew what the host has: of a year, or of the one that is shown. */
export async function readCollection(desk: Desk, year?: number | null): Promise<void> {
  const store = desk.part(collecting);
  const wanted = year === undefined ? store.get().state?.year : year;
  const state = await desk.client.collecting.state(wanted === undefined ? {} : { year: wanted });
  store.set({ state, across: undefined });
}

export function toggleUnit(desk: Desk, unit: string): void {
  desk.part(collecting).set(({ unfolded }) => {
    const next = new Set(unfolded);
    if (!next.delete(unit)) next.add(unit);
    return { unfolded: next };
  });
}
