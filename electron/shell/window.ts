/** The program's one window: sandboxed, isolated, without Node, and where the person left it. */
import { fileURLToPath } from "node:url";
import { app, BrowserWindow, dialog } from "electron";
import { appOrigin } from "./app-scheme.ts";
import { closeOnlyWhenSaved } from "./closing.ts";
import { shellWords } from "./shell-words.ts";
import { rememberWindowState, windowState } from "./window-state.ts";

export function openWindow(): void {
  const { maximized, bounds } = windowState();
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 1024,
    minHeight: 600,
    show: false,
    autoHideMenuBar: true,
    title: "绩表",
    webPreferences: {
      preload: fileURLToPath(new URL("preload.cjs", import.meta.url)),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  if (maximized) window.maximize();
  window.once("ready-to-show", () => window.show());
  rememberWindowState(window);
  closeOnlyWhenSaved(window);
  offerReopening(window);
  void window.loadURL(`${appOrigin}/`);
}

function offerReopening(window: BrowserWindow): void {
  window.webContents.on("render-process-gone", (_, { reason }) => {
    if (reason === "clean-exit" || window.isDestroyed()) return;
    dialog.showMessageBoxSync(window, {
      type: "error",
      message: shellWords.crashed,
      detail: shellWords.crashedDetail,
      buttons: [shellWords.reopen],
    });
    window.webContents.reload();
  });
}
