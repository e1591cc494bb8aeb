/**
 * Whether a database is whole, its indexes included: a damaged index hides rows, and nothing else would tell.
 *
 * An index only repeats its table: it is made anew where it is damaged and the table is sound. Everything else is
 * left as it is, to the byte.
 */
import Database from "better-sqlite3";

export function isWhole(database: Database.Database): boolean {
  return isOk(database, "integrity_check(1)") || (!database.readonly && isOk(database, "quick_check(1)") && mended(database));
}

function isOk(database: Database.Database, check: string): boolean {
  try {
    return database.pragma(check, { simple: true }) === "ok";
  } catch (error) {
    // Its schema does not say what a schema can say.
    if (error instanceof Database.SqliteError && error.code === "SQLITE_ERROR") return false;
    throw error;
  }
}

function hasOrphans(database: Database.Database): boolean {
  return (database.pragma("foreign_key_check") as unknown[]).length > 0;
}

function mended(database: Database.Database): boolean {
  database.exec("BEGIN IMMEDIATE");
  try {
    database.exec("REINDEX");
    // A row that named its form wrongly in the table, and rightly in the index, is nobody's now.
    const whole = isOk(database, "integrity_check(1)") && !hasOrphans(database);
    database.exec(whole ? "COMMIT" : "ROLLBACK");
    return whole;
  } catch (error) {
    if (database.inTransaction) database.exec("ROLLBACK");
    // What cannot be read to make an index of it is damaged itself.
    if (error instanceof Database.SqliteError && error.code.startsWith("SQLITE_CORRUPT")) return false;
    throw error;
  }
}
