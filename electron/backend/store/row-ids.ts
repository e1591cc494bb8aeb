/** The ids of a table before its rows are there: a checksum counts the id in. Only within the transaction that uses it. */
import type { Database } from "better-sqlite3";

/** @returns what gives the next id of a table with AUTOINCREMENT. */
export function rowIds(database: Database, table: string): () => number {
  const last = database.prepare<[string], number>("SELECT seq FROM sqlite_sequence WHERE name = ?").pluck();
  return () => (last.get(table) ?? 0) + 1;
}
