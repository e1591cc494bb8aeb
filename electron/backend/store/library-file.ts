/**
 * A library as a file among others: which one it is, and what lies beside it. Nothing here opens it, for closing a file drops the locks
 * that the same process holds on it through SQLite.
 */
import { randomUUID } from "node:crypto";
import { closeSync, lstatSync, openSync, readlinkSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** Two paths lead to one file where both numbers are the same. */
export interface FileIdentity {
  readonly dev: bigint;
  readonly ino: bigint;
}

/** `undefined` where nothing is there, or the disk cannot be asked any more. */
export function identityOf(file: string): FileIdentity | undefined {
  try {
    const { dev, ino } = statSync(file, { bigint: true });
    return { dev, ino };
  } catch {
    return undefined;
  }
}

export function isSameFile(a: FileIdentity | undefined, b: FileIdentity | undefined): boolean {
  return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino;
}

/** Where a path leads to: what is written or replaced there is the file itself, never a link to it. The file need not be there. */
export function linkedFile(file: string): string {
  let at = resolve(file);
  // Links to links end, or the system says so when the file is looked at.
  for (let links = 0; links < 40 && isLink(at); links += 1) at = resolve(dirname(at), readlinkSync(at));
  return at;
}

/**
 * What SQLite wrote last and did not bring into the library yet: the path of the write-ahead log or rollback journal beside it, where it
 * holds anything. @throws ENAMETOOLONG where the library's name leaves no room for theirs.
 */
export function logBeside(file: string): string | undefined {
  return ["-wal", "-journal"].map((ending) => linkedFile(file) + ending).find((log) => sizeOf(log) > 0);
}

/** A new empty file in the folder, which only its owner may read, and so whatever SQLite makes of it. @throws an errno. */
export function privateTemporaryFile(folder: string): string {
  const file = join(folder, `.jibiao-${randomUUID()}.tmp`);
  closeSync(openSync(file, "wx", 0o600));
  return file;
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}
