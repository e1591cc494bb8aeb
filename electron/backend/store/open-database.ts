/**
 * Opens a library file as a database, or refuses it.
 *
 * Refusing changes nothing: neither the file nor anything beside it. What is not there is made whole under another name before it gets
 * its own, so that a file without content is never a new library. An accepted library is durable on every commit: the write-ahead log is
 * synced each time, which the bundled SQLite would not do by itself.
 */
import { accessSync, closeSync, constants, openSync, rmSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { AppError } from "#shared/api/app-error.ts";
import { makeFolder } from "../make-folder.ts";
import { reachDisk, takeName } from "../take-name.ts";
import { refuseUnusable } from "./check-database.ts";
import { copyForReading } from "./copy-for-reading.ts";
import { LibraryDatabase } from "./library-database.ts";
import { libraryFailure, readFailure } from "./library-failure.ts";
import { linkedFile, logBeside, privateTemporaryFile } from "./library-file.ts";
import { readLibraryHeader } from "./library-header.ts";
import { migrate, type BeforeUpgrade } from "./migrate.ts";
import type { Migration } from "./migrations/migration.ts";

export interface OpenedDatabase {
  readonly database: LibraryDatabase;
  /** Whether the file was made just now. */
  readonly created: boolean;
  /** Nothing can be written where it lies: this is a copy of it. */
  readonly readOnly: boolean;
}

export interface OpenDatabase {
  readonly file: string;
  readonly migrations: readonly Migration[];
  /** A library that is not there is made; else it is `file-missing`. */
  readonly create: boolean;
  readonly beforeUpgrade?: BeforeUpgrade;
}

/** Opening waits for others; what is done later may have to wait less. */
const patience = 5000;

export function openDatabase(options: OpenDatabase): OpenedDatabase {
  try {
    return open(options);
  } catch (error) {
    throw libraryFailure(error, options.file);
  }
}

function open({ file, migrations, create, beforeUpgrade }: OpenDatabase): OpenedDatabase {
  const isThere = look(file, migrations.length);
  // A link that leads nowhere leads to a disk that is not there, not to a place for a new library.
  const place = linkedFile(file);
  if (!isThere && place !== resolve(file)) throw new AppError("file-missing", place);
  if (!isThere && !create) throw new AppError("file-missing", file);
  const created = !isThere && createLibrary(place, migrations);
  if (!isWritable(file)) return openCopy(file, migrations);
  try {
    return { database: openInPlace(file, migrations, beforeUpgrade), created, readOnly: false };
  } catch (error) {
    if (!/^SQLITE_(READONLY|CANTOPEN|PERM)/.test(String((error as NodeJS.ErrnoException).code))) throw error;
    return openCopy(file, migrations);
  }
}

/** @returns whether it is there. @throws AppError where it is nothing to open. */
function look(file: string, knownVersion: number): boolean {
  const { header, log } = lookFromOutside(file);
  const isAnotherPrograms = header.kind === "foreign" && header.isDatabase;
  if (log !== undefined && header.kind !== "library" && !isAnotherPrograms) throw new AppError("library-log-left", file, log);
  if (header.kind === "foreign") throw new AppError("library-foreign", file);
  if (header.kind === "empty") throw new AppError("library-emptied", file);
  if (header.kind === "absent") return false;
  if (header.schemaVersion > knownVersion) throw new AppError("library-newer", file);
  if (header.schemaVersion < 1) throw new AppError("library-damaged", file);
  return true;
}

function lookFromOutside(file: string) {
  try {
    return { header: readLibraryHeader(file), log: logBeside(file) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOTDIR") throw new AppError("write-not-a-folder", dirname(file));
    throw readFailure(error, file);
  }
}

/** @returns whether it was made here; another process may have been first. */
function createLibrary(file: string, migrations: readonly Migration[]): boolean {
  const folder = dirname(file);
  makeFolder(folder, "private");
  const temporary = privateTemporaryFile(folder);
  try {
    const database = new LibraryDatabase(temporary);
    try {
      // Nobody knows of it yet: it need not be safe before it is whole.
      database.pragma("journal_mode = MEMORY");
      database.pragma("synchronous = OFF");
      migrate(database, migrations);
    } finally {
      database.close();
    }
    reachDisk(temporary);
    return takeName(temporary, file);
  } finally {
    rmSync(temporary, { force: true });
  }
}

function isWritable(file: string): boolean {
  try {
    closeSync(openSync(file, "r+"));
    // The write-ahead log is made beside the library.
    accessSync(dirname(linkedFile(file)), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function openInPlace(file: string, migrations: readonly Migration[], beforeUpgrade?: BeforeUpgrade): LibraryDatabase {
  // A whole path: some names mean something else to SQLite.
  const database = new LibraryDatabase(resolve(file), { timeout: patience, fileMustExist: true });
  try {
    refuseUnusable(database, migrations);
    refuseUnwritable(database);
    database.pragma("journal_mode = WAL");
    database.pragma("synchronous = FULL");
    database.pragma("foreign_keys = ON");
    migrate(database, migrations, beforeUpgrade);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** What the system says of a file's permissions is not all of the truth; SQLite opens what it may not write to without a word. */
function refuseUnwritable(database: LibraryDatabase): void {
  database.pragma("busy_timeout = 0");
  try {
    // Deletes nothing, and needs for that what deleting needs; beginning a transaction alone would be let through.
    database.exec("DELETE FROM form WHERE 0");
  } catch (error) {
    // Somebody else is writing to it.
    if (!String((error as NodeJS.ErrnoException).code).startsWith("SQLITE_BUSY")) throw error;
  }
  database.pragma(`busy_timeout = ${patience}`);
}

function openCopy(file: string, migrations: readonly Migration[]): OpenedDatabase {
  const { copy, dispose } = copyForReading(linkedFile(file));
  try {
    const database = openInPlace(copy, migrations);
    database.disposeWhenClosed(dispose);
    return { database, created: false, readOnly: true };
  } catch (error) {
    dispose();
    const failure = readFailure(error, file);
    throw failure instanceof AppError ? new AppError(failure.code, file, failure.detail, { cause: error }) : failure;
  }
}
