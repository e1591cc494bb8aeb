/**
 * Opens a library file as a database, or refuses it.
 *
 * Refusing changes nothing: neither the file nor anything beside it. What is not there is made whole under another name before it gets
 * its own, so that a file without content is never a new library. An accepted library is durable on every commit: the write-ahead log is
 * synced each time, which the bundled SQLite would not do by itself.
 */
import { accessSync, closeSync, constants, openSync, rmSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { AppError } from "#shared/api/app-error.ts";
import { makeFolder } from "../make-folder.ts";
import { reachDisk, takeName } from "../take-name.ts";
import { refuseUnusable } from "./check-database.ts";
import { copyForReading } from "./copy-for-reading.ts";
import { LibraryDatabase } from "./library-database.ts";
import { libraryFailure, readFailure, schemaFailure } from "./library-failure.ts";
import { linkedFile, logBeside, privateTemporaryFile } from "./library-file.ts";
import { readLibraryHeader } from "./library-header.ts";
import { migrate, schemaVersion, type BeforeUpgrade } from "./migrate.ts";
import type { Migration } from "./migrations/migration.ts";

export interface OpenedDatabase {
  readonly database: LibraryDatabase;
  /** Whether the file was made just now. */
  readonly created: boolean;
  /** Nothing can be written where it lies: this is a copy of it. */
  readonly readOnly: boolean;
  /** Not every page of it was looked at: nothing is to be written before that. */
  readonly unchecked: boolean;
}

export interface OpenDatabase {
  readonly file: string;
  readonly migrations: readonly Migration[];
  /** A library that is not there is made; else it is `file-missing`. */
  readonly create: boolean;
  readonly beforeUpgrade?: BeforeUpgrade;
  /** Bytes of the longest file that is checked to its end before it opens; every one unless told otherwise. */
  readonly checkedAtOnce?: number;
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

function open({
  file,
  migrations,
  create,
  beforeUpgrade,
  checkedAtOnce = Number.POSITIVE_INFINITY,
}: OpenDatabase): OpenedDatabase {
  const isThere = look(file, migrations.length);
  // A link that leads nowhere leads to a disk that is not there, not to a place for a new library.
  const linked = linkedFile(file);
  if (!isThere && linked !== resolve(file)) throw new AppError("file-missing", linked);
  if (!isThere && !create) throw new AppError("file-missing", file);
  const created = !isThere && createLibrary(linked, migrations);
  const place: Place = { file, migrations, checkedAtOnce };
  if (!isWritable(file)) return openCopy(place);
  try {
    return { ...openInPlace({ ...place, beforeUpgrade }), created, readOnly: false };
  } catch (error) {
    if (!/^SQLITE_(READONLY|CANTOPEN|PERM)/.test(String((error as NodeJS.ErrnoException).code))) throw error;
    return openCopy(place);
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

interface Place extends Required<Pick<OpenDatabase, "file" | "migrations" | "checkedAtOnce">> {
  readonly beforeUpgrade?: BeforeUpgrade | undefined;
}

function openInPlace({
  file,
  migrations,
  checkedAtOnce,
  beforeUpgrade,
}: Place): Pick<OpenedDatabase, "database" | "unchecked"> {
  // A whole path: some names mean something else to SQLite.
  const database = new LibraryDatabase(resolve(file), { timeout: patience, fileMustExist: true });
  let unchecked = false;
  try {
    // What is about to be written to is checked before, however long it is.
    unchecked = statSync(file).size > checkedAtOnce && isUpToDate(database, migrations);
    refuseUnusable(database, migrations, unchecked ? () => true : undefined);
    refuseUnwritable(database);
    database.pragma("journal_mode = WAL");
    database.pragma("synchronous = FULL");
    database.pragma("foreign_keys = ON");
    migrate(database, migrations, beforeUpgrade);
    return { database, unchecked };
  } catch (error) {
    database.close();
    throw unchecked ? schemaFailure(error, file) : error;
  }
}

function isUpToDate(database: LibraryDatabase, migrations: readonly Migration[]): boolean {
  return schemaVersion(database) === migrations.length && database.pragma("journal_mode", { simple: true }) === "wal";
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

function openCopy({ file, ...place }: Place): OpenedDatabase {
  const { copy, dispose } = copyForReading(linkedFile(file));
  try {
    const opened = openInPlace({ ...place, file: copy });
    opened.database.disposeWhenClosed(dispose);
    return { ...opened, created: false, readOnly: true };
  } catch (error) {
    dispose();
    const failure = readFailure(error, file);
    throw failure instanceof AppError ? new AppError(failure.code, file, failure.detail, { cause: error }) : failure;
  }
}
