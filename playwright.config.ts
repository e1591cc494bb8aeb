/**
 * End-to-end specs against the built window (`npm test` builds it first), in the browser of tests/helpers/browser.ts, and once more in
 * Electron where its binary and a screen are.
 */
import { defineConfig } from "@playwright/test";
import { electronMissing } from "./build/scripts/electron-binary.ts";
import type { LibraryFixtures } from "./tests/e2e/fixtures.ts";
import { browserOptions } from "./tests/helpers/browser.ts";
import "./tests/helpers/compile-cache.ts";

// Downloads, going offline, further tabs and getting in are the browser's; input methods start their own window; printing waits for a native dialog;
// restoring is refused while the specs' own host has the library open beside the program.
const ofBrowsersOnly = /(backups|export|connection|editor-durability|input-method|loopback|print|screens)\.spec\.ts$/;

const minutes = 60_000;

export default defineConfig<Pick<LibraryFixtures, "host">>({
  testDir: "tests/e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results/e2e",
  // No spec asserts a time: the limits only end what hangs, on a machine of any speed and beside any other work.
  timeout: 10 * minutes,
  expect: { timeout: 2 * minutes },
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env["CI"]),
  reporter: process.env["CI"] ? [["line"]] : [["list"]],
  use: {
    viewport: { width: 1280, height: 720 },
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    permissions: ["clipboard-read", "clipboard-write"],
    trace: "retain-on-failure",
  },
  projects: [
    { name: "chromium", testIgnore: "**/electron.spec.ts", use: { browserName: "chromium", launchOptions: browserOptions() } },
    ...(electronMissing() === undefined
      ? [{ name: "electron", testIgnore: ofBrowsersOnly, use: { host: "electron" as const, launchOptions: browserOptions() } }]
      : []),
  ],
});
