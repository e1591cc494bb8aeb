/**
 * `npm run package`: builds anew, then lets electron-builder make the installers for this system in release/. Arguments go to
 * electron-builder (`--win --x64`, `--dir`).
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { buildElectron } from "./build-electron.ts";
import { buildWindow } from "./build-window.ts";
import { root } from "./sources.ts";

if (!process.env["JIBIAO_HANDSONTABLE_KEY"])
  console.warn("没有设置 JIBIAO_HANDSONTABLE_KEY：这是评估版，只可试用，不可在工作中使用。");
await buildWindow({ onlyIfStale: false });
await buildElectron({ onlyIfStale: false });
const electronBuilder = join(root, "node_modules/electron-builder/cli.js");
const { status } = spawnSync(process.execPath, [electronBuilder, ...process.argv.slice(2)], { cwd: root, stdio: "inherit" });
process.exitCode = status ?? 1;
