/** Builds the window into dist/renderer, if anything it is made of is newer than what is there. */
import { join } from "node:path";
import { build } from "vite";
import { newestChange, root } from "./sources.ts";

export const windowFolder = join(root, "dist/renderer");

/** The guide is shown in the window, with its pictures. */
const sources = ["renderer", "shared", "使用说明.md", "build/screenshots", "vite.config.ts", "package-lock.json"];

export async function buildWindow({ onlyIfStale }: { onlyIfStale: boolean }): Promise<void> {
  if (onlyIfStale && newestChange([join(windowFolder, "index.html")]) > newestChange(sources)) return;
  console.log("正在准备绩表的窗口…");
  await build({ root: join(root, "renderer"), configFile: join(root, "vite.config.ts"), logLevel: "warn" });
}
