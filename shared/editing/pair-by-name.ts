/**
 * Two lists of indicators whose names stand in one column: those of one name share a row, in the order of the first list; what only the second has
 * stands behind what it follows there. So no row changes its place when it gets its other half.
 */

export interface Pair<Item> {
  readonly first?: Item;
  readonly second?: Item;
}

export function pairByName<Item>(
  first: readonly Item[],
  second: readonly Item[],
  nameOf: (item: Item) => string,
): Pair<Item>[] {
  const pairs = first.map((item): Pair<Item> => ({ first: item }));
  let next = 0;
  for (const item of second) {
    const isOfName = (pair: Pair<Item>) =>
      pair.first !== undefined && pair.second === undefined && nameOf(pair.first) === nameOf(item);
    const at = pairs.findIndex((pair) => isOfName(pair));
    if (at < 0) pairs.splice(next, 0, { second: item });
    else pairs[at] = { ...pairs[at], second: item };
    next = at < 0 ? next + 1 : at + 1;
  }
  return pairs;
}
