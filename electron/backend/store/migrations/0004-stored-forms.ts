/**
 * Storing can be undone: a form that was stored stays in the tray's tables, out of sight, with what it became in the library, until
 * something else is stored. `replaced` is what it took the place of, as JSON: the version with the old content, and its source.
 *
 * A file is `done` when nothing of it waits any more; only the undo still knows it.
 */
import type { Migration } from "./migration.ts";

export const storedForms: Migration = {
  version: 4,
  sql: `
CREATE TABLE tray_stored (
  tray_form_id INTEGER PRIMARY KEY REFERENCES tray_form (id) ON DELETE CASCADE,
  form_id INTEGER NOT NULL,
  replaced TEXT,
  replaced_excerpt BLOB
) STRICT;

ALTER TABLE tray_file ADD COLUMN done INTEGER NOT NULL DEFAULT 0;
`,
};
