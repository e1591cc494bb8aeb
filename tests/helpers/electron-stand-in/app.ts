/** `app`: the life of the program, from ready to exit, in Electron's order of events. */
import { EventEmitter } from "node:events";
import type { Frame, Request } from "playwright-core";
import { launchBrowser } from "../browser.ts";
import { prevented } from "./cancelable.ts";
import { routeRequests } from "./routes.ts";
import { takeInstanceLock } from "./single-instance.ts";
import { state } from "./state.ts";
import { utilityMetrics } from "./utility-process.ts";
import { BrowserWindow, windowEvents } from "./window.ts";

class App extends EventEmitter {
  readonly isPackaged = false;
  isReady = false;
  #ready: Promise<void> | undefined;
  #announced = Promise.resolve();
  #quitting = false;

  whenReady(): Promise<void> {
    this.#ready ??= this.#start();
    return this.#ready;
  }

  async #start(): Promise<void> {
    state.browser = await launchBrowser();
    state.context = await state.browser.newContext({ viewport: { width: 1280, height: 720 }, locale: "zh-CN" });
    await routeRequests(state.context, mayNavigate);
    windowEvents.on("created", (contents) => this.emit("web-contents-created", {}, contents));
    windowEvents.on("kept", () => {
      this.#quitting = false;
    });
    windowEvents.on("all-closed", () => {
      if (this.#quitting) this.#finish();
      else this.emit("window-all-closed");
    });
    this.isReady = true;
  }

  requestSingleInstanceLock(): boolean {
    const { first, announced } = takeInstanceLock(this.getPath(), ({ args, folder }) =>
      this.emit("second-instance", {}, args, folder),
    );
    this.#announced = announced;
    return first;
  }

  /** Closes every window; one that stays open ends the quitting. */
  quit(): void {
    this.#quitting = true;
    const windows = BrowserWindow.getAllWindows();
    for (const window of windows) window.close();
    if (windows.length === 0) this.#finish();
  }

  #finish(): void {
    if (!prevented(this, "will-quit")) this.exit();
  }

  exit(code = 0): void {
    void this.#announced.then(() => state.browser?.close()).finally(() => process.exit(code));
  }

  getPath(): string {
    const folder = process.env["STAND_IN_USER_DATA"];
    if (folder === undefined) throw new Error("STAND_IN_USER_DATA is not set");
    return folder;
  }

  getAppMetrics() {
    return utilityMetrics();
  }

  getVersion(): string {
    return "0.0.0-stand-in";
  }
}

/** Asks the window's contents as Electron does; what the program itself loads asks nobody. */
function mayNavigate(request: Request, url: string): boolean {
  const contents = BrowserWindow.getAllWindows()[0]?.webContents;
  if (!contents || contents.loading === url) return contents !== undefined;
  const frame = frameOf(request);
  // The first request of a new window comes before its frame.
  if (!frame) return contents.mayOpen(url);
  const isMainFrame = frame.parentFrame() === null;
  if (prevented(contents, "will-frame-navigate", { url, isMainFrame })) return false;
  return !isMainFrame || !prevented(contents, "will-navigate", { url });
}

function frameOf(request: Request): Frame | undefined {
  try {
    return request.frame();
  } catch {
    return undefined;
  }
}

export const app = new App();
