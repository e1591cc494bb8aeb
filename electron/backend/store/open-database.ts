/**
 * Opens a library file as a database, or refuses it.
 *
 * Refusing (foreign, newer, damaged) changes nothing: neither the file nor anything beside it. An accepted library is durable on
 * every commit: the write-ahead log is synced each time, which the bundled SQLite would not do by itself.
 */
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { AppError } from "#shared/api/app-error.ts";
import { makeFolder } from "../make-folder.ts";
import { libraryFailure } from "./library-failure.ts";
import { applicationId, readLibraryHeader } from "./library-header.ts";
import { migrate, schemaVersion } from "./migrate.ts";
import type { Migration } from "./migrations/migration.ts";
import { isWhole } from "./whole-database.ts";

export interface OpenedDatabase {
  readonly database: Database.Database;
  /** Whether the file was made just now. */
  readonly created: boolean;
}

export interface OpenDatabase {
  readonly file: string;
  readonly migrations: readonly Migration[];
  /** A library that is not there is made; else it is `file-missing`. */
  readonly create: boolean;
}

export function openDatabase(options: OpenDatabase): OpenedDatabase {
  try {
    return open(options);
  } catch (error) {
    throw libraryFailure(error, options.file);
  }
}

function open({ file, migrations, create }: OpenDatabase): OpenedDatabase {
  const header = readLibraryHeader(file);
  if (header.kind === "foreign") throw new AppError("library-foreign", file);
  if (header.kind === "library" && header.schemaVersion > migrations.length) throw new AppError("library-newer", file);
  if (header.kind !== "library" && !create) throw new AppError(header.kind === "absent" ? "file-missing" : "file-empty", file);

  makeFolder(dirname(file));
  const database = new Database(file, { timeout: 5000 });
  try {
    refuseUnusable(database, migrations.length);
    const created = schemaVersion(database) === 0;
    database.pragma("journal_mode = WAL");
    database.pragma("synchronous = FULL");
    database.pragma("foreign_keys = ON");
    migrate(database, migrations);
    // From here on the first page says whose file this is, to whoever looks at it from outside.
    if (header.kind !== "library") database.pragma("wal_checkpoint(TRUNCATE)");
    return { database, created };
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * Looks at the database itself, with the write-ahead log counted in: the first page may be older than what was last committed.
 * @throws AppError `library-foreign`, `library-newer` or `library-damaged`.
 */
export function refuseUnusable(database: Database.Database, knownVersion: number): void {
  const tables = database.prepare("SELECT count(*) FROM sqlite_schema").pluck().get() as number;
  const isOurs = database.pragma("application_id", { simple: true }) === applicationId;
  if (!isOurs && tables > 0) throw new AppError("library-foreign", database.name);
  if (schemaVersion(database) > knownVersion) throw new AppError("library-newer", database.name);
  if (!isWhole(database)) throw new AppError("library-damaged", database.name);
}
