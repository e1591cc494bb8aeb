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
-- , project_key TEXT) STRICT
-- CREATE TABLE version (
--   id INTEGER PRIMARY KEY AUTOINCREMENT,
--   form_id INTEGER NOT NULL REFERENCES form (id) ON DELETE CASCADE,
--   at INTEGER NOT NULL,
--   kind TEXT NOT NULL,
--   name TEXT NOT NULL,
--   document TEXT NOT NULL
-- ) STRICT
-- CREATE TABLE source (
--   form_id INTEGER PRIMARY KEY REFERENCES form (id) ON DELETE CASCADE,
--   file TEXT NOT NULL,
--   hash TEXT NOT NULL,
--   sheet TEXT,
--   line INTEGER,
--   notes TEXT NOT NULL,
--   unplaced TEXT NOT NULL
-- , page INTEGER, origins TEXT NOT NULL DEFAULT '{}', excerpt BLOB) STRICT
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
, project_key TEXT, versioned_revision INTEGER NOT NULL DEFAULT 0, steps_from INTEGER, checksum INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE version (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  form_id INTEGER NOT NULL REFERENCES form (id) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  document TEXT NOT NULL
, after_step INTEGER, checksum INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE source (
  form_id INTEGER PRIMARY KEY REFERENCES form (id) ON DELETE CASCADE,
  file TEXT NOT NULL,
  hash TEXT NOT NULL,
  sheet TEXT,
  line INTEGER,
  notes TEXT NOT NULL,
  unplaced TEXT NOT NULL
, page INTEGER, origins TEXT NOT NULL DEFAULT '{}', excerpt BLOB, checksum INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE step (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  form_id INTEGER NOT NULL REFERENCES form (id) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  cause TEXT NOT NULL,
  label TEXT NOT NULL,
  place TEXT NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0,
  dropped_by INTEGER,
  checksum INTEGER NOT NULL,
  payload BLOB NOT NULL,
  provenance BLOB
) STRICT;
CREATE INDEX step_form ON step (form_id, dropped_by, undone);
CREATE INDEX version_step ON version (form_id, after_step);
CREATE INDEX form_not_versioned ON form (id) WHERE versioned_revision <> revision;
