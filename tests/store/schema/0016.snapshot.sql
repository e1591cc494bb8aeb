CREATE TABLE arrived (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  year INTEGER,
  mark TEXT NOT NULL UNIQUE,
  document TEXT NOT NULL,
  checksum INTEGER NOT NULL
) STRICT;
CREATE INDEX arrived_year ON arrived (year);
CREATE TABLE arrived_form (
  arrived_id INTEGER NOT NULL REFERENCES arrived (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  path TEXT NOT NULL,
  hash TEXT NOT NULL,
  others TEXT NOT NULL,
  sheet TEXT,
  line INTEGER NOT NULL,
  page INTEGER,
  summary TEXT NOT NULL,
  recognized BLOB NOT NULL,
  excerpt BLOB,
  checksum INTEGER NOT NULL,
  PRIMARY KEY (arrived_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE arrived_refused (
  path TEXT PRIMARY KEY,
  at INTEGER NOT NULL,
  error TEXT NOT NULL
) STRICT;
CREATE TABLE roster (
  year INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  units TEXT NOT NULL,
  checksum INTEGER NOT NULL
) STRICT;
