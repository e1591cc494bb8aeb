/** Loaded before the built main process: `electron` becomes the stand-in, and the test's calls (remote.ts) are answered. */
import { registerHooks } from "node:module";

const standIn = new URL("electron.ts", import.meta.url).href;

registerHooks({
  resolve: (specifier, context, nextResolve) =>
    specifier === "electron" ? { url: standIn, shortCircuit: true } : nextResolve(specifier, context),
});

await import("./remote.ts");
