/** What a killed run left goes when something is written beside it; what may still be written stays. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { clearLeftovers, hiddenPackageName } from "#backend/handing-in/leftover-packages.ts";
import { temporaryFolder } from "../../../helpers/temporary-files.ts";

const uuid = "00000000-0000-0000-0000-000000000000";
const hour = 3600;

test("only packages of processes that are gone, and that nobody has touched for long", () => {
  const folder = temporaryFolder();
  const { pid: gone } = spawnSync(process.execPath, ["--version"]);
  const now = Date.now();
  const make = (name: string, secondsAgo: number) => {
    mkdirSync(join(folder, name));
    const inside = join(folder, name, "manifest.json");
    writeFileSync(inside, "");
    for (const path of [inside, join(folder, name)]) utimesSync(path, now / 1000 - secondsAgo, now / 1000 - secondsAgo);
  };
  make(`.jibiao-${gone}-${uuid}.tmp`, hour);
  make(`.jibiao-${gone}-${uuid.replace("0", "1")}.tmp`, 1);
  make(hiddenPackageName(), hour);
  make(`.jibiao-${uuid}.tmp`, hour);
  make("上报", hour);
  const before = readdirSync(folder);
  clearLeftovers(folder, now);
  expect(before.filter((name) => !readdirSync(folder).includes(name))).toEqual([`.jibiao-${gone}-${uuid}.tmp`]);
});
