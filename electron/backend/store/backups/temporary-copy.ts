/**
 * A copy in the making: a file of a temporary name, readable by its owner only, that is removed again unless it gets its own name when
 * it is whole and on the disk. What a process that was killed left behind goes with a later one.
 */
import { closeSync, fsyncSync, openSync, readdirSync, rmSync, statSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { privateTemporaryFile } from "../library-file.ts";

const pattern = /^\.jibiao-[0-9a-f-]{36}\.tmp/;
/** By the file system's own clock; nothing takes as long as this to write. */
const abandonedAfter = 24 * 60 * 60 * 1000;

/** @returns its path; the file is there and empty. */
export function startTemporaryCopy(folder: string): string {
  const temporary = privateTemporaryFile(folder);
  removeAbandoned(folder, statSync(temporary).mtimeMs);
  return temporary;
}

const beside = ["-journal", "-wal", "-shm"];

/** Begun anew, after another process gave it up in the middle. */
export function emptyTemporaryCopy(temporary: string): void {
  for (const part of beside) rmSync(temporary + part, { force: true });
  truncateSync(temporary);
}

export function removeTemporaryCopy(temporary: string): void {
  for (const part of ["", ...beside]) rmSync(temporary + part, { force: true });
}

/** Waits until the names that files in a folder have now are on the disk. */
export function namesReachDisk(folder: string): void {
  // Windows has no folders to sync.
  if (process.platform === "win32") return;
  const descriptor = openSync(folder, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function removeAbandoned(folder: string, now: number): void {
  for (const name of readdirSync(folder)) {
    if (!pattern.test(name)) continue;
    const path = join(folder, name);
    // Another process may be removing the same.
    const modified = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now;
    if (now - modified > abandonedAfter) rmSync(path, { force: true });
  }
}
