/** Collects what must not happen in any page of ours: errors on the console, uncaught errors, requests that leave the page's own address. */
import type { Page } from "@playwright/test";

export function watchForFaults(page: Page, origin: string): string[] {
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`uncaught: ${error.stack ?? error.message}`));
  page.on("request", (request) => {
    const url = new URL(request.url());
    // Not `url.origin`, which is "null" for app://.
    if (`${url.protocol}//${url.host}` !== origin && url.protocol !== "data:" && url.protocol !== "blob:")
      faults.push(`request: ${url.href}`);
  });
  return faults;
}
