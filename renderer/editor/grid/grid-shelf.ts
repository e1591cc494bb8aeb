/**
 * Making a grid takes a hundred times longer than giving it another form. The one that is put away is kept, and taken out again for
 * the next form that is opened.
 */
import { createGrid } from "./form-grid.ts";
import type { Grid, GridEvents, GridSheet } from "./grid-port.ts";

let kept: Grid | undefined;

/** A grid in `host`, which must be in the page and have a size. */
export function takeGrid(host: HTMLElement, sheet: GridSheet, events: GridEvents): Grid {
  const grid = kept;
  kept = undefined;
  if (!grid) return createGrid(host, sheet, events);
  // Taken out and put in again, all its styles would be worked out anew: a fifth of what opening a form takes.
  if (grid.element.parentElement !== host) host.append(grid.element);
  grid.open(sheet, events);
  return grid;
}

/** It stays where it is, until it is taken to another host or its own goes. */
export function putAway(grid: Grid): void {
  if (kept) grid.destroy();
  else kept = grid;
}
