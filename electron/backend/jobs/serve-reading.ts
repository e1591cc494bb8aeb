/** The reading process's side: files in, entries of the tray out, one file at a time. What it reads it does not keep. */
import { readFile } from "../readers/read-file.ts";
import { trayEntry } from "../store/tray-entry.ts";
import type { ReadAnswer, ReadRequest } from "./reading-process.ts";

export async function serveReading({ file, skip }: ReadRequest, answer: (answer: ReadAnswer) => void): Promise<void> {
  await readFile(file, {
    skip,
    onStart: (path) => answer({ kind: "started", path }),
    onRead: (read) => answer({ kind: "read", entry: trayEntry(read) }),
  });
  answer({ kind: "done" });
}
