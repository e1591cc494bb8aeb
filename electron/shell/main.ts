/**
 * The Electron program: one instance, one window, one backend. It opens the library before it shows anything, and closes it after the
 * window has let go. Packages it is started with, the second time too, go to that window.
 */
import { homedir } from "node:os";
import { app, BrowserWindow, dialog, shell } from "electron";
import { openBackend, type Backend } from "#backend/backend.ts";
import { packagesNamed } from "#backend/opened-files.ts";
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
  let backend: Backend | undefined;
  const opened = packagesNamed(process.argv, process.cwd());
  const open = (paths: readonly string[]) => (backend ? backend.open(paths) : void opened.push(...paths));
  app.on("second-instance", (_, args, folder) => {
    open(packagesNamed(args, folder));
    showWindow();
  });
  // macOS says so, before the program is ready too.
  app.on("open-file", (event, path) => {
    event.preventDefault();
    open([path]);
  });
  app.on("window-all-closed", () => app.quit());
  await app.whenReady();

  const started = openLibrary();
  if (!started) return app.exit(2);
  backend = started;
  started.open(opened);
  app.on("will-quit", (event) => {
    event.preventDefault();
    void started.close().finally(() => app.exit());
  });

  confineSession();
  serveApp();
  serveRpcPorts(started.router);
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
