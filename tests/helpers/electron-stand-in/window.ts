/** `BrowserWindow` and its `webContents`, as a page of the shared browser context. */
import { EventEmitter } from "node:events";
import type { CDPSession, Page } from "playwright-core";
import { prevented } from "./cancelable.ts";
import { carryPorts } from "./ports.ts";
import { preloadSource } from "./preload-page.ts";
import { asSeenByMain, asSeenByPage, state } from "./state.ts";

interface WindowOptions {
  readonly width?: number;
  readonly height?: number;
  readonly x?: number;
  readonly y?: number;
  readonly webPreferences: Readonly<Record<string, unknown>> & { readonly preload?: string };
}

type OpenHandler = (details: { url: string }) => { action: "allow" | "deny" };

export class WebContents extends EventEmitter {
  readonly page: Promise<Page>;
  /** Speaks the protocol that Chromium speaks to both. */
  readonly debugger = {
    attach: (): void => undefined,
    sendCommand: async (method: string, params?: object): Promise<unknown> =>
      (await this.#devtools()).send(method as never, params as never),
  };
  #session: CDPSession | undefined;
  /** Where `loadURL` is going: a navigation of the program itself, which asks nobody. */
  loading: string | undefined;
  #open: OpenHandler = () => ({ action: "allow" });
  #url = "";

  constructor(preload: string | undefined) {
    super();
    this.page = this.#createPage(preload);
  }

  async #createPage(preload: string | undefined): Promise<Page> {
    if (!state.context) throw new Error("a window was made before the program was ready");
    const page = await state.context.newPage();
    // A limit only ends what hangs.
    page.setDefaultTimeout(120_000);
    await carryPorts(page);
    if (preload !== undefined) await page.addInitScript({ content: preloadSource(preload) });
    // Electron lets a page close its window; Chromium, only one that a script has opened.
    await page.exposeBinding("standInClose", () => this.emit("close-asked"));
    await page.addInitScript({ content: "window.close = () => void standInClose()" });
    page.on("framenavigated", (frame) => {
      if (frame === page.mainFrame()) this.#url = asSeenByMain(frame.url());
    });
    page.on("popup", (popup) => {
      if (!this.mayOpen(asSeenByMain(popup.url()))) popup.close().catch(() => undefined);
    });
    page.on("console", (message) => {
      if (message.type() === "error") console.error(`page: ${message.text()}`);
    });
    page.on("pageerror", (error) => console.error(`page: ${error.stack}`));
    // Electron shows no question when a page does not want to be closed: the window stays, unless a listener prevents that.
    page.on("dialog", (dialog) => {
      const closes = prevented(this, "will-prevent-unload");
      if (!closes) windowEvents.emit("kept");
      void (closes ? dialog.accept() : dialog.dismiss());
    });
    return page;
  }

  async printToPDF(options: object): Promise<Buffer> {
    const { data } = await (await this.#devtools()).send("Page.printToPDF", options);
    state.printed += 1;
    return Buffer.from(data, "base64");
  }

  async #devtools(): Promise<CDPSession> {
    const page = await this.page;
    return (this.#session ??= await page.context().newCDPSession(page));
  }

  getURL(): string {
    return this.#url;
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#open = handler;
  }

  mayOpen(url: string): boolean {
    return this.#open({ url }).action === "allow";
  }

  reload(): void {
    void this.page.then((page) => page.reload());
  }
}

/** What happens to windows, for app.ts: `created` (with the contents, before they load anything), `kept` (one refused to close), `all-closed`. */
export const windowEvents = new EventEmitter();

export class BrowserWindow extends EventEmitter {
  static readonly all = new Set<BrowserWindow>();
  static getAllWindows(): BrowserWindow[] {
    return [...BrowserWindow.all];
  }

  readonly webContents: WebContents;
  readonly options: WindowOptions;
  focused = 0;
  #maximized = false;

  constructor(options: WindowOptions) {
    super();
    this.options = options;
    this.webContents = new WebContents(options.webPreferences.preload);
    BrowserWindow.all.add(this);
    windowEvents.emit("created", this.webContents);
    this.webContents.on("close-asked", () => this.close());
    void this.webContents.page.then((page) => page.on("close", () => this.#closed()));
  }

  async loadURL(url: string): Promise<void> {
    const page = await this.webContents.page;
    this.webContents.loading = url;
    await page.goto(asSeenByPage(url));
    this.webContents.loading = undefined;
    this.emit("ready-to-show");
  }

  close(): void {
    if (prevented(this, "close")) return;
    void this.webContents.page.then((page) => page.close({ runBeforeUnload: true }));
  }

  destroy(): void {
    void this.webContents.page.then((page) => page.close());
  }

  #closed(): void {
    BrowserWindow.all.delete(this);
    this.emit("closed");
    if (BrowserWindow.all.size === 0) windowEvents.emit("all-closed");
  }

  show(): void {
    process.send?.({ shown: true });
  }

  focus(): void {
    this.focused += 1;
  }

  isDestroyed(): boolean {
    return !BrowserWindow.all.has(this);
  }

  maximize(): void {
    this.#maximized = true;
  }

  isMaximized(): boolean {
    return this.#maximized;
  }

  isMinimized(): boolean {
    return false;
  }

  getNormalBounds(): { x: number; y: number; width: number; height: number } {
    const { x = 0, y = 0, width = 0, height = 0 } = this.options;
    return { x, y, width, height };
  }
}
