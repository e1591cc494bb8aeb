/** Which commands stand in which menu. */
import { menuWords } from "#renderer/text/menu-words.ts";
import type { Command, CommandName, Commands } from "../commands.ts";
import type { MenuItem } from "./MenuList.tsx";

export interface Menu {
  readonly label: string;
  /** With Alt it opens the menu. */
  readonly letter: string;
  readonly items: readonly (MenuItem | "separator")[];
}

type Entry = CommandName | "separator";

const file: Entry[] = [
  ...(["import", "import-folder", "import-clipboard", "tray", "separator"] as const),
  ...(["new", "duplicate", "separator", "name-version", "separator", "remove"] as const),
  ...(["separator", "backups"] as const),
];
const edit: Entry[] = [
  ...(["undo", "redo", "put-back", "separator", "cut", "copy", "paste", "clear", "separator"] as const),
  ...(["find", "search"] as const),
];
const table: Entry[] = [
  ...(["insert-above", "insert-below", "delete-rows", "separator", "move-up", "move-down", "separator"] as const),
  ...(["recompute-sums", "separator", "toggle-library", "toggle-panel", "separator"] as const),
  ...(["zoom-in", "zoom-out", "zoom-reset"] as const),
];
const review: Entry[] = [
  ...(["next-finding", "previous-finding", "separator", "show-review", "show-balance", "separator"] as const),
  ...(["review-selected", "review-all"] as const),
];
const out: Entry[] = ["export", "separator", "print"];
const help: Entry[] = ["keys", "samples", "separator", "about"];

export function menus(commands: Commands): Menu[] {
  const menu = (label: string, letter: string, entries: readonly Entry[]): Menu => ({
    label,
    letter,
    items: entries.map((entry) => (entry === "separator" ? entry : item(entry, commands[entry]))),
  });
  return [
    menu(menuWords.file, "F", file),
    menu(menuWords.edit, "E", edit),
    menu(menuWords.table, "T", table),
    menu(menuWords.review, "R", review),
    menu(menuWords.export, "X", out),
    menu(menuWords.help, "H", help),
  ];
}

function item(key: CommandName, { label, keys, enabled, run }: Command): MenuItem {
  return { key, label, keys, disabled: !enabled, run };
}
