-- CREATE TABLE tray_form (
--   id INTEGER PRIMARY KEY AUTOINCREMENT,
--   member_id INTEGER NOT NULL REFERENCES tray_member (id) ON DELETE CASCADE,
--   sheet TEXT,
--   line INTEGER NOT NULL,
--   page INTEGER,
--   year INTEGER,
--   implementing_unit TEXT NOT NULL,
--   project_name TEXT NOT NULL,
--   project_total TEXT NOT NULL,
--   money_unit TEXT NOT NULL,
--   indicator_count INTEGER NOT NULL,
--   attention INTEGER NOT NULL,
--   repairs INTEGER NOT NULL,
--   unplaced INTEGER NOT NULL,
--   corrected INTEGER NOT NULL DEFAULT 0,
--   placed TEXT NOT NULL DEFAULT '[]',
--   recognized BLOB NOT NULL,
--   excerpt BLOB
-- ) STRICT
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
, revision INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE tray_step (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  tray_form_id INTEGER NOT NULL REFERENCES tray_form (id) ON DELETE CASCADE,
  undone INTEGER NOT NULL DEFAULT 0,
  dropped_by INTEGER REFERENCES tray_step (id) ON DELETE SET NULL,
  step BLOB NOT NULL
) STRICT;
CREATE INDEX tray_step_form ON tray_step (tray_form_id);
CREATE INDEX tray_step_dropped ON tray_step (dropped_by);
