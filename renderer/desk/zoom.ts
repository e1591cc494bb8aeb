/** Zoom of the paper, 50 to 200 per cent, in the steps people know from office programs; remembered over restarts. */
import { definePart, usePart, type Desk } from "./desk.ts";
import { rememberNumber, rememberedNumber } from "./remembered.ts";
import { createStore } from "./store.ts";

export const smallestZoom = 50;
export const largestZoom = 200;
const remembered = "zoom";
const steps = [50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200];

/** Per cent; at first as it was left the last time. */
const paperZoom = definePart(() =>
  createStore<{ readonly zoom: number }>({ zoom: withinLimits(rememberedNumber(remembered) ?? 100) }),
);

export function useZoom(): number {
  return usePart(paperZoom, ({ zoom }) => zoom);
}

export function zoomTo(desk: Desk, zoom: number): void {
  desk.part(paperZoom).set({ zoom: withinLimits(zoom) });
  rememberNumber(remembered, withinLimits(zoom));
}

function withinLimits(zoom: number): number {
  return Math.round(Math.min(Math.max(zoom, smallestZoom), largestZoom));
}

/** The next step up or down from wherever the zoom is. */
export function zoomBy(desk: Desk, direction: -1 | 1): void {
  const { zoom } = desk.part(paperZoom).get();
  const next = direction > 0 ? steps.find((step) => step > zoom) : steps.findLast((step) => step < zoom);
  if (next !== undefined) zoomTo(desk, next);
}
