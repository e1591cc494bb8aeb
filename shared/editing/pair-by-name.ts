/** Two lists of indicators whose names stand in one column: those of one name share a row, in the order of the first list; what is left of the second follows. */

export interface Pair<Item> {
  readonly first?: Item;
  readonly second?: Item;
}

export function pairByName<Item>(
  first: readonly Item[],
  second: readonly Item[],
  nameOf: (item: Item) => string,
): Pair<Item>[] {
  const rest = [...second];
  const pairs = first.map((item): Pair<Item> => {
    const at = rest.findIndex((other) => nameOf(other) === nameOf(item));
    const [same] = at < 0 ? [] : rest.splice(at, 1);
    return same === undefined ? { first: item } : { first: item, second: same };
  });
  return [...pairs, ...rest.map((item): Pair<Item> => ({ second: item }))];
}
