/** The entry of a reading process inside Electron (start-utility.ts). It ends with the program that started it. */
import type { LaneRequest, ReadAnswer } from "#backend/jobs/reading-process.ts";
import { serveReading } from "#backend/jobs/serve-reading.ts";

process.parentPort.on("message", ({ data }) => void serveReading(data as LaneRequest, answer));

function answer(message: ReadAnswer): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process has no origin
  process.parentPort.postMessage(message);
}
