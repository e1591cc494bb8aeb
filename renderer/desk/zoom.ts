/** Zoom of the paper, 50 to 200 per cent, in the steps people know from office programs; remembered over restarts. */
import { rememberNumber, rememberedNumber } from "./remembered.ts";
import type { Store } from "./store.ts";
import type { WorkspaceState } from "./desk.ts";

export const smallestZoom = 50;
export const largestZoom = 200;
const remembered = "zoom";
const steps = [50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200];

export function zoomTo(store: Store<WorkspaceState>, zoom: number): void {
  store.set({ zoom: withinLimits(zoom) });
  rememberNumber(remembered, withinLimits(zoom));
}

/** As it was left the last time. */
export function startZoom(): number {
  return withinLimits(rememberedNumber(remembered) ?? 100);
}

function withinLimits(zoom: number): number {
  return Math.round(Math.min(Math.max(zoom, smallestZoom), largestZoom));
}

/** The next step up or down from wherever the zoom is. */
export function zoomBy(store: Store<WorkspaceState>, direction: -1 | 1): void {
  const { zoom } = store.get();
  const next = direction > 0 ? steps.find((step) => step > zoom) : steps.findLast((step) => step < zoom);
  if (next !== undefined) zoomTo(store, next);
}
