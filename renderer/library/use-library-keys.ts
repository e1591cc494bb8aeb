/** The tree's keys: arrows, Home, End, Enter, Space, Ctrl+A, Delete and the menu key, as in Explorer. */
import type { KeyboardEvent } from "react";
import type { TreeRow } from "./library-tree.ts";

export interface LibraryKeyActions {
  readonly moveTo: (row: number, range: boolean) => void;
  readonly toggle: (row: TreeRow, open: boolean) => void;
  readonly open: (row: TreeRow) => void;
  readonly addToSelection: (row: TreeRow) => void;
  readonly selectAll: () => void;
  readonly remove: () => void;
  /** `undefined` where nothing was removed. */
  readonly undoRemoval: (() => void) | undefined;
  readonly showMenu: () => void;
}

export function libraryKey(event: KeyboardEvent, rows: readonly TreeRow[], current: number, actions: LibraryKeyActions): void {
  const row = rows[current];
  const handled = handle();
  if (handled) event.preventDefault();

  function handle(): boolean {
    const to = moves(event.key);
    if (to !== undefined && !event.altKey) {
      actions.moveTo(Math.min(Math.max(to, 0), rows.length - 1), event.shiftKey);
      return true;
    }
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "a") return done(actions.selectAll);
    if (pressedUndo(event) && actions.undoRemoval) return done(actions.undoRemoval);
    if (event.key === "Delete") return done(actions.remove);
    if (event.key === "ContextMenu" || (event.shiftKey && event.key === "F10")) return done(actions.showMenu);
    if (!row) return false;
    if (event.key === " ") return done(() => actions.addToSelection(row));
    if (event.key === "Enter") return done(() => (row.kind === "group" ? actions.toggle(row, !row.open) : actions.open(row)));
    if (event.key === "ArrowRight") return done(() => stepIn(row));
    if (event.key === "ArrowLeft") return done(() => stepOut(row));
    return false;
  }

  function moves(key: string): number | undefined {
    if (key === "ArrowDown") return current + 1;
    if (key === "ArrowUp") return current - 1;
    if (key === "Home") return 0;
    if (key === "End") return rows.length - 1;
    return undefined;
  }

  function stepIn(row: TreeRow): void {
    if (row.kind !== "group") return;
    if (row.open) actions.moveTo(Math.min(current + 1, rows.length - 1), false);
    else actions.toggle(row, true);
  }

  function stepOut(row: TreeRow): void {
    if (row.kind === "group" && row.open) return actions.toggle(row, false);
    const parent = rows.slice(0, current).findLastIndex((above) => above.level < row.level);
    if (parent >= 0) actions.moveTo(parent, false);
  }
}

function pressedUndo(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey) && !event.shiftKey && event.code === "KeyZ";
}

function done(action: () => void): boolean {
  action();
  return true;
}
