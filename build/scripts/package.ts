/**
 * `npm run package`: builds anew, then lets electron-builder make the installers for this system in release/. Arguments go to
 * electron-builder (`--win --x64`, `--dir`). Packages for Linux get a SQLite that old systems can load.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { buildElectron } from "./build-electron.ts";
import { buildWindow } from "./build-window.ts";
import { root } from "./sources.ts";
import { makeSqliteForLinux } from "./sqlite-for-linux.ts";

if (!process.env["JIBIAO_HANDSONTABLE_KEY"])
  console.warn("没有设置 JIBIAO_HANDSONTABLE_KEY：这是评估版，只可试用，不可在工作中使用。");
const args = process.argv.slice(2);
const isForLinux = args.includes("--linux") || (process.platform === "linux" && !args.some((arg) => /^--(win|mac)$/.test(arg)));

await buildWindow({ onlyIfStale: false });
await buildElectron({ onlyIfStale: false });
if (isForLinux) makeSqliteForLinux();
const electronBuilder = join(root, "node_modules/electron-builder/cli.js");
const { status } = spawnSync(process.execPath, [electronBuilder, ...args], { cwd: root, stdio: "inherit" });
process.exitCode = status ?? 1;
