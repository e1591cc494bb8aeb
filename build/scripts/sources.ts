/** What is newer than what: decides whether something has to be built again. */
import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

export const root = resolve(import.meta.dirname, "../..");

/** When any of these files, or any file below these folders, was last changed; 0 where there is none. */
export function newestChange(paths: readonly string[]): number {
  return Math.max(0, ...paths.flatMap((path) => filesIn(resolve(root, path))).map(changedAt));
}

function filesIn(path: string): string[] {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat ? [path] : [];
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

function changedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
