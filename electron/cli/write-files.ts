/** Writes several new files into a folder, all or none: where one fails, those before it are taken back. */
import { existsSync, statSync } from "node:fs";
import { rm, rmdir } from "node:fs/promises";
import { makeFolder } from "#backend/make-folder.ts";
import { writeFailure } from "#backend/writers/write-failure.ts";
import { writeNewFile } from "#backend/writers/write-file.ts";
import { AppError } from "#shared/api/app-error.ts";

export interface NewFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The paths written to, in the order of the files. A folder that is not there is made.
 * @throws AppError where the folder or the disk does not allow it; nothing is left behind.
 */
export async function writeFiles(folder: string, files: readonly NewFile[]): Promise<string[]> {
  const madeFolders = makeOutFolder(folder);
  const written: string[] = [];
  try {
    for (const { name, bytes } of files) written.push(await writeNewFile(folder, name, bytes));
    return written;
  } catch (error) {
    for (const path of written) await rm(path, { force: true });
    // A folder that is not empty any more has become somebody else's.
    for (const made of madeFolders.toReversed()) await rmdir(made).catch(() => undefined);
    throw error;
  }
}

/** @returns the folders that were made. */
function makeOutFolder(folder: string): string[] {
  try {
    if (existsSync(folder) && !statSync(folder).isDirectory()) throw new AppError("write-not-a-folder", folder);
    return makeFolder(folder);
  } catch (error) {
    throw writeFailure(error, folder, folder);
  }
}
