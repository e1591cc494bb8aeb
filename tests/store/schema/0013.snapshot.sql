-- CREATE TABLE form (
--   id INTEGER PRIMARY KEY AUTOINCREMENT,
--   revision INTEGER NOT NULL,
--   saved_at INTEGER NOT NULL,
--   versioned_at INTEGER NOT NULL,
--   indexed_revision INTEGER NOT NULL DEFAULT 0,
--   exported_revision INTEGER,
--   removed_at INTEGER,
--   year INTEGER,
--   implementing_unit TEXT NOT NULL,
--   supervising_department TEXT NOT NULL,
--   project_name TEXT NOT NULL,
--   project_total TEXT NOT NULL,
--   money_unit TEXT NOT NULL,
--   indicator_count INTEGER NOT NULL,
--   document TEXT NOT NULL
-- , project_key TEXT, versioned_revision INTEGER NOT NULL DEFAULT 0, steps_from INTEGER, checksum INTEGER NOT NULL DEFAULT 0, remarks INTEGER NOT NULL DEFAULT 0, open_remarks INTEGER NOT NULL DEFAULT 0) STRICT
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
, project_key TEXT, versioned_revision INTEGER NOT NULL DEFAULT 0, steps_from INTEGER, checksum INTEGER NOT NULL DEFAULT 0, remarks INTEGER NOT NULL DEFAULT 0, open_remarks INTEGER NOT NULL DEFAULT 0, carried_untouched INTEGER, carried_asked INTEGER, carried_texts INTEGER) STRICT;
CREATE TABLE year_link (
  form_id INTEGER NOT NULL REFERENCES form (id) ON DELETE CASCADE,
  last_id INTEGER NOT NULL,
  year INTEGER NOT NULL,
  base BLOB NOT NULL,
  checksum INTEGER NOT NULL,
  PRIMARY KEY (form_id, last_id)
) STRICT;
CREATE INDEX year_link_last ON year_link (last_id);
