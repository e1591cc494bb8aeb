/**
 * Closing never loses typing. A page with something unsaved refuses to be closed, saves, and closes itself (renderer/editor/use-closing.ts);
 * only where that does not come to an end is the person asked.
 */
import { dialog, type BrowserWindow } from "electron";
import { shellWords } from "./shell-words.ts";

const patience = 5_000;

export function closeOnlyWhenSaved(window: BrowserWindow): void {
  let waiting: NodeJS.Timeout | undefined;
  window.webContents.on("will-prevent-unload", () => {
    waiting ??= setTimeout(() => {
      waiting = undefined;
      if (!window.isDestroyed() && closesAnyway(window)) window.destroy();
    }, patience);
  });
  window.on("closed", () => clearTimeout(waiting));
}

function closesAnyway(window: BrowserWindow): boolean {
  const closeAnyway = 1;
  const choice = dialog.showMessageBoxSync(window, {
    type: "warning",
    message: shellWords.unsaved,
    detail: shellWords.unsavedDetail,
    buttons: [shellWords.keepWaiting, shellWords.closeAnyway],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return choice === closeAnyway;
}
