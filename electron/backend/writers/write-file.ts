/**
 * Writes a new file completely or not at all, and never over another one.
 *
 * The bytes go to a temporary file in the same folder and reach the disk before the file gets its name.
 */
import { randomUUID } from "node:crypto";
import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import { takeName } from "../take-name.ts";
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
      if (takeName(temporary, path)) return path;
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
