/**
 * What was done to many forms at once: which step of each form's journal belongs to it, so that it can be undone together. And the offices'
 * names and codes as they came in a workbook, at most one such table.
 */
import type { Migration } from "./migration.ts";

export const batches: Migration = {
  version: 17,
  sql: `
CREATE TABLE batch (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  label TEXT NOT NULL
) STRICT;
CREATE TABLE batch_step (
  batch_id INTEGER NOT NULL REFERENCES batch (id) ON DELETE CASCADE,
  form_id INTEGER NOT NULL REFERENCES form (id) ON DELETE CASCADE,
  step_id INTEGER NOT NULL,
  PRIMARY KEY (batch_id, form_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX batch_step_form ON batch_step (form_id);

CREATE TABLE office_table (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  file TEXT NOT NULL,
  at INTEGER NOT NULL,
  offices BLOB NOT NULL,
  checksum INTEGER NOT NULL
) STRICT;
`,
};
