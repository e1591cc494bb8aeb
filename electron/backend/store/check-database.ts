/**
 * Whether an opened database is a library that this program can work with. It looks at the database itself, with the write-ahead log
 * counted in: the first page of the file may be older than what was last committed.
 */
import Database from "better-sqlite3";
import { AppError } from "#shared/api/app-error.ts";
import { applicationId } from "./library-header.ts";
import { migrate, schemaVersion } from "./migrate.ts";
import { isWhole } from "./whole-database.ts";
import type { Migration } from "./migrations/migration.ts";

/**
 * @param whole Whether every page of it is whole, or whether that is looked at later.
 * @throws AppError `library-foreign`, `library-newer` or `library-damaged`.
 */
export function refuseUnusable(
  database: Database.Database,
  migrations: readonly Migration[],
  whole: () => boolean = () => isWhole(database),
): void {
  const version = schemaVersion(database);
  if (database.pragma("application_id", { simple: true }) !== applicationId)
    throw new AppError("library-foreign", database.name);
  if (version > migrations.length) throw new AppError("library-newer", database.name);
  if (version < 1 || !whole() || !hasSchemaOf(version, database, migrations)) {
    throw new AppError("library-damaged", database.name);
  }
}

/** Whether it has what its version has, and nothing of a later one: else another program, or a fault of the disk, changed either. */
function hasSchemaOf(version: number, database: Database.Database, migrations: readonly Migration[]): boolean {
  const found = new Set(parts(database));
  const expected = new Set(partsAfter(migrations.slice(0, version)));
  if (![...expected].every((part) => found.has(part))) return false;
  if (version === migrations.length) return true;
  return partsAfter(migrations).every((part) => expected.has(part) || !found.has(part));
}

function partsAfter(migrations: readonly Migration[]): string[] {
  const model = new Database(":memory:");
  try {
    migrate(model, migrations);
    return parts(model);
  } finally {
    model.close();
  }
}

/** Its columns, and its triggers to the letter: one that does something else would do it with every row, unseen. */
function parts(database: Database.Database): string[] {
  return database
    .prepare<[], string>(
      `SELECT t.name || ' ' || c.name FROM pragma_table_list t, pragma_table_info(t.name) c WHERE t.schema = 'main'
       UNION ALL SELECT sql FROM sqlite_schema WHERE type = 'trigger'`,
    )
    .pluck()
    .all();
}
