/**
 * Gives a finished file its name without ever replacing another: taking a name fails where it exists, so that two programs cannot take
 * the same one.
 */
import { closeSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from "node:fs";

/** What linking says on USB sticks and network shares whose file systems have no links. */
const withoutLinks = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EINVAL", "EISDIR", "EMLINK", "UNKNOWN"]);

/** Waits until all of a file that nobody has open is on the disk. @throws an errno. */
export function reachDisk(file: string): void {
  const descriptor = openSync(file, "r+");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** @returns whether `temporary` has the name now; else somebody has it. A link may be left under the old name. @throws an errno. */
export function takeName(temporary: string, path: string): boolean {
  try {
    linkSync(temporary, path);
    return true;
  } catch (error) {
    const code = codeOf(error);
    if (code === "EEXIST") return false;
    if (!withoutLinks.has(code)) throw error;
    return claimName(temporary, path);
  }
}

/** Without links: an empty file created exclusively holds the name until the whole one replaces it. */
function claimName(temporary: string, path: string): boolean {
  try {
    closeSync(openSync(path, "wx"));
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
  try {
    renameSync(temporary, path);
    return true;
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
}

function codeOf(error: unknown): string {
  return String((error as NodeJS.ErrnoException).code);
}
