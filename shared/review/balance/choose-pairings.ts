/**
 * One pairing for each cost row: the likeliest ones, or others hardly less likely that make the sum exact.
 *
 * Evidence goes first. Combinations are tried by how much likelihood they give up, only up to a limit, and only so many: among enough
 * of them one always hits the total by chance, and a form that is wrong has to come out wrong.
 */
import { Big } from "big.js";
import type { Pairing } from "./pairings.ts";

/** How much likelihood all rows together may give up, in the steps it is tried. One 项 for another unit costs 1–3, a better name up to 5. */
const losses = [0.3, 1, 2, 3] as const;
/** No single row gives up more: a total is not to be hit with the advisers of one row and the days of another's product. */
const mostPerRow = 1.5;
const mostTries = 1500;
/** Digits of a 元 that are kept in the search; the result is computed exactly afterwards. */
const precision = new Big("1e8");

/** For each row the index of its pairing, or `undefined` where no plausible combination makes the sum. `rest` is what they are to sum up to, in 元. */
export function combinationFor(
  rows: readonly (readonly Pairing[])[],
  rest: Big,
  tolerance: Big,
): readonly number[] | undefined {
  const amounts = rows.map((pairings) => pairings.map(({ amount }) => fixed(amount)));
  const lost = rows.map((pairings) => pairings.map(({ score }) => (pairings[0]?.score ?? score) - score));
  const open = rows.flatMap((pairings, row) => (pairings.length > 1 ? [row] : []));
  const target = fixed(rest);
  const within = fixed(tolerance);
  const chosen = rows.map(() => 0);
  let tries = 0;

  const likeliest = amounts.reduce((sum, [first]) => sum + (first ?? 0n), 0n);
  const hits = (sum: bigint) => sum - target < within && target - sum <= within;
  if (hits(likeliest)) return chosen;

  const search = (at: number, sum: bigint, left: number): boolean => {
    tries += 1;
    if (tries > mostTries) return false;
    const row = open[at];
    if (row === undefined) return hits(sum);
    const [first = 0n] = amounts[row] ?? [];
    for (const [option, amount] of (amounts[row] ?? []).entries()) {
      const loss = lost[row]?.[option] ?? 0;
      if (loss > Math.min(left, mostPerRow)) break;
      chosen[row] = option;
      if (search(at + 1, sum - first + amount, left - loss)) return true;
    }
    chosen[row] = 0;
    return false;
  };
  return losses.some((loss) => search(0, likeliest, loss)) ? chosen : undefined;
}

function fixed(amount: Big): bigint {
  return BigInt(amount.times(precision).toFixed(0));
}
