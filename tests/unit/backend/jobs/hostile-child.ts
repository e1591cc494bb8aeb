/** Reads files as a reader would that falls for them: by its member's name it hangs, takes too much memory, or breaks. */
import type { ReadAnswer, ReadRequest } from "#backend/jobs/reading-process.ts";

const hoard: unknown[] = [];

function read(member: string): void {
  if (member.includes("慢")) for (;;);
  if (member.includes("大")) for (;;) hoard.push(Array.from({ length: 100_000 }, (_, index) => ({ index })));
  // Memory beside the heap, which the limit of the heap does not count; no more than the machine can spare until somebody looks.
  if (member.includes("满")) for (;;) if (hoard.length < 24) hoard.push(Buffer.alloc(1 << 24, 1));
  if (member.includes("崩")) process.kill(process.pid, "SIGSEGV");
  if (member.includes("坏")) throw new TypeError("broken");
}

/** Comes back when it is on its way, so that it is not lost when the next thing hangs or breaks. */
function answer(message: ReadAnswer): Promise<void> {
  return new Promise((resolve) => void process.send?.(message, () => resolve()));
}

/** The file's text is the names of its members, a line each; a file without text is its own only member. */
async function readAll(request: ReadRequest): Promise<void> {
  const { name, bytes } = request.file;
  const skip = request.as === undefined ? request.skip : 0;
  const text = new TextDecoder().decode(bytes);
  const members = text === "" ? [name] : text.split("\n").map((member) => `${name}/${member}`);
  for (const path of members.slice(skip)) {
    await answer({ kind: "started", path });
    read(path);
    await answer({ kind: "read", entry: { path, hash: String(process.pid), others: [], forms: [] } });
  }
  await answer({ kind: "done" });
}

process.on("message", (request: ReadRequest) => void readAll(request));
process.on("disconnect", () => process.exit());
