/**
 * Blocks: runs of rows without a page break between them, which is where columns may be compared.
 *
 * A blank row separates blocks. Where a source puts blank rows between all rows, only a wider gap than usual does.
 */
import type { TokenRows } from "./token.ts";

/** Number of the block each row belongs to; blank rows belong to the block above. A block ends with its page at the latest. */
export function blockNumbers(rows: TokenRows, pages?: readonly number[]): readonly number[] {
  const usual = usualGap(rows);
  let last: number | undefined;
  let block = 0;
  return rows.map((tokens, row) => {
    if (tokens.length === 0) return block;
    if (last !== undefined && (row - last > usual || pages?.[row] !== pages?.[last])) block += 1;
    last = row;
    return block;
  });
}

function usualGap(rows: TokenRows): number {
  const filled = rows.flatMap((tokens, row) => (tokens.length > 0 ? [row] : []));
  const gaps = filled.slice(1).map((row, i) => row - (filled[i] ?? row));
  return gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 1;
}
