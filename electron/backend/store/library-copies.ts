/**
 * Backup and restore of a whole library.
 *
 * A backup is one plain file that is a library itself. Restoring checks it completely before anything is touched, and keeps the
 * library that was there beside the new one.
 */
import { randomUUID } from "node:crypto";
import { existsSync, renameSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import Database from "better-sqlite3";
import { AppError } from "#shared/api/app-error.ts";
import { refuseUnusable } from "./check-database.ts";
import { libraryFailure, readFailure } from "./library-failure.ts";
import { linkedFile } from "./library-file.ts";
import { readLibraryHeader } from "./library-header.ts";
import { migrations } from "./migrations/migrations.ts";
import { freeSiblingName } from "./sibling-name.ts";

/** Copies a library to a file that must not exist yet, while the library may be in use. */
export async function backUpLibrary(library: string, to: string): Promise<void> {
  if (existsSync(to)) throw new AppError("write-failed", to, "同名文件已存在，请换一个名字");
  await copyWhole(library, to, () => undefined);
}

/** @returns where the library that was there is kept now, or `undefined` where there was none. */
export async function restoreLibrary(backup: string, place: string): Promise<string | undefined> {
  // Where a link leads to the library, it goes on doing so.
  const library = linkedFile(place);
  if (resolve(backup) === resolve(library)) throw new AppError("write-failed", library, "备份和表格库是同一个文件");
  const replaced = readHeaderOf(library);
  if (replaced.kind === "foreign") throw new AppError("library-foreign", library);
  let kept: string | undefined;
  await copyWhole(backup, library, () => {
    kept = setAside(library);
  });
  return kept;
}

/** Makes a checked copy under a temporary name beside its place, and gives it its name when nothing can fail any more. */
async function copyWhole(from: string, to: string, makeRoom: () => void): Promise<void> {
  const temporary = join(dirname(to), `.jibiao-${randomUUID()}.tmp`);
  try {
    await copyChecked(from, temporary);
    makeRoom();
    renameSync(temporary, to);
  } catch (error) {
    throw error instanceof AppError ? error : libraryFailure(error, to);
  } finally {
    rmSync(temporary, { force: true });
  }
}

async function copyChecked(from: string, to: string): Promise<void> {
  const source = openForReading(from);
  try {
    if (!existsSync(dirname(to))) throw new AppError("write-not-a-folder", dirname(to));
    await source.backup(to);
  } finally {
    source.close();
  }
  const copy = new Database(to);
  try {
    // Without a write-ahead log the copy is one file, and can be read from a medium that cannot be written to.
    copy.pragma("journal_mode = DELETE");
    refuseUnusable(copy, migrations);
  } finally {
    copy.close();
  }
}

function openForReading(file: string): Database.Database {
  const header = readHeaderOf(file);
  if (header.kind === "absent") throw new AppError("file-missing", file);
  if (header.kind === "empty") throw new AppError("file-empty", file);
  if (header.kind === "foreign") throw new AppError("library-foreign", file);
  try {
    const database = new Database(file, { readonly: true, timeout: 5000 });
    try {
      refuseUnusable(database, migrations);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  } catch (error) {
    throw readFailure(error, file);
  }
}

/** Renames a library that nobody has open; one that is damaged is kept as it is. */
function setAside(library: string): string | undefined {
  if (readHeaderOf(library).kind === "absent") return undefined;
  refuseInUse(library);
  const kept = freeSiblingName(library, "before-restore");
  for (const part of ["", "-wal", "-shm"]) {
    if (existsSync(library + part)) renameSync(library + part, kept + part);
  }
  return kept;
}

function refuseInUse(library: string): void {
  const database = new Database(library, { timeout: 1000 });
  try {
    // Leaving the write-ahead log takes the library for oneself, and puts everything that was committed into the one file.
    database.pragma("journal_mode = DELETE");
  } catch (error) {
    const failure = libraryFailure(error, library);
    if (!(failure instanceof AppError && failure.code === "library-damaged")) throw failure;
  } finally {
    database.close();
  }
}

function readHeaderOf(file: string) {
  try {
    return readLibraryHeader(file);
  } catch (error) {
    throw readFailure(error, file);
  }
}
