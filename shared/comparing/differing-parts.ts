/**
 * Two lists of pieces of text beside each other: what both have in the same order, and what only one has.
 *
 * Exact where they differ in few places. The work for very different long texts would grow with its square: these are first held together by what
 * stands once in each of them, and what lies between and differs in too many places counts as replaced whole.
 */
import { diffArrays } from "diff";

export interface Part {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/** So many pieces removed and added are looked for exactly. */
const most = 400;

/** The parts joined without what was added are `left`, without what was removed `right`. */
export function differingParts(left: readonly string[], right: readonly string[]): Part[] {
  return exactly(left, right) ?? betweenAnchors(left, right);
}

function exactly(left: readonly string[], right: readonly string[]): Part[] | undefined {
  return diffArrays([...left], [...right], { maxEditLength: most })?.map(({ added, removed, value }): Part => {
    const kind = added ? "added" : removed ? "removed" : "same";
    return { kind, text: value.join("") };
  });
}

function betweenAnchors(left: readonly string[], right: readonly string[]): Part[] {
  const parts: Part[] = [];
  let [from, to] = [0, 0];
  for (const [at, its] of [...anchors(left, right), [left.length, right.length] as const]) {
    const [gone, come] = [left.slice(from, at), right.slice(to, its)];
    parts.push(...(exactly(gone, come) ?? replaced(gone, come)));
    const both = left[at];
    if (both !== undefined) parts.push({ kind: "same", text: both });
    [from, to] = [at + 1, its + 1];
  }
  return parts;
}

function replaced(gone: readonly string[], come: readonly string[]): Part[] {
  return [
    { kind: "removed", text: gone.join("") },
    { kind: "added", text: come.join("") },
  ];
}

/** The places of the most pieces that stand once in each list, and in the same order. */
function anchors(left: readonly string[], right: readonly string[]): (readonly [left: number, right: number])[] {
  const there = placesOfSingles(right);
  const pairs = [...placesOfSingles(left)].flatMap(([piece, at]) => {
    const its = there.get(piece);
    return its === undefined ? [] : [{ at, its }];
  });
  return longestRising(pairs.toSorted((a, b) => a.at - b.at)).map(({ at, its }) => [at, its] as const);
}

function placesOfSingles(pieces: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  const several = new Set<string>();
  for (const [at, piece] of pieces.entries()) {
    if (places.has(piece)) several.add(piece);
    places.set(piece, at);
  }
  for (const piece of several) places.delete(piece);
  return places;
}

interface Pair {
  readonly at: number;
  readonly its: number;
}

interface Run {
  readonly pair: Pair;
  readonly before: Run | undefined;
}

/** By patience: piles whose tops rise, each new top standing on the pile before. */
function longestRising(pairs: readonly Pair[]): Pair[] {
  const tops: Run[] = [];
  for (const pair of pairs) {
    const pile = firstNotBelow(tops, pair.its);
    tops[pile] = { pair, before: tops[pile - 1] };
  }
  const run: Pair[] = [];
  for (let last = tops.at(-1); last; last = last.before) run.push(last.pair);
  return run.toReversed();
}

function firstNotBelow(tops: readonly Run[], its: number): number {
  let [low, high] = [0, tops.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tops[middle]?.pair.its ?? 0) < its) low = middle + 1;
    else high = middle;
  }
  return low;
}
