/** Runs the loopback host in this process until it is told to stop, and shows the window in a browser where there is one. */
import { homedir } from "node:os";
import { dirname, resolve } from "node:path";
import { createInterface } from "node:readline";
import open from "open";
import { openBackend, type Backend } from "#backend/backend.ts";
import { defaultLibraryFile } from "#backend/library-path.ts";
import { openBrowserPrinter } from "#backend/printing/browser-printer.ts";
import { startLoopbackHost, type LoopbackOptions } from "#electron/loopback/loopback-host.ts";
import { usualPort } from "#electron/loopback/usual-port.ts";
import { AppError } from "#shared/api/app-error.ts";
import { appErrorText } from "#shared/api/app-error-text.ts";
import packageJson from "../../package.json" with { type: "json" };
import { openAppWindow } from "./app-window.ts";
import { hasDisplay } from "./electron-binary.ts";
import { writePrivatePage, type PrivatePage } from "./private-page.ts";

/** `alsoStop` stops whatever else the command has started. */
export async function runInBrowser(
  windowFolder: LoopbackOptions["windowFolder"],
  alsoStop?: () => Promise<void>,
): Promise<void> {
  const libraryFile = resolve(defaultLibraryFile(process.env, process.platform, homedir()));
  const backend = openLibrary(libraryFile);
  if (!backend) return;
  const host = await startLoopbackHost({ backend, windowFolder, port: usualPort(libraryFile) });
  const pages: PrivatePage[] = [];
  process.once("exit", () => pages.forEach((page) => page.remove()));
  const showWindow = (introduction: string) => {
    let page: PrivatePage | undefined;
    const url = host.newUrl(() => page?.remove());
    console.log(introduction + url);
    page = showInBrowser(url);
    if (page) pages.push(page);
  };
  showWindow("绩表已启动：");
  console.log("这个地址只能打开一次；按回车键可再打开一个浏览器窗口，按 Ctrl+C 退出。");

  const keys = process.stdin.isTTY ? createInterface({ input: process.stdin }) : undefined;
  keys?.on("line", () => showWindow(""));

  whenToldToStop(async () => {
    keys?.close();
    await host.close();
    await backend.close();
    await alsoStop?.();
    console.log("绩表已退出。");
  });
  // readline takes Ctrl+C from the terminal and passes it on as an event of its own.
  keys?.on("SIGINT", () => process.kill(process.pid, "SIGINT"));
}

/** By Ctrl+C, by a signal, or because whoever started this is gone: npm's shell takes a signal meant for us to itself. */
function whenToldToStop(stop: () => Promise<void>): void {
  const startedBy = process.ppid;
  let stopping: Promise<void> | undefined;
  const stopOnce = () => {
    clearInterval(watch);
    stopping ??= stop();
  };
  const watch = setInterval(() => {
    if (process.ppid !== startedBy) stopOnce();
  }, 1000);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stopOnce);
}

function openLibrary(libraryFile: string): Backend | undefined {
  try {
    return openBackend({
      libraryFile,
      host: "loopback",
      version: packageJson.version,
      samplesWhenNew: true,
      openPrinter: openBrowserPrinter,
      ...(hasDisplay() && { showInFolder: async (path: string) => void (await open(dirname(path))) }),
    });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    console.error(appErrorText(error));
    process.exitCode = 2;
    return undefined;
  }
}

/** Where it cannot, the address is printed, and the person opens it. */
function showInBrowser(url: string): PrivatePage | undefined {
  if (process.env["JIBIAO_NO_BROWSER"] === "1" || !hasDisplay()) return undefined;
  try {
    const page = writePrivatePage(url, homedir());
    openAppWindow(page.file).catch(() => page.remove());
    return page;
  } catch {
    return undefined;
  }
}
