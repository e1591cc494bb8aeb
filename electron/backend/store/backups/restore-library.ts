/**
 * Puts a backup in the place of a library. The backup is copied and checked completely before anything is touched; the library that was
 * there is kept; and at every moment there is a whole library under the name, the old one or the new one.
 *
 * Kept is it as a backup where it is whole, else beside the library as it is.
 */
import { chmodSync, constants, copyFileSync, existsSync, linkSync, renameSync, rmSync } from "node:fs";
import { dirname, resolve } from "node:path";
import Database from "better-sqlite3";
import { AppError } from "#shared/api/app-error.ts";
import { reachDisk } from "../../take-name.ts";
import { refuseUnusable } from "../check-database.ts";
import type { Clock } from "../clock.ts";
import { libraryFailure } from "../library-failure.ts";
import { linkedFile } from "../library-file.ts";
import { schemaVersion } from "../migrate.ts";
import { migrations } from "../migrations/migrations.ts";
import { freeSiblingName } from "../sibling-name.ts";
import { backupFailure, BackupFolder } from "./backup-folder.ts";
import { holdsSomething } from "./content-mark.ts";
import { copyLibrary } from "./copy-library.ts";
import { openBackup, readHeaderOf } from "./open-for-reading.ts";
import { removeTemporaryCopy, startTemporaryCopy, namesReachDisk } from "./temporary-copy.ts";

export interface RestoreLibrary {
  readonly now?: Clock;
  /** Has the library closed while its file is exchanged, where this process has it open. */
  readonly exchange?: (change: () => void) => void | Promise<void>;
}

/**
 * @returns where the library that was there is kept now, or `undefined` where there was none, or nothing in it.
 * @throws AppError of a backup that cannot be used; `library-in-use` where another process has the library open.
 */
export async function restoreLibrary(backup: string, place: string, options: RestoreLibrary = {}): Promise<string | undefined> {
  const { now = Date.now, exchange = (change) => change() } = options;
  // Where a link leads to the library, it goes on doing so.
  const library = linkedFile(place);
  if (resolve(backup) === resolve(library)) throw new AppError("write-failed", library, "备份和表格库是同一个文件");
  if (!existsSync(dirname(library))) throw new AppError("write-not-a-folder", dirname(library));
  let temporary: string | undefined;
  let kept: string | undefined;
  try {
    const source = openBackup(backup);
    try {
      temporary = startTemporaryCopy(dirname(library));
      await copyLibrary(source, temporary);
    } finally {
      source.close();
    }
    const copy = temporary;
    await exchange(() => {
      kept = setAside(library, now);
      renameSync(copy, library);
      namesReachDisk(dirname(library));
    });
  } catch (error) {
    throw libraryFailure(error, library);
  } finally {
    if (temporary !== undefined) removeTemporaryCopy(temporary);
  }
  return kept;
}

/** Gives a library that nobody has open a second name. Only its main file stays under the first, to be replaced. */
function setAside(library: string, now: Clock): string | undefined {
  const { kind } = readHeaderOf(library);
  if (kind === "foreign") throw new AppError("library-foreign", library);
  const state = kind === "library" ? takeLibrary(library) : "damaged";
  if (state === "whole") return keepAsBackup(library, now);
  if (state === "nothing") return undefined;
  const parts = ["", "-wal", "-shm", "-journal"].filter((part) => existsSync(library + part));
  if (parts.length === 0) return undefined;
  const kept = freeSiblingName(library, "before-restore");
  if (parts.includes("")) secondName(library, kept);
  // A log that was left behind would be taken for the restored library's.
  for (const part of parts) if (part !== "") renameSync(library + part, kept + part);
  namesReachDisk(dirname(library));
  return kept;
}

/** Has a library wholly in its main file, closed by everyone. @throws AppError `library-in-use`. */
function takeLibrary(library: string): "whole" | "nothing" | "damaged" {
  const database = new Database(library, { timeout: 1000 });
  try {
    // Leaving the write-ahead log takes the library for oneself, and puts everything that was committed into the one file.
    database.pragma("journal_mode = DELETE");
    refuseUnusable(database, migrations);
    const isOlder = schemaVersion(database) < migrations.length;
    return isOlder || holdsSomething(database) ? "whole" : "nothing";
  } catch (error) {
    const failure = libraryFailure(error, library);
    if (!(failure instanceof AppError)) throw failure;
    // Waiting for it would be of no use.
    if (failure.code === "library-busy") throw new AppError("library-in-use", library, "", { cause: error });
    return "damaged";
  } finally {
    database.close();
  }
}

function keepAsBackup(library: string, now: Clock): string {
  const folder = new BackupFolder(library);
  let copy: string | undefined;
  try {
    folder.make();
    copy = startTemporaryCopy(folder.path);
    rmSync(copy);
    secondName(library, copy);
    chmodSync(copy, 0o600);
    // How many are kept stands in the library, which is closed: the next backup that is made clears away.
    return folder.take(copy, { at: now(), reason: "before-restore" }).path;
  } catch (error) {
    throw backupFailure(error, folder);
  } finally {
    if (copy !== undefined) removeTemporaryCopy(copy);
  }
}

/** Where the file system has no links, a copy. */
function secondName(file: string, name: string): void {
  try {
    linkSync(file, name);
  } catch {
    copyFileSync(file, name, constants.COPYFILE_EXCL);
    reachDisk(name);
  }
}
