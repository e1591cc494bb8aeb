/**
 * The program on loopback with a library, as a process of its own. Prints the link that opens its window; answers each line of its input with the
 * bytes it holds once everything that can be let go of is, and ends with its input.
 */
import { createInterface } from "node:readline";
import { join } from "node:path";
import { openBackend } from "#backend/backend.ts";
import { startLoopbackHost } from "#electron/loopback/loopback-host.ts";

const [libraryFile = ""] = process.argv.slice(2);
const backend = openBackend({ libraryFile, host: "loopback", version: "soak", samplesWhenNew: false });
const host = await startLoopbackHost({ backend, windowFolder: join(import.meta.dirname, "../../dist/renderer") });
// The script has a link of its own, to look at the library beside the window.
console.log(`${host.url}\n${host.newUrl()}`);
for await (const _ of createInterface({ input: process.stdin })) {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  console.log(JSON.stringify({ heap: heapUsed + external, rss }));
}
await host.close();
await backend.close();
