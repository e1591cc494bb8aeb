/**
 * One pairing for each cost row: the likeliest ones, or others hardly less likely that make the sum exact.
 *
 * Evidence goes first. Combinations are tried by how much likelihood they give up, only up to a limit, and only so many: among enough
 * of them one always hits the total by chance, and a form that is wrong has to come out wrong.
 */
import type { Big } from "big.js";
import type { Pairing } from "./pairings.ts";
import { fixed } from "./yuan.ts";

/** How much likelihood all rows together may give up, in the steps it is tried. One 项 for another unit costs 1–3, a better name up to 5. */
const losses = [0.3, 1, 2, 3] as const;
/** No single row gives up more: a total is not to be hit with the advisers of one row and the days of another's product. */
const mostPerRow = 1.5;
const mostTries = 1500;

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

/** How many combinations are added up to find the nearest. */
const mostSums = 4000;

export interface Nearest {
  /** For each row the index of its pairing. */
  readonly chosen: readonly number[];
  /** It makes the sum, if only with pairings that are hardly likely. */
  readonly hits: boolean;
}

/** The combination of all pairings there are whose sum comes nearest; `undefined` where there are too many of them. */
export function nearestCombination(rows: readonly (readonly Pairing[])[], rest: Big, tolerance: Big): Nearest | undefined {
  if (rows.reduce((all, pairings) => all * pairings.length, 1) > mostSums) return undefined;
  const amounts = rows.map((pairings) => pairings.map(({ amount }) => fixed(amount)));
  const [target, within] = [fixed(rest), fixed(tolerance)];
  let nearest: { readonly chosen: readonly number[]; readonly apart: bigint } | undefined;
  const chosen: number[] = [];
  const search = (row: number, sum: bigint): void => {
    const options = amounts[row];
    if (!options) {
      const apart = sum > target ? sum - target : target - sum;
      if (!nearest || apart < nearest.apart) nearest = { chosen: [...chosen], apart };
      return;
    }
    for (const [option, amount] of options.entries()) {
      chosen[row] = option;
      search(row + 1, sum + amount);
    }
  };
  search(0, 0n);
  return nearest && { chosen: nearest.chosen, hits: nearest.apart <= within };
}
