/**
 * What was handed in: each package with its manifest, and of each form the last time. A form's `content` tells whether it still is what was handed in;
 * `changed_at` is when it stopped being that, and NULL while it is. `known_as` is the form's id in packages, which stays when its project is renamed.
 */
import type { Migration } from "./migration.ts";

export const handIns: Migration = {
  version: 11,
  sql: `
CREATE TABLE hand_in (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  unit TEXT NOT NULL,
  year INTEGER,
  package TEXT NOT NULL,
  hash TEXT NOT NULL,
  manifest TEXT NOT NULL,
  checksum INTEGER NOT NULL
) STRICT;

CREATE TABLE handed_form (
  form_id INTEGER PRIMARY KEY REFERENCES form (id) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  known_as TEXT NOT NULL,
  content INTEGER NOT NULL,
  changed_at INTEGER
) STRICT;
`,
};
