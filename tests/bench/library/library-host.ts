/** The program on loopback with a library, as a process of its own: prints the link that opens its window, and ends with its input. */
import { openBackend } from "#backend/backend.ts";
import { startLoopbackHost } from "#electron/loopback/loopback-host.ts";
import { join } from "node:path";

const [libraryFile = ""] = process.argv.slice(2);
const backend = openBackend({ libraryFile, host: "loopback", version: "bench", samplesWhenNew: false });
const host = await startLoopbackHost({ backend, windowFolder: join(import.meta.dirname, "../../../dist/renderer") });
console.log(host.url);
for await (const _ of process.stdin);
await host.close();
await backend.close();
