/** Writes several new files into a folder, all or none: where one fails, those before it are taken back. */
import { mkdir, rm, rmdir } from "node:fs/promises";
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
  const madeFolder = await makeFolder(folder);
  const written: string[] = [];
  try {
    for (const { name, bytes } of files) written.push(await writeNewFile(folder, name, bytes));
    return written;
  } catch (error) {
    for (const path of written) await rm(path, { force: true });
    if (madeFolder !== undefined) await rmdir(folder).catch(() => undefined);
    throw error;
  }
}

async function makeFolder(folder: string): Promise<string | undefined> {
  try {
    return await mkdir(folder, { recursive: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") throw new AppError("write-not-a-folder", folder);
    throw writeFailure(error, folder, folder);
  }
}
