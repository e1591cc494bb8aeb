/**
 * The tray: files that were read and wait for the person to store their forms. And with every imported form the rows it was read from.
 *
 * A form's columns are what the tray's list shows; the form itself and the rows of its source are packed (packed.ts). Where a form of
 * the library came from gains its page, the cells of its fields, and those rows.
 */
import type { Migration } from "./migration.ts";

export const tray: Migration = {
  version: 2,
  sql: `
CREATE TABLE tray_file (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  path TEXT NOT NULL UNIQUE,
  size INTEGER NOT NULL,
  modified INTEGER NOT NULL
) STRICT;

CREATE TABLE tray_member (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  file_id INTEGER NOT NULL REFERENCES tray_file (id) ON DELETE CASCADE,
  path TEXT NOT NULL,
  hash TEXT NOT NULL,
  error TEXT,
  others TEXT NOT NULL
) STRICT;
CREATE INDEX tray_member_file ON tray_member (file_id);

CREATE TABLE tray_form (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  member_id INTEGER NOT NULL REFERENCES tray_member (id) ON DELETE CASCADE,
  sheet TEXT,
  line INTEGER NOT NULL,
  page INTEGER,
  year INTEGER,
  implementing_unit TEXT NOT NULL,
  project_name TEXT NOT NULL,
  project_total TEXT NOT NULL,
  money_unit TEXT NOT NULL,
  indicator_count INTEGER NOT NULL,
  attention INTEGER NOT NULL,
  repairs INTEGER NOT NULL,
  unplaced INTEGER NOT NULL,
  corrected INTEGER NOT NULL DEFAULT 0,
  placed TEXT NOT NULL DEFAULT '[]',
  recognized BLOB NOT NULL,
  excerpt BLOB
) STRICT;
CREATE INDEX tray_form_member ON tray_form (member_id);

ALTER TABLE source ADD COLUMN page INTEGER;
ALTER TABLE source ADD COLUMN origins TEXT NOT NULL DEFAULT '{}';
ALTER TABLE source ADD COLUMN excerpt BLOB;
`,
};
