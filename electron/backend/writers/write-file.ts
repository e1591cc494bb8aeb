/**
 * Writes a new file completely or not at all, and never over another one.
 *
 * The bytes go to a temporary file in the same folder and reach the disk before the file gets its name. Taking a name fails where
 * the name exists, so that two programs writing at once cannot take the same one.
 */
import { randomUUID } from "node:crypto";
import { link, open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { numberedName } from "./workbook-names.ts";
import { writeFailure } from "./write-failure.ts";

/**
 * The path the file was written to: `name` in `folder`, or `名字 (2).xlsx` … where that name was taken.
 * @throws AppError where the folder or the disk does not allow it; nothing is left behind.
 */
export async function writeNewFile(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  const temporary = join(folder, `.jibiao-${randomUUID()}.tmp`);
  try {
    await writeDurably(temporary, bytes);
    for (let count = 1; ; count += 1) {
      const path = join(folder, numberedName(name, count));
      if (await tookName(temporary, path)) return path;
    }
  } catch (error) {
    throw writeFailure(error, folder, name);
  } finally {
    // Whether the write succeeded is settled by now: a leftover that cannot be removed (or never came to be) changes nothing.
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, "wx");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function tookName(temporary: string, path: string): Promise<boolean> {
  try {
    await link(temporary, path);
    return true;
  } catch (error) {
    const code = codeOf(error);
    if (code === "EEXIST") return false;
    if (!withoutLinks.has(code)) throw error;
    return claimName(temporary, path);
  }
}

/** What linking says on USB sticks and network shares whose file systems have no links. */
const withoutLinks = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EINVAL", "EISDIR", "EMLINK", "UNKNOWN"]);

/** Without links: an empty file created exclusively holds the name until the whole one replaces it. */
async function claimName(temporary: string, path: string): Promise<boolean> {
  try {
    const claim = await open(path, "wx");
    await claim.close();
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
  try {
    await rename(temporary, path);
    return true;
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

function codeOf(error: unknown): string {
  return String((error as NodeJS.ErrnoException).code);
}
