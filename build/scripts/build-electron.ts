/**
 * Builds the Electron program into dist/electron: the main process, the worker that reads files (beside the bundle that starts it), and
 * the preload script, which a sandboxed window wants as CommonJS.
 *
 * Everything is bundled but the packages that load a file of their own at run time; electron-builder.yml packs those and no others.
 */
import { join } from "node:path";
import { build, type InlineConfig } from "vite";
import { newestChange, root } from "./sources.ts";

export const electronFolder = join(root, "dist/electron");

const sources = ["electron", "shared", "build/scripts/build-electron.ts", "package-lock.json"];
const loadedAtRunTime = ["electron", "better-sqlite3", "piscina"];

export async function buildElectron({ onlyIfStale }: { onlyIfStale: boolean }): Promise<void> {
  if (onlyIfStale && newestChange([join(electronFolder, "preload.cjs")]) > newestChange(sources)) return;
  await build(
    nodeBuild({
      emptyOutDir: true,
      rolldownOptions: {
        input: {
          main: join(root, "electron/shell/main.ts"),
          "read-worker": join(root, "electron/backend/jobs/read-worker.ts"),
        },
        output: { format: "es", entryFileNames: "[name].js", chunkFileNames: "[name].js" },
      },
    }),
  );
  await build(
    nodeBuild({
      emptyOutDir: false,
      rolldownOptions: {
        input: { preload: join(root, "electron/shell/preload.ts") },
        output: { format: "cjs", entryFileNames: "[name].cjs" },
      },
    }),
  );
}

function nodeBuild(options: InlineConfig["build"]): InlineConfig {
  return {
    root,
    configFile: false,
    logLevel: "warn",
    ssr: { noExternal: true, external: loadedAtRunTime },
    build: { ssr: true, outDir: electronFolder, target: "node24", minify: false, ...options },
  };
}
