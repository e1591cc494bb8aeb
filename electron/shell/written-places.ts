/**
 * Where the page was let write: Electron names the path when it asks whether the page may, and the page itself never learns it. Of several
 * places of one name the one written last counts; what is not on the disk is not known.
 */
import { statSync } from "node:fs";
import { basename } from "node:path";

const places = new Set<string>();

/** @param details what Electron says about a permission that is asked for or looked at. */
export function noteWritable(permission: string, details: unknown): void {
  const { filePath, fileAccessType } = (details ?? {}) as { filePath?: unknown; fileAccessType?: unknown };
  if (permission === "fileSystem" && fileAccessType === "writable" && typeof filePath === "string") places.add(filePath);
}

export function findWritten(name: string): string | undefined {
  return [...places]
    .filter((path) => basename(path) === name)
    .map((path) => ({ path, at: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .filter(({ at }) => at > 0)
    .toSorted((a, b) => b.at - a.at)[0]?.path;
}
