/**
 * Which ruling lines belong together: lines that touch, directly or through others, are one table.
 *
 * A line that touches no line across it (an underline, a rule above a footnote) is no part of a table.
 */
import type { Rule, Rules } from "./marks.ts";

/** Lines this near to each other touch; points. */
const touch = 2;

export function lineGroups({ horizontal, vertical }: Rules): Rules[] {
  const rows = horizontal.toSorted((a, b) => a.at - b.at);
  const parents = Array.from({ length: rows.length + vertical.length }, (_, i) => i);
  const rootOf = (i: number): number => {
    let root = i;
    while (parents[root] !== root) root = parents[root] ?? root;
    // Makes the next look-up short.
    parents[i] = root;
    return root;
  };
  const touched = new Set<number>();
  vertical.forEach((column, i) => {
    const own = rows.length + i;
    for (let row = firstAtOrAfter(rows, column.from - touch); row < rows.length; row++) {
      const line = rows[row];
      if (!line || line.at > column.to + touch) break;
      if (line.from - touch > column.at || line.to + touch < column.at) continue;
      touched.add(row).add(own);
      parents[rootOf(own)] = rootOf(row);
    }
  });
  const groups = Map.groupBy(touched, rootOf);
  return [...groups.values()].map((members) => ({
    horizontal: members.flatMap((i) => rows[i] ?? []),
    vertical: members.flatMap((i) => (i >= rows.length ? (vertical[i - rows.length] ?? []) : [])),
  }));
}

function firstAtOrAfter(rules: readonly Rule[], at: number): number {
  let [low, high] = [0, rules.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rules[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
