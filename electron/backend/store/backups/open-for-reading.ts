/** Opens a library that is only looked at or copied: one that is open elsewhere, or a backup. It is whole, or refused as what it is. */
import Database from "better-sqlite3";
import { AppError } from "#shared/api/app-error.ts";
import { refuseUnusable } from "../check-database.ts";
import { readFailure } from "../library-failure.ts";
import { readLibraryHeader } from "../library-header.ts";
import { migrations } from "../migrations/migrations.ts";

/** @throws AppError `file-missing`, `-empty`, `-forbidden`, `library-foreign`, `-newer`, `-damaged` or `-busy`. */
export function openForReading(file: string): Database.Database {
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

/** The same for a backup. @throws AppError `backup-damaged` in the place of `library-damaged`. */
export function openBackup(file: string): Database.Database {
  try {
    return openForReading(file);
  } catch (error) {
    const damaged = error instanceof AppError && error.code === "library-damaged";
    throw damaged ? new AppError("backup-damaged", file, "", { cause: error }) : error;
  }
}

export function readHeaderOf(file: string) {
  try {
    return readLibraryHeader(file);
  } catch (error) {
    throw readFailure(error, file);
  }
}
