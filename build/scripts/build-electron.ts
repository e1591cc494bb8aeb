/**
 * Builds the Electron program into dist/electron: the main process, the processes that read files and check a library (beside the bundle that starts them), and
 * the preload script, which a sandboxed window wants as CommonJS.
 *
 * Everything is bundled but the packages that load a file of their own at run time; electron-builder.yml packs those and no others.
 */
import { join } from "node:path";
import { build } from "vite";
import { newestChange, root } from "./sources.ts";

export const electronFolder = join(root, "dist/electron");

const sources = ["electron", "shared", "build/scripts/build-electron.ts", "package-lock.json"];
const loadedAtRunTime = ["electron", "better-sqlite3"];
/** A part of exceljs's zip reader asks for it when it opens a file in a cloud, which nothing here does. */
const neverLoaded = ["@aws-sdk/client-s3"];

export async function buildElectron({ onlyIfStale }: { onlyIfStale: boolean }): Promise<void> {
  if (onlyIfStale && newestChange([join(electronFolder, "preload.cjs")]) > newestChange(sources)) return;
  const main = join(root, "electron/shell/main.ts");
  const readProcess = join(root, "electron/shell/read-process.ts");
  const checkProcess = join(root, "electron/shell/check-process.ts");
  await bundle({ main, "read-process": readProcess, "check-process": checkProcess }, "es");
  await bundle({ preload: join(root, "electron/shell/preload.ts") }, "cjs");
}

async function bundle(input: Readonly<Record<string, string>>, format: "es" | "cjs"): Promise<void> {
  const extension = format === "cjs" ? "cjs" : "js";
  await build({
    root,
    configFile: false,
    logLevel: "warn",
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: electronFolder,
      emptyOutDir: format === "es",
      target: "node24",
      minify: false,
      rolldownOptions: {
        input: { ...input },
        external: [...loadedAtRunTime, ...neverLoaded],
        output: { format, entryFileNames: `[name].${extension}`, chunkFileNames: `[name].${extension}` },
      },
    },
  });
}
