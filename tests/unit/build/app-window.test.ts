/** Whether a browser took a page is told by how it ends. */
import { expect, test } from "vitest";
import { starts } from "../../../build/scripts/app-window.ts";

test.each([
  ["one that took it to a running browser", process.execPath, ["--eval", ""], true],
  ["one that cannot run", process.execPath, ["--eval", "process.exit(1)"], false],
  ["one that is not there", "/nowhere/browser", [], false],
])("%s", async (_, program, args, shows) => {
  expect(await starts(program, args)).toBe(shows);
});
