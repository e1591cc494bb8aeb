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
  /** Of each row the merges over it, from left to right: a wide merge costs no more than a narrow one. */
  const over = new Map<number, Merge[]>();
  const faults: SlotFault[] = [];
  for (const merge of merges) {
    if (reachesOutside(merge, rowCount, columnCount)) faults.push({ kind: "outside", merge });
    else if (overlaps(over, merge)) faults.push({ kind: "overlap", merge });
    else add(over, merge);
  }
  const mergeAt = (row: number, column: number) => {
    const merge = lastBefore(over.get(row), column + 1);
    return merge && merge.column + merge.columnSpan > column ? merge : undefined;
  };
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

function overlaps(over: ReadonlyMap<number, readonly Merge[]>, merge: Merge): boolean {
  for (let row = merge.row; row < merge.row + merge.rowSpan; row++) {
    const before = lastBefore(over.get(row), merge.column + merge.columnSpan);
    if (before && before.column + before.columnSpan > merge.column) return true;
  }
  return false;
}

function add(over: Map<number, Merge[]>, merge: Merge): void {
  for (let row = merge.row; row < merge.row + merge.rowSpan; row++) {
    const own = over.get(row);
    if (own) own.splice(countBefore(own, merge.column), 0, merge);
    else over.set(row, [merge]);
  }
}

function lastBefore(merges: readonly Merge[] | undefined, column: number): Merge | undefined {
  return merges?.[countBefore(merges, column) - 1];
}

/** How many of them begin left of a column. */
function countBefore(merges: readonly Merge[], column: number): number {
  let low = 0;
  let high = merges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((merges[middle]?.column ?? column) < column) low = middle + 1;
    else high = middle;
  }
  return low;
}
