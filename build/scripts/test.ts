/**
 * `npm test`: builds what is out of date, runs Vitest and then Playwright, and ends with one line that adds both up. Arguments select
 * tests in both, as file names do in either runner; a runner that finds none for them has passed.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildElectron } from "./build-electron.ts";
import { buildWindow } from "./build-window.ts";
import { electronMissing } from "./electron-binary.ts";
import { root } from "./sources.ts";

interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const results = join(root, "test-results");
const selection = process.argv.slice(2);

await buildWindow({ onlyIfStale: true });
await buildElectron({ onlyIfStale: true });
const missing = electronMissing();
if (missing !== undefined) console.log(`The shell is tested through its stand-in only: ${missing}.`);
mkdirSync(results, { recursive: true });
const counts = [runVitest(), runPlaywright()];
const total = (kind: keyof Count) => counts.reduce((sum, count) => sum + count[kind], 0);
const skipped = total("skipped") > 0 ? `, ${total("skipped")} skipped` : "";
console.log(`\n${total("passed")} passed, ${total("failed")} failed${skipped}`);
process.exitCode = total("failed") > 0 ? 1 : 0;

function runVitest(): Count {
  const report = join(results, "vitest.json");
  const args = ["run", "--passWithNoTests", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const succeeded = run("vitest/vitest.mjs", [...args, ...selection], report);
  const { numPassedTests, numFailedTests, numPendingTests } = readReport(report) as Record<string, number>;
  return counted(succeeded, numPassedTests, numFailedTests, numPendingTests);
}

function runPlaywright(): Count {
  const report = join(results, "playwright.json");
  process.env["PLAYWRIGHT_JSON_OUTPUT_FILE"] = report;
  const succeeded = run(
    "@playwright/test/cli.js",
    ["test", "--pass-with-no-tests", "--reporter=list,json", ...selection],
    report,
  );
  const { expected = 0, flaky = 0, unexpected, skipped } = (readReport(report)["stats"] ?? {}) as Record<string, number>;
  return counted(succeeded, expected + flaky, unexpected, skipped);
}

/** A runner that failed without a failing test (a file that does not load, an error outside a test) counts as one failure. */
function counted(succeeded: boolean, passed = 0, failed = 0, skipped = 0): Count {
  return { passed, failed: succeeded ? failed : Math.max(failed, 1), skipped };
}

function run(script: string, args: readonly string[], report: string): boolean {
  rmSync(report, { force: true });
  const { status } = spawnSync(process.execPath, [join(root, "node_modules", script), ...args], {
    cwd: root,
    stdio: "inherit",
  });
  return status === 0;
}

function readReport(report: string): Record<string, unknown> {
  try {
    return JSON.parse(readFileSync(report, "utf8")) as Record<string, unknown>;
  } catch {
    return {};
  }
}
