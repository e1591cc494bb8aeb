/** Imports what the clipboard holds, as from a menu: the system may refuse to let a program look without a key of the person. */
import { showToast } from "#renderer/desk/toasts/toasts.ts";
import type { Workspace } from "#renderer/desk/desk.ts";
import { importWords } from "#renderer/text/import-words.ts";
import type { ChosenFile } from "./chosen-file.ts";
import { clipboardFiles } from "./pasted-file.ts";
import { readFiles } from "./read-files.ts";

export async function importClipboard(workspace: Workspace): Promise<void> {
  try {
    await importPasted(workspace, await clipboardFiles(pathsInTray(workspace)));
  } catch (error) {
    if (!(error instanceof DOMException && error.name === "NotAllowedError")) throw error;
    showToast(workspace, { text: importWords.clipboardForbidden, tone: "problem" });
  }
}

export async function importPasted(workspace: Workspace, files: readonly ChosenFile[]): Promise<void> {
  if (files.length === 0) return showToast(workspace, { text: importWords.clipboardEmpty, tone: "problem" });
  await readFiles(workspace, files);
}

export function pathsInTray({ store }: Workspace): ReadonlySet<string> {
  return new Set(store.get().importing.tray.files.map(({ path }) => path));
}
