/**
 * The tree's keys, as in Explorer: arrows, Home, End, a page up and down, Enter, Space, Ctrl+A, F2, Delete, the menu key, and letters that go
 * to a name. Undoing here is about the library, not about the form beside it.
 */
import type { KeyboardEvent } from "react";
import { pressed } from "#renderer/desk/use-shortcuts.ts";
import type { TreeRow, TreeRows } from "./tree-rows.ts";

const undoKeys: ReadonlySet<string> = new Set(["Ctrl+KeyZ"]);
const redoKeys: ReadonlySet<string> = new Set(["Ctrl+KeyY", "Ctrl+Shift+KeyZ"]);

export interface LibraryKeyActions {
  /** Rows a page has. */
  readonly page: number;
  readonly moveTo: (row: number, range: boolean) => void;
  readonly toggle: (row: TreeRow, open: boolean) => void;
  /** Goes into a form. */
  readonly enter: (row: TreeRow) => void;
  readonly addToSelection: (row: TreeRow) => void;
  readonly selectAll: () => void;
  readonly remove: () => void;
  /** Nothing where nothing was done here. */
  readonly undo: () => void;
  readonly rename: (row: TreeRow) => void;
  /** A letter or digit, at a time of the event's clock. */
  readonly type: (letter: string, at: number) => void;
  readonly showMenu: () => void;
}

export function libraryKey(event: KeyboardEvent, rows: TreeRows, current: number, actions: LibraryKeyActions): void {
  const row = rows.at(current);
  const handled = handle();
  if (handled) event.preventDefault();

  function handle(): boolean {
    const to = moves(event.key);
    if (to !== undefined && !event.altKey) {
      actions.moveTo(Math.min(Math.max(to, 0), rows.length - 1), event.shiftKey);
      return true;
    }
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "a") return done(actions.selectAll);
    if (undoKeys.has(pressed(event))) return done(actions.undo);
    if (redoKeys.has(pressed(event))) return true;
    if (event.key === "Delete") return done(actions.remove);
    if (event.key === "ContextMenu" || (event.shiftKey && event.key === "F10")) return done(actions.showMenu);
    if (!row) return false;
    if (event.key === "F2") return done(() => actions.rename(row));
    if (event.key === " ") return done(() => actions.addToSelection(row));
    if (event.key === "Enter") return done(() => (row.kind === "group" ? actions.toggle(row, !row.open) : actions.enter(row)));
    if (event.key === "ArrowRight") return done(() => stepIn(row));
    if (event.key === "ArrowLeft") return done(() => stepOut(row));
    if (/^[\p{L}\p{N}]$/u.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      return done(() => actions.type(event.key, event.timeStamp));
    }
    return false;
  }

  function moves(key: string): number | undefined {
    if (key === "ArrowDown") return current + 1;
    if (key === "ArrowUp") return current - 1;
    if (key === "Home") return 0;
    if (key === "End") return rows.length - 1;
    if (key === "PageDown") return current + actions.page;
    if (key === "PageUp") return current - actions.page;
    return undefined;
  }

  function stepIn(row: TreeRow): void {
    if (row.kind !== "group") return;
    if (row.open) actions.moveTo(Math.min(current + 1, rows.length - 1), false);
    else actions.toggle(row, true);
  }

  function stepOut(row: TreeRow): void {
    if (row.kind === "group" && row.open) return actions.toggle(row, false);
    let parent = current - 1;
    while (parent >= 0 && (rows.at(parent)?.level ?? row.level) >= row.level) parent -= 1;
    if (parent >= 0) actions.moveTo(parent, false);
  }
}

function done(action: () => void): boolean {
  action();
  return true;
}
