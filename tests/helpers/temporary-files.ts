/** A library in a folder of its own that goes when the test is over. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** Concurrent tests must say which of them is meant by handing in their own `onTestFinished`. */
export function temporaryFolder(whenFinished: (clean: () => void) => void = onTestFinished): string {
  const folder = mkdtempSync(join(tmpdir(), "jibiao-test-"));
  whenFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function temporaryLibraryFile(whenFinished?: (clean: () => void) => void): string {
  return join(temporaryFolder(whenFinished), "library.sqlite");
}
