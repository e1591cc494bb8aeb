/**
 * Issued blanks: workbooks kept to the byte, what identifies the forms in them, and what a person answered about their cells. `confirmed`
 * is a mark of the binding that was confirmed, blank before; the checksum is of all but the content, which `hash` holds good for.
 */
import type { Migration } from "./migration.ts";

export const blanks: Migration = {
  version: 8,
  sql: `
CREATE TABLE blank (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  file TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE,
  at INTEGER NOT NULL,
  forms TEXT NOT NULL,
  answers TEXT NOT NULL,
  confirmed TEXT NOT NULL DEFAULT '',
  checksum INTEGER NOT NULL,
  content BLOB NOT NULL
) STRICT;
`,
};
