/**
 * Works on several items at a time and gives the results in the order of the items. Whoever stops taking results, by `break`, an error
 * or cancelling, stops the work that is still going on.
 */
export async function* mapInOrder<Item, Result>(
  items: readonly Item[],
  atATime: number,
  work: (item: Item, signal: AbortSignal) => Promise<Result>,
): AsyncGenerator<Result, void, undefined> {
  const stop = new AbortController();
  const started: Promise<Result>[] = [];
  let next = 0;
  try {
    while (next < items.length || started.length > 0) {
      for (const item of items.slice(next, next + atATime - started.length)) {
        const result = work(item, stop.signal);
        // Its failure is met when its turn comes; until then, and after a stop, it is nobody's.
        result.catch(() => undefined);
        started.push(result);
        next += 1;
      }
      const first = started.shift();
      if (first) yield await first;
    }
  } finally {
    stop.abort();
  }
}
