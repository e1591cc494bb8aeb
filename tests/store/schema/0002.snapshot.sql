-- CREATE TABLE source (
--   form_id INTEGER PRIMARY KEY REFERENCES form (id) ON DELETE CASCADE,
--   file TEXT NOT NULL,
--   hash TEXT NOT NULL,
--   sheet TEXT,
--   line INTEGER,
--   notes TEXT NOT NULL,
--   unplaced TEXT NOT NULL
-- ) STRICT
CREATE TABLE source (
  form_id INTEGER PRIMARY KEY REFERENCES form (id) ON DELETE CASCADE,
  file TEXT NOT NULL,
  hash TEXT NOT NULL,
  sheet TEXT,
  line INTEGER,
  notes TEXT NOT NULL,
  unplaced TEXT NOT NULL
, page INTEGER, origins TEXT NOT NULL DEFAULT '{}', excerpt BLOB) STRICT;
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
