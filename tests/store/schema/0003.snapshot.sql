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
-- ) STRICT
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
, project_key TEXT) STRICT;
CREATE TABLE review (
  form_id INTEGER PRIMARY KEY REFERENCES form (id) ON DELETE CASCADE,
  revision INTEGER NOT NULL,
  rules TEXT NOT NULL,
  outdated INTEGER NOT NULL DEFAULT 0,
  errors INTEGER NOT NULL,
  warnings INTEGER NOT NULL,
  hints INTEGER NOT NULL,
  unknown INTEGER NOT NULL,
  explained INTEGER NOT NULL
) STRICT;
CREATE INDEX form_project ON form (project_key, year);
CREATE INDEX form_department ON form (year, supervising_department, implementing_unit, id, revision, removed_at);
