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
-- , project_key TEXT, versioned_revision INTEGER NOT NULL DEFAULT 0, steps_from INTEGER, checksum INTEGER NOT NULL DEFAULT 0) STRICT
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
, project_key TEXT, versioned_revision INTEGER NOT NULL DEFAULT 0, steps_from INTEGER, checksum INTEGER NOT NULL DEFAULT 0, remarks INTEGER NOT NULL DEFAULT 0, open_remarks INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX form_remarks ON form (id) WHERE remarks > 0;
CREATE TABLE loose_remark (
  id TEXT PRIMARY KEY,
  remark TEXT NOT NULL,
  checksum INTEGER NOT NULL
) STRICT;
