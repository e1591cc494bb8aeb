/** The keys by which one goes through a list whose rows are not focused themselves, and what else a list does on keys of its own. */
import type { KeyboardEvent } from "react";
import "./row-list.css";

interface ListPlace {
  readonly at: number;
  readonly count: number;
  /** Rows that PageUp and PageDown go over. */
  readonly page: number;
}

/** @param moveTo Called with an index that may lie beyond either end. */
export function listKeys(
  { at, count, page }: ListPlace,
  moveTo: (index: number) => void,
  own: Readonly<Record<string, () => void>>,
): (event: KeyboardEvent) => void {
  const actions: Readonly<Record<string, () => void>> = {
    ArrowDown: () => moveTo(at + 1),
    ArrowUp: () => moveTo(at - 1),
    PageDown: () => moveTo(at + page),
    PageUp: () => moveTo(at - page),
    Home: () => moveTo(0),
    End: () => moveTo(count - 1),
    ...own,
  };
  return (event) => {
    const action = actions[event.key];
    if (!action || event.altKey || event.ctrlKey) return;
    event.preventDefault();
    action();
  };
}
