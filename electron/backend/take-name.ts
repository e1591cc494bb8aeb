/**
 * Gives a finished file its name, without ever taking the name of another: where the name exists this fails, so that of two programs
 * that want one name only one gets it.
 */
import { closeSync, linkSync, openSync, renameSync, rmSync } from "node:fs";

/** What linking says on USB sticks and network shares whose file systems have no links. */
const withoutLinks = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EINVAL", "EISDIR", "EMLINK", "UNKNOWN"]);

/** @returns false where the name is taken; `temporary` may be left as a second name of the file. @throws any other errno. */
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
    closeSync(openSync(path, "wx", 0o600));
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
