/** What the built main process gets for `import … from "electron"`. Only what the shell uses is here; anything more fails at the import. */
import { app } from "./app.ts";
import { state, type PermissionHandler, type RequestListener, type SchemeHandler } from "./state.ts";
import type { BrowserWindow } from "./window.ts";

export { app } from "./app.ts";
export { ipcMain } from "./ports.ts";
export { utilityProcess } from "./utility-process.ts";
export { BrowserWindow } from "./window.ts";

export const protocol = {
  registerSchemesAsPrivileged(): void {
    if (app.isReady) throw new Error("schemes are registered before the program is ready");
  },
  handle(scheme: string, handler: SchemeHandler): void {
    state.schemes.set(scheme, handler);
  },
};

export const session = {
  defaultSession: {
    webRequest: {
      onBeforeRequest(listener: RequestListener): void {
        state.beforeRequest = listener;
      },
    },
    setPermissionRequestHandler(handler: PermissionHandler): void {
      state.permissionRequest = handler;
    },
    setPermissionCheckHandler(): void {},
    setDevicePermissionHandler(): void {},
    setSpellCheckerEnabled(): void {},
  },
};

export const dialog = {
  showErrorBox(title: string, text: string): void {
    state.dialogs.push({ kind: "error", title, text, buttons: [] });
  },
  async showOpenDialog(): Promise<{ filePaths: string[] }> {
    return { filePaths: state.folder === undefined ? [] : [state.folder] };
  },
  showMessageBoxSync(
    _window: BrowserWindow,
    {
      message,
      detail = "",
      buttons = [],
      cancelId = 0,
    }: { message: string; detail?: string; buttons?: string[]; cancelId?: number },
  ): number {
    state.dialogs.push({ kind: "message", title: message, text: detail, buttons });
    return state.answers.shift() ?? cancelId;
  },
};

export const shell = {
  showItemInFolder(path: string): void {
    state.shown.push(path);
  },
};

export const screen = {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }],
};

export const Menu = {
  buildFromTemplate: (template: unknown) => template,
  setApplicationMenu(): void {},
};
