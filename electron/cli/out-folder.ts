/**
 * New files in a folder, all or none: what was written is remembered, and taken back where something later fails. A folder that is not
 * there is made with the first file.
 */
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

export class OutFolder {
  readonly #folder: string;
  readonly #written: string[] = [];
  #made: readonly string[] | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The paths of the files, in the order in which they were written. */
  get written(): readonly string[] {
    return this.#written;
  }

  /**
   * Writes files beside those before. A name that is taken gives way to another.
   * @throws AppError where the folder or the disk does not allow it.
   */
  async write(files: readonly NewFile[]): Promise<void> {
    this.#made ??= makeOutFolder(this.#folder);
    for (const { name, bytes } of files) this.#written.push(await writeNewFile(this.#folder, name, bytes));
  }

  /** Leaves nothing behind of what was written. */
  async takeBack(): Promise<void> {
    for (const path of this.#written.splice(0)) await rm(path, { force: true });
    // A folder that is not empty any more has become somebody else's.
    for (const made of (this.#made ?? []).toReversed()) await rmdir(made).catch(() => undefined);
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
