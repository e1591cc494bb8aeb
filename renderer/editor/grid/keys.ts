/**
 * Keys of the grid, as in Excel, in one table each for a selected cell and for an open editor. A key that is in neither goes its usual
 * way: into the text area, or to the grid package for extending the selection.
 */
import type { GridCommand } from "./grid-port.ts";
import type { Move } from "./navigation.ts";

export type GridAction =
  | { readonly do: "move" | "extend"; readonly move: Move }
  | { readonly do: "page" | "extend-page" | "enter" | "fill-next" | "walk-text"; readonly step: -1 | 1 }
  | { readonly do: "edit"; readonly text?: string }
  | { readonly do: "run"; readonly command: GridCommand }
  | { readonly do: "choose"; readonly withoutChoices: GridCommand }
  | { readonly do: "commit"; readonly next?: GridAction }
  | { readonly do: "select-rows" | "cancel" | "stay" | "new-line" | "full-edit" | "date" | "pick" };

export type EditingMode = "closed" | "fast" | "full";

const moves: Readonly<Record<string, GridAction>> = {
  ArrowUp: { do: "move", move: "up" },
  ArrowDown: { do: "move", move: "down" },
  ArrowLeft: { do: "move", move: "left" },
  ArrowRight: { do: "move", move: "right" },
  PageUp: { do: "page", step: -1 },
  PageDown: { do: "page", step: 1 },
};

const everywhere: Readonly<Record<string, GridAction>> = {
  Enter: { do: "enter", step: 1 },
  "Shift+Enter": { do: "enter", step: -1 },
  Tab: { do: "fill-next", step: 1 },
  "Shift+Tab": { do: "fill-next", step: -1 },
};

const selected: Readonly<Record<string, GridAction>> = {
  ...everywhere,
  ...moves,
  "Ctrl+ArrowUp": { do: "move", move: "top" },
  "Ctrl+ArrowDown": { do: "move", move: "bottom" },
  "Ctrl+ArrowLeft": { do: "move", move: "row-start" },
  "Ctrl+ArrowRight": { do: "move", move: "row-end" },
  Home: { do: "move", move: "row-start" },
  End: { do: "move", move: "row-end" },
  "Ctrl+Home": { do: "move", move: "first" },
  "Ctrl+End": { do: "move", move: "last" },
  "Ctrl+Shift+ArrowUp": { do: "extend", move: "top" },
  "Ctrl+Shift+ArrowDown": { do: "extend", move: "bottom" },
  "Ctrl+Shift+ArrowLeft": { do: "extend", move: "row-start" },
  "Ctrl+Shift+ArrowRight": { do: "extend", move: "row-end" },
  "Shift+Home": { do: "extend", move: "row-start" },
  "Shift+End": { do: "extend", move: "row-end" },
  "Ctrl+Shift+Home": { do: "extend", move: "first" },
  "Ctrl+Shift+End": { do: "extend", move: "last" },
  "Shift+PageUp": { do: "extend-page", step: -1 },
  "Shift+PageDown": { do: "extend-page", step: 1 },
  F2: { do: "edit" },
  Backspace: { do: "edit", text: "" },
  Delete: { do: "run", command: "clear" },
  Escape: { do: "run", command: "unframe" },
  "Shift+ ": { do: "select-rows" },
  "Ctrl+D": { do: "run", command: "fill-down" },
  "Ctrl+R": { do: "run", command: "fill-right" },
  F4: { do: "run", command: "repeat" },
  "Ctrl+Enter": { do: "stay" },
  "Ctrl+;": { do: "date" },
  "Ctrl+Z": { do: "run", command: "undo" },
  "Ctrl+Y": { do: "run", command: "redo" },
  "Ctrl+Shift+Z": { do: "run", command: "redo" },
  "Ctrl+F": { do: "run", command: "find" },
  "Ctrl+Shift+=": { do: "run", command: "insert-below" },
  "Ctrl+Shift++": { do: "run", command: "insert-below" },
  // On the pad of numbers, where the sign needs no Shift.
  "Ctrl++": { do: "run", command: "insert-below" },
  "Ctrl+-": { do: "run", command: "delete-rows" },
  "Alt+ArrowUp": { do: "run", command: "move-up" },
  // Lists of choices are opened with it in Excel; rows have none.
  "Alt+ArrowDown": { do: "choose", withoutChoices: "move-down" },
};

const editing: Readonly<Record<string, GridAction>> = {
  ...Object.fromEntries(Object.entries(everywhere).map(([key, next]): [string, GridAction] => [key, { do: "commit", next }])),
  "Ctrl+Enter": { do: "commit" },
  "Alt+Enter": { do: "new-line" },
  "Ctrl+;": { do: "date" },
  "Alt+ArrowDown": { do: "pick" },
  Escape: { do: "cancel" },
  F2: { do: "full-edit" },
  "Ctrl+Z": { do: "walk-text", step: -1 },
  "Ctrl+Y": { do: "walk-text", step: 1 },
  "Ctrl+Shift+Z": { do: "walk-text", step: 1 },
  "Ctrl+F": { do: "commit", next: { do: "run", command: "find" } },
};

/** What a key press means. Keys of an input method mean nothing here. */
export function actionFor(event: KeyboardEvent, mode: EditingMode): GridAction | undefined {
  const key = keyName(event);
  if (mode === "closed") return selected[key];
  // Started by typing over the cell: arrows leave it, as in Excel. With F2 or a double click they move in the text.
  const next = mode === "fast" ? moves[key] : undefined;
  return next ? { do: "commit", next } : editing[key];
}

function keyName(event: KeyboardEvent): string {
  const modifiers = `${event.ctrlKey || event.metaKey ? "Ctrl+" : ""}${event.altKey ? "Alt+" : ""}${event.shiftKey ? "Shift+" : ""}`;
  // Letters and signs by what is printed on the key; Chinese input methods report some signs in full width.
  const key = event.key.length === 1 ? event.key.normalize("NFKC").toUpperCase() : event.key;
  return modifiers + key;
}

/** Whether a key would write into the cell. */
export function writes(event: KeyboardEvent): boolean {
  return (event.key.length === 1 || event.key === "Process") && !event.ctrlKey && !event.metaKey && !event.altKey;
}
