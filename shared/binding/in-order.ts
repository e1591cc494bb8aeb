/** Which of some numbers stand in order: as many as can be, so that as few as possible count as moved. */
export function inOrder(numbers: readonly number[]): ReadonlySet<number> {
  // The longest increasing run that ends at each place, and the place before it.
  const runs = numbers.map(() => ({ length: 1, before: -1 }));
  for (const [i, run] of runs.entries()) {
    for (const [j, earlier] of runs.slice(0, i).entries()) {
      if ((numbers[j] ?? 0) < (numbers[i] ?? 0) && earlier.length >= run.length) {
        run.length = earlier.length + 1;
        run.before = j;
      }
    }
  }
  const kept = new Set<number>();
  const longest = Math.max(0, ...runs.map(({ length }) => length));
  for (let at = runs.findIndex(({ length }) => length === longest); at >= 0; at = runs[at]?.before ?? -1) kept.add(at);
  return kept;
}
