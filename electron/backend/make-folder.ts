/**
 * Makes a folder and the folders above it that are not there.
 *
 * Step by step and not with Node's recursive mkdir, which never comes back from places where no folder can be made (seen under /proc,
 * where the system says that a folder's parent is missing although it is there).
 */
import { existsSync, mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";

/** Who may look into a folder: whom the system lets by default, or its owner alone. */
type Access = "usual" | "private";

const modes = { usual: 0o777, private: 0o700 } as const satisfies Record<Access, number>;

/** @returns the folders that were made, from the top down. @throws the errno of what the system refused. */
export function makeFolder(folder: string, access: Access = "usual"): string[] {
  const missing: string[] = [];
  for (let at = resolve(folder); !existsSync(at); at = dirname(at)) missing.unshift(at);
  for (const one of missing) mkdirSync(one, modes[access]);
  return missing;
}
