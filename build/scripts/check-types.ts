/** Type-checks every layer against its own tsconfig, so that a layer cannot use what it may not touch. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const layers = [
  "shared",
  "electron/backend",
  "electron/window",
  "electron/loopback",
  "electron/cli",
  "electron/shell",
  "renderer",
  "build",
  "tests",
];

let failed = false;
for (const layer of layers) {
  if (!existsSync(`${layer}/tsconfig.json`)) throw new Error(`no tsconfig.json in ${layer}`);
  const { status } = spawnSync("node_modules/.bin/tsc", ["-p", layer], { stdio: "inherit" });
  if (status !== 0) {
    console.error(`types: ${layer} failed`);
    failed = true;
  }
}
process.exitCode = failed ? 1 : 0;
