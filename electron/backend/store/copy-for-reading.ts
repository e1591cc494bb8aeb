/**
 * A private copy of a library that lies where nothing can be written: SQLite cannot open one there that has a write-ahead log.
 *
 * The copy is of one moment: where the owner is writing meanwhile, it is made again.
 */
import { chmodSync, copyFileSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const attempts = 5;

/** @throws the errno of reading the library or of writing the copy. */
export function copyForReading(library: string): { copy: string; dispose: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "jibiao-read-only-"));
  const dispose = () => rmSync(folder, { recursive: true, force: true });
  const copy = join(folder, "library.sqlite");
  try {
    for (let attempt = 1; ; attempt += 1) {
      const before = stamp(library);
      for (const ending of ["", "-wal", "-journal"]) copyPart(library + ending, copy + ending);
      if (stamp(library) === before || attempt === attempts) return { copy, dispose };
    }
  } catch (error) {
    dispose();
    throw error;
  }
}

function copyPart(from: string, to: string): void {
  rmSync(to, { force: true });
  if (!statSync(from, { throwIfNoEntry: false })) return;
  copyFileSync(from, to);
  chmodSync(to, 0o600);
}

/** Changes with everything that is written to the library. */
function stamp(library: string): string {
  return ["", "-wal", "-journal"]
    .map((ending) => statSync(library + ending, { bigint: true, throwIfNoEntry: false }))
    .map((stats) => (stats ? `${stats.ino} ${stats.size} ${stats.mtimeNs}` : ""))
    .join("\n");
}
