/** Places on a laid-out form: its slots by row and column, and rectangles of them. */

export interface Slot {
  readonly row: number;
  readonly column: number;
}

/** Slots from and to, both included; `from` is the upper left. */
export interface Area {
  readonly from: Slot;
  readonly to: Slot;
}
