/** Reads a file again, with its password or as it is asked for. A member of a zip is read with the whole zip: that is the file the person chose. */
import { showToast } from "#renderer/desk/toasts/toasts.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import { importWords } from "#renderer/text/import-words.ts";
import { readingState } from "./reading-state.ts";
import { readIntoTray } from "./read-files.ts";
import { openFirstForm, openFormsOf } from "../tray/tray-actions.ts";

export async function readAgain(desk: Desk, path: string, password?: string): Promise<void> {
  const { handles } = desk.part(readingState).get();
  const chosen = chosenPath(path, handles);
  const file = chosen === undefined ? undefined : handles.get(chosen);
  // After a restart the window no longer has the file: a page cannot open files by itself.
  if (chosen === undefined || !file) return showToast(desk, { text: importWords.handleGone, tone: "problem" });
  await readIntoTray(desk, [{ path: chosen, file }], password);
  openFormsOf(desk, path);
  openFirstForm(desk);
}

function chosenPath(path: string, handles: ReadonlyMap<string, File>): string | undefined {
  if (handles.has(path)) return path;
  const end = path.lastIndexOf("/");
  return end < 0 ? undefined : chosenPath(path.slice(0, end), handles);
}
