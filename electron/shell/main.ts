/**
 * The Electron program: one instance, one window, one backend. It opens the library before it shows anything, and closes it after the
 * window has let go.
 */
import { homedir } from "node:os";
import { app, BrowserWindow, dialog, shell } from "electron";
import { openBackend, type Backend } from "#backend/backend.ts";
import { defaultLibraryFile } from "#backend/library-path.ts";
import { AppError } from "#shared/api/app-error.ts";
import { appErrorText } from "#shared/api/app-error-text.ts";
import { appOrigin, registerAppScheme, serveApp } from "./app-scheme.ts";
import { setMenu } from "./menu.ts";
import { serveRpcPorts } from "./rpc-port.ts";
import { confineContents, confineSession } from "./security.ts";
import { shellWords } from "./shell-words.ts";
import { startUtility } from "./start-utility.ts";
import { startUtilityCheck } from "./start-utility-check.ts";
import { openWindow } from "./window.ts";
import { openWindowPrinter } from "./window-printer.ts";
import { findWritten } from "./written-places.ts";

registerAppScheme();
if (app.requestSingleInstanceLock()) void run();
else app.quit();

async function run(): Promise<void> {
  app.on("web-contents-created", (_, contents) => confineContents(contents));
  app.on("second-instance", showWindow);
  app.on("window-all-closed", () => app.quit());
  await app.whenReady();

  const backend = openLibrary();
  if (!backend) return app.exit(2);
  app.on("will-quit", (event) => {
    event.preventDefault();
    void backend.close().finally(() => app.exit());
  });

  confineSession();
  serveApp();
  serveRpcPorts(backend.router);
  setMenu();
  openWindow();
}

function openLibrary(): Backend | undefined {
  try {
    return openBackend({
      libraryFile: defaultLibraryFile(process.env, process.platform, homedir()),
      host: "electron",
      version: app.getVersion(),
      samplesWhenNew: true,
      startReader: startUtility,
      startCheck: startUtilityCheck,
      showInFolder: (path) => shell.showItemInFolder(path),
      findWritten,
      chooseFolder,
      openPrinter: openWindowPrinter,
    });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    dialog.showErrorBox(shellWords.cannotStart, appErrorText(error));
    return undefined;
  }
}

/** The program was started again: its window comes to the front instead of a second one. */
function showWindow(): void {
  // A printer is a window, too.
  const window = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL().startsWith(appOrigin));
  if (window?.isMinimized()) window.restore();
  window?.focus();
}

async function chooseFolder(from: string | undefined): Promise<string | undefined> {
  const { filePaths } = await dialog.showOpenDialog({
    properties: ["openDirectory", "createDirectory"],
    ...(from !== undefined && { defaultPath: from }),
  });
  return filePaths[0];
}
