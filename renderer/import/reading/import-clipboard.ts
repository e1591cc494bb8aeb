/** Imports what the clipboard holds, as from a menu: the system may refuse to let a program look without a key of the person. */
import { showToast } from "#renderer/desk/toasts/toasts.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import { importWords } from "#renderer/text/import-words.ts";
import { trayState } from "../tray/tray-state.ts";
import type { ChosenFile } from "#renderer/desk/files/chosen-file.ts";
import { clipboardFiles } from "./pasted-file.ts";
import { readFiles } from "./read-files.ts";

export async function importClipboard(desk: Desk): Promise<void> {
  try {
    await importPasted(desk, await clipboardFiles(pathsInTray(desk)));
  } catch (error) {
    if (!(error instanceof DOMException && error.name === "NotAllowedError")) throw error;
    showToast(desk, { text: importWords.clipboardForbidden, tone: "problem" });
  }
}

export async function importPasted(desk: Desk, files: readonly ChosenFile[]): Promise<void> {
  if (files.length === 0) return showToast(desk, { text: importWords.clipboardEmpty, tone: "problem" });
  await readFiles(desk, files);
}

export function pathsInTray(desk: Desk): ReadonlySet<string> {
  return new Set(
    desk
      .part(trayState)
      .get()
      .tray.files.map(({ path }) => path),
  );
}
