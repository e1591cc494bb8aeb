/**
 * The first schema: forms, their versions, where they came from, and the search index.
 *
 * The columns beside a form's document are what the list shows, so that listing reads no document; they stand before it so that a
 * long document does not have to be passed over. Times are milliseconds since 1970.
 */
import type { Migration } from "./migration.ts";

export const forms: Migration = {
  version: 1,
  sql: `
CREATE TABLE form (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  revision INTEGER NOT NULL,
  saved_at INTEGER NOT NULL,
  versioned_at INTEGER NOT NULL,
  indexed_revision INTEGER NOT NULL DEFAULT 0,
  exported_revision INTEGER,
  removed_at INTEGER,
  year INTEGER,
  implementing_unit TEXT NOT NULL,
  supervising_department TEXT NOT NULL,
  project_name TEXT NOT NULL,
  project_total TEXT NOT NULL,
  money_unit TEXT NOT NULL,
  indicator_count INTEGER NOT NULL,
  document TEXT NOT NULL
) STRICT;
CREATE INDEX form_identity ON form (year, implementing_unit, project_name);
CREATE INDEX form_not_indexed ON form (id) WHERE indexed_revision <> revision;

CREATE TABLE version (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  form_id INTEGER NOT NULL REFERENCES form (id) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  document TEXT NOT NULL
) STRICT;
CREATE INDEX version_form ON version (form_id, id);

CREATE TABLE source (
  form_id INTEGER PRIMARY KEY REFERENCES form (id) ON DELETE CASCADE,
  file TEXT NOT NULL,
  hash TEXT NOT NULL,
  sheet TEXT,
  line INTEGER,
  notes TEXT NOT NULL,
  unplaced TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE search USING fts5 (tokens, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');
`,
};
