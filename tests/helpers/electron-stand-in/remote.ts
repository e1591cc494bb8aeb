/** Inside the program: what the test may ask of it from outside. Calls come and answers go by the channel of the child process. */
import type { Page } from "playwright-core";
import { app } from "./app.ts";
import { projectsAfterRoundTrip, projectsIn } from "./second-window.ts";
import { prevented } from "./cancelable.ts";
import { ipcMain } from "./ports.ts";
import { state, type DialogCall } from "./state.ts";
import { utilityMetrics } from "./utility-process.ts";
import { BrowserWindow } from "./window.ts";

export interface Recorded {
  readonly dialogs: readonly DialogCall[];
  readonly refused: readonly string[];
  readonly shown: readonly string[];
  readonly windows: number;
  readonly focused: number;
  readonly printed: number;
  readonly pages: number;
  readonly webPreferences: Readonly<Record<string, unknown>>;
}

function window(): BrowserWindow {
  const [first] = BrowserWindow.getAllWindows();
  if (!first) throw new Error("there is no window");
  return first;
}

function page(): Promise<Page> {
  return window().webContents.page;
}

const calls = {
  /** `source` is a function of one argument, run in the page. */
  inPage: async (source: string, argument: unknown): Promise<unknown> =>
    (await page()).evaluate(`(${source})(${JSON.stringify(argument)})`),
  type: async (text: string): Promise<void> => (await page()).keyboard.type(text),
  click: async (selector: string): Promise<void> => (await page()).click(selector),
  see: async (selector: string): Promise<void> => void (await (await page()).waitForSelector(selector)),
  screenshot: async (path: string): Promise<void> => void (await (await page()).screenshot({ path })),
  closeWindow: async (): Promise<void> => window().close(),
  quit: async (): Promise<void> => app.quit(),
  projectsAfterRoundTrip,
  projectsIn,
  /** The processes it has started beside itself. */
  utilityPids: async (): Promise<(number | undefined)[]> => utilityMetrics().map(({ pid }) => pid),
  /** The button the person will press in the next message box. */
  answerNext: async (button: number): Promise<void> => void state.answers.push(button),
  /** The folder the person will choose in the system's dialog. */
  chooseNext: async (folder: string): Promise<void> => {
    state.folder = folder;
  },
  recorded: async (): Promise<Recorded> => ({
    dialogs: state.dialogs,
    refused: state.refused,
    shown: state.shown,
    windows: BrowserWindow.all.size,
    focused: window().focused,
    printed: state.printed,
    pages: state.context?.pages().length ?? 0,
    webPreferences: window().options.webPreferences,
  }),
  /** Whether the program lets its page be redirected. */
  mayRedirect: async (url: string): Promise<boolean> =>
    !prevented(window().webContents, "will-redirect", { url, isMainFrame: true }),
  /** Whether the program answers on a port that comes from a frame. */
  isAnswered: async (frame: { readonly origin: string; readonly parent: object | null } | null): Promise<boolean> => {
    let isStarted = false;
    const port = Object.assign(new MessageChannel().port1, { start: () => void (isStarted = true) });
    ipcMain.emit("jibiao:port", { ports: [port], senderFrame: frame });
    port.close();
    return isStarted;
  },
  isGranted: async (permission: string, details: Readonly<Record<string, unknown>> = {}): Promise<boolean> =>
    new Promise((resolve) => {
      if (!state.permissionRequest) throw new Error("the shell decides on no permission");
      state.permissionRequest(window().webContents, permission, resolve, details);
    }),
};

export type Calls = typeof calls;

interface Call {
  readonly id: number;
  readonly name: keyof Calls;
  readonly args: readonly unknown[];
}

process.on("message", ({ id, name, args }: Call) => {
  const call = calls[name] as (...args: readonly unknown[]) => Promise<unknown>;
  Promise.resolve()
    .then(() => call(...args))
    .then(
      (result) => process.send?.({ id, result }),
      (error: unknown) => process.send?.({ id, error: String(error) }),
    );
});
// The channel alone must not keep the program running.
process.channel?.unref();
