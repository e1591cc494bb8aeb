/**
 * The newest glibc that a Linux binary asks for, by the versions its symbols are named with (`GLIBC_2.34`).
 *
 * A name of that form elsewhere in the file would be counted, too: the answer may be too new, never too old.
 */
import { readFileSync } from "node:fs";

/** The second part of the version: 34 for 2.34. 0 where the binary asks for none. */
export function neededGlibc(binary: string): number {
  const names = readFileSync(binary)
    .toString("latin1")
    .matchAll(/\bGLIBC_2\.(\d+)/g);
  return Math.max(0, ...[...names].map(([, minor]) => Number(minor)));
}
