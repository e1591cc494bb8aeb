/** Loaded before the built main process: `electron` becomes the stand-in, and the test's calls (remote.ts) are answered. */
import { registerHooks } from "node:module";
import { isMainThread } from "node:worker_threads";

const standIn = new URL("electron.ts", import.meta.url).href;

registerHooks({
  resolve: (specifier, context, nextResolve) =>
    specifier === "electron" ? { url: standIn, shortCircuit: true } : nextResolve(specifier, context),
});

// The program's worker threads load this too; only the program itself talks to the test.
if (isMainThread) await import("./remote.ts");
