/** Which of the rows that stand on both sides changed their order: as few as possible, so that one row moved is one row. */
import type { RowPair } from "./match-rows.ts";

/**
 * The pairs that do not belong to a longest run of rows in the same order on both sides.
 * @param pairs in the order of the left list.
 */
export function outOfOrder(pairs: readonly RowPair[]): ReadonlySet<RowPair> {
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [i, { right }] of pairs.entries()) {
    const length = ends.filter((end) => (pairs[end]?.right ?? 0) < right).length;
    before.push(length === 0 ? undefined : ends[length - 1]);
    ends[length] = i;
  }
  const moved = new Set(pairs);
  for (let i = ends.at(-1); i !== undefined; i = before[i]) {
    const pair = pairs[i];
    if (pair) moved.delete(pair);
  }
  return moved;
}
