/**
 * Shows a page in a window of its own, without tabs and address, where Chromium, Chrome or Edge is installed; else in the default browser.
 *
 * A browser that runs already takes the page and ends at once; one that cannot run says so by its exit status within a moment.
 */
import { spawn } from "node:child_process";
import { pathToFileURL } from "node:url";
import open from "open";
import { findBrowser } from "#backend/printing/find-browser.ts";

/** Milliseconds after which a browser that still runs is taken to show the page. */
const moment = 3000;

/** @throws where neither can be started. */
export async function openAppWindow(file: string): Promise<void> {
  const browser = findBrowser(process.env, process.platform);
  if (browser !== undefined && (await starts(browser, [`--app=${pathToFileURL(file).href}`]))) return;
  await open(file);
}

export function starts(program: string, args: readonly string[]): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const child = spawn(program, args, { detached: true, stdio: "ignore" });
  const stillRuns = setTimeout(resolve, moment, true);
  child.once("error", () => resolve(false));
  child.once("exit", (status) => resolve(status === 0));
  child.unref();
  return promise.finally(() => clearTimeout(stillRuns));
}
