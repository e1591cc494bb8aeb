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
) STRICT;
CREATE INDEX form_identity ON form (year, implementing_unit, project_name);
CREATE INDEX form_not_indexed ON form (id) WHERE indexed_revision <> revision;
CREATE TABLE version (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  form_id INTEGER NOT NULL REFERENCES form (id) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  document TEXT NOT NULL
) STRICT;
CREATE INDEX version_form ON version (form_id, id);
CREATE TABLE source (
  form_id INTEGER PRIMARY KEY REFERENCES form (id) ON DELETE CASCADE,
  file TEXT NOT NULL,
  hash TEXT NOT NULL,
  sheet TEXT,
  line INTEGER,
  notes TEXT NOT NULL,
  unplaced TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE search USING fts5 (tokens, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');
CREATE TABLE 'search_data'(id INTEGER PRIMARY KEY, block BLOB);
CREATE TABLE 'search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
CREATE TABLE 'search_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);
CREATE TABLE 'search_config'(k PRIMARY KEY, v) WITHOUT ROWID;
