/**
 * Settings that travel with the library, each as JSON; and which forms are drafts: made new, and never given out of hand since. What a
 * draft does not say yet is counted apart, as `blank`, and is no error.
 */
import type { Migration } from "./migration.ts";

export const settings: Migration = {
  version: 7,
  sql: `
CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL,
  checksum INTEGER NOT NULL
) STRICT;

CREATE TABLE draft (
  form_id INTEGER PRIMARY KEY REFERENCES form (id) ON DELETE CASCADE
) STRICT;

ALTER TABLE review ADD COLUMN blank INTEGER NOT NULL DEFAULT 0;
`,
};
