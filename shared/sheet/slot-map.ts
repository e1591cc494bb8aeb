/**
 * The slot map: which cell owns each slot of a sheet once merges are taken into account.
 *
 * Merges that reach outside the sheet or overlap an earlier merge are not errors: they are left out and reported, because files hold
 * them and the rest of such a file is still worth reading.
 */
import type { Merge } from "./sheet.ts";

export interface SlotMap {
  readonly rowCount: number;
  readonly columnCount: number;
  /** The merge that covers a slot, or `undefined` for a slot of its own. */
  mergeAt(row: number, column: number): Merge | undefined;
  /** Whether the slot is covered by a merge without being its anchor. */
  isCovered(row: number, column: number): boolean;
  readonly faults: readonly SlotFault[];
}

export interface SlotFault {
  readonly kind: "outside" | "overlap";
  readonly merge: Merge;
}

export function slotMap(rowCount: number, columnCount: number, merges: readonly Merge[]): SlotMap {
  const owners = new Map<number, Merge>();
  const faults: SlotFault[] = [];
  for (const merge of merges) {
    if (reachesOutside(merge, rowCount, columnCount)) {
      faults.push({ kind: "outside", merge });
      continue;
    }
    const slots = slotsOf(merge, columnCount);
    if (slots.some((slot) => owners.has(slot))) {
      faults.push({ kind: "overlap", merge });
      continue;
    }
    for (const slot of slots) owners.set(slot, merge);
  }
  const mergeAt = (row: number, column: number) => owners.get(row * columnCount + column);
  return {
    rowCount,
    columnCount,
    mergeAt,
    isCovered(row, column) {
      const merge = mergeAt(row, column);
      return merge !== undefined && (merge.row !== row || merge.column !== column);
    },
    faults,
  };
}

function reachesOutside(merge: Merge, rowCount: number, columnCount: number): boolean {
  return (
    merge.row < 0 ||
    merge.column < 0 ||
    merge.rowSpan < 1 ||
    merge.columnSpan < 1 ||
    merge.row + merge.rowSpan > rowCount ||
    merge.column + merge.columnSpan > columnCount
  );
}

function slotsOf(merge: Merge, columnCount: number): number[] {
  const slots: number[] = [];
  for (let row = merge.row; row < merge.row + merge.rowSpan; row++) {
    for (let column = merge.column; column < merge.column + merge.columnSpan; column++) slots.push(row * columnCount + column);
  }
  return slots;
}
