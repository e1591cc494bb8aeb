/** Selecting forms as Explorer does: click for one, Ctrl+click to add or take away, Shift+click for the range from the last click. */
export interface Selection {
  readonly ids: ReadonlySet<number>;
  /** Where a range starts. */
  readonly anchor: number | undefined;
}

export interface Modifiers {
  readonly add: boolean;
  readonly range: boolean;
}

/** The selection after a click on `id`; `order` is the forms as they show, from top to bottom. */
export function select(selection: Selection, order: readonly number[], id: number, { add, range }: Modifiers): Selection {
  if (range && selection.anchor !== undefined && order.includes(selection.anchor)) {
    const [from, to] = [order.indexOf(selection.anchor), order.indexOf(id)].toSorted((a, b) => a - b);
    const ids = order.slice(from, (to ?? 0) + 1);
    return { ids: new Set(add ? [...selection.ids, ...ids] : ids), anchor: selection.anchor };
  }
  if (!add) return { ids: new Set([id]), anchor: id };
  const ids = new Set(selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ids, anchor: id };
}
