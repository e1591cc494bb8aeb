/**
 * Electron's binary, which npm's package does not contain: used where it is there, fetched where that takes no longer than a few
 * seconds. A fetch that failed is not tried again until the packages are installed anew.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./sources.ts";

const folder = join(root, "node_modules/electron");
const triedMark = join(root, "node_modules/.cache/jibiao/electron-fetch-failed");
const patience = 10_000;

/** `undefined` where Electron is not to be had, or could not show a window. */
export function electronBinary(): string | undefined {
  if (!hasDisplay()) return undefined;
  return installedBinary() ?? fetchedBinary();
}

export function hasDisplay(): boolean {
  return process.platform !== "linux" || Boolean(process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"]);
}

/** Why Electron cannot be used here, without trying to fetch it, or `undefined` where it can. */
export function electronMissing(): string | undefined {
  if (installedBinary() === undefined) return "Electron's binary is not installed";
  return hasDisplay() ? undefined : "there is no screen to show a window on";
}

/** Without trying to fetch it. */
export function installedBinary(): string | undefined {
  const pathFile = join(folder, "path.txt");
  if (!existsSync(pathFile)) return undefined;
  const binary = join(folder, "dist", readFileSync(pathFile, "utf8"));
  return existsSync(binary) ? binary : undefined;
}

function fetchedBinary(): string | undefined {
  if (existsSync(triedMark)) return undefined;
  console.log("正在取得 Electron…");
  spawnSync(process.execPath, [join(folder, "install.js")], { timeout: patience, stdio: "ignore" });
  const binary = installedBinary();
  if (binary === undefined) {
    mkdirSync(dirname(triedMark), { recursive: true });
    writeFileSync(triedMark, "");
  }
  return binary;
}
