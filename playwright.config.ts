/** End-to-end specs against the built window (`npm test` builds it first), in the browser of tests/helpers/browser.ts. */
import { defineConfig } from "@playwright/test";
import { browserOptions } from "./tests/helpers/browser.ts";

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results/e2e",
  // Two cores and noisy neighbours: generous limits, and no spec asserts a time.
  timeout: 60_000,
  expect: { timeout: 15_000 },
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
  projects: [{ name: "chromium", use: { browserName: "chromium", launchOptions: browserOptions() } }],
});
