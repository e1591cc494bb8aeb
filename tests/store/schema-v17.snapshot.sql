-- user_version 17
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
, project_key TEXT, versioned_revision INTEGER NOT NULL DEFAULT 0, steps_from INTEGER, checksum INTEGER NOT NULL DEFAULT 0, remarks INTEGER NOT NULL DEFAULT 0, open_remarks INTEGER NOT NULL DEFAULT 0, carried_untouched INTEGER, carried_asked INTEGER, carried_texts INTEGER, indicators_revision INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX form_identity ON form (year, implementing_unit, project_name);
CREATE INDEX form_not_indexed ON form (id) WHERE indexed_revision <> revision;
CREATE TABLE version (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  form_id INTEGER NOT NULL REFERENCES form (id) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  document TEXT NOT NULL
, after_step INTEGER, checksum INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX version_form ON version (form_id, id);
CREATE TABLE source (
  form_id INTEGER PRIMARY KEY REFERENCES form (id) ON DELETE CASCADE,
  file TEXT NOT NULL,
  hash TEXT NOT NULL,
  sheet TEXT,
  line INTEGER,
  notes TEXT NOT NULL,
  unplaced TEXT NOT NULL
, page INTEGER, origins TEXT NOT NULL DEFAULT '{}', excerpt BLOB, checksum INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE VIRTUAL TABLE search USING fts5 (tokens, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');
CREATE TABLE 'search_data'(id INTEGER PRIMARY KEY, block BLOB);
CREATE TABLE 'search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
CREATE TABLE 'search_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);
CREATE TABLE 'search_config'(k PRIMARY KEY, v) WITHOUT ROWID;
CREATE TABLE tray_file (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  path TEXT NOT NULL UNIQUE,
  size INTEGER NOT NULL,
  modified INTEGER NOT NULL
, done INTEGER NOT NULL DEFAULT 0) STRICT;
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
, revision INTEGER NOT NULL DEFAULT 0, hidden INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX tray_form_member ON tray_form (member_id);
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
, blank INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX form_project ON form (project_key, year);
CREATE INDEX form_department ON form (year, supervising_department, implementing_unit, id, revision, removed_at);
CREATE TABLE tray_stored (
  tray_form_id INTEGER PRIMARY KEY REFERENCES tray_form (id) ON DELETE CASCADE,
  form_id INTEGER NOT NULL,
  replaced TEXT,
  replaced_excerpt BLOB
) STRICT;
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
CREATE TABLE tray_step (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  tray_form_id INTEGER NOT NULL REFERENCES tray_form (id) ON DELETE CASCADE,
  undone INTEGER NOT NULL DEFAULT 0,
  dropped_by INTEGER REFERENCES tray_step (id) ON DELETE SET NULL,
  step BLOB NOT NULL
) STRICT;
CREATE INDEX tray_step_form ON tray_step (tray_form_id);
CREATE INDEX tray_step_dropped ON tray_step (dropped_by);
CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL,
  checksum INTEGER NOT NULL
) STRICT;
CREATE TABLE draft (
  form_id INTEGER PRIMARY KEY REFERENCES form (id) ON DELETE CASCADE
) STRICT;
CREATE TABLE blank (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  file TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE,
  at INTEGER NOT NULL,
  forms TEXT NOT NULL,
  answers TEXT NOT NULL,
  confirmed TEXT NOT NULL DEFAULT '',
  checksum INTEGER NOT NULL,
  content BLOB NOT NULL
) STRICT;
CREATE TABLE rule_pack (
  template TEXT PRIMARY KEY,
  file TEXT NOT NULL,
  at INTEGER NOT NULL,
  book TEXT NOT NULL,
  checksum INTEGER NOT NULL
) STRICT;
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
CREATE INDEX form_remarks ON form (id) WHERE remarks > 0;
CREATE TABLE loose_remark (
  id TEXT PRIMARY KEY,
  remark TEXT NOT NULL,
  checksum INTEGER NOT NULL
) STRICT;
CREATE TABLE year_link (
  form_id INTEGER NOT NULL REFERENCES form (id) ON DELETE CASCADE,
  last_id INTEGER NOT NULL,
  year INTEGER NOT NULL,
  base BLOB NOT NULL,
  checksum INTEGER NOT NULL,
  PRIMARY KEY (form_id, last_id)
) STRICT;
CREATE INDEX year_link_last ON year_link (last_id);
CREATE INDEX form_listed ON form (
  year DESC, implementing_unit, id, supervising_department, project_name, project_total, money_unit, indicator_count, saved_at, revision,
  exported_revision, open_remarks, carried_untouched, carried_asked, carried_texts) WHERE removed_at IS NULL;
CREATE INDEX form_rank ON form (year DESC, saved_at DESC, id) WHERE removed_at IS NULL;
CREATE TABLE to_index (
  turn INTEGER PRIMARY KEY,
  form_id INTEGER NOT NULL UNIQUE REFERENCES form (id) ON DELETE CASCADE
) STRICT;
CREATE TRIGGER form_added AFTER INSERT ON form BEGIN
  INSERT OR REPLACE INTO to_index (form_id) VALUES (new.id);
END;
CREATE TRIGGER form_changed AFTER UPDATE OF revision ON form BEGIN
  INSERT OR REPLACE INTO to_index (form_id) VALUES (new.id);
END;
CREATE INDEX form_indicators_due ON form (id)
  WHERE indicators_revision <> CASE WHEN removed_at IS NULL THEN revision ELSE 0 END;
CREATE TABLE indicator_name (
  id INTEGER PRIMARY KEY,
  level1 TEXT NOT NULL,
  level2 TEXT NOT NULL,
  key TEXT NOT NULL,
  name TEXT NOT NULL,
  initials TEXT NOT NULL,
  uses INTEGER NOT NULL DEFAULT 0,
  curated INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX indicator_name_identity ON indicator_name (key, level2, level1);
CREATE INDEX indicator_name_initials ON indicator_name (initials);
CREATE INDEX indicator_name_uses ON indicator_name (uses DESC, id);
CREATE INDEX indicator_name_unused ON indicator_name (id) WHERE uses = 0 AND curated = 0;
CREATE TABLE indicator_use (
  form_id INTEGER NOT NULL REFERENCES form (id) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  name_id INTEGER NOT NULL,
  year INTEGER NOT NULL,
  attribute TEXT NOT NULL,
  operator TEXT NOT NULL,
  measure TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (form_id, at)
) STRICT, WITHOUT ROWID;
CREATE INDEX indicator_use_name ON indicator_use (name_id, year);
CREATE TABLE indicator_tally (
  name_id INTEGER NOT NULL,
  year INTEGER NOT NULL,
  attribute TEXT NOT NULL,
  operator TEXT NOT NULL,
  measure TEXT NOT NULL,
  uses INTEGER NOT NULL,
  PRIMARY KEY (name_id, year, attribute, operator, measure)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER indicator_use_came AFTER INSERT ON indicator_use BEGIN
  UPDATE indicator_name SET uses = uses + 1 WHERE id = NEW.name_id;
  INSERT INTO indicator_tally VALUES (NEW.name_id, NEW.year, NEW.attribute, NEW.operator, NEW.measure, 1)
    ON CONFLICT DO UPDATE SET uses = uses + 1;
END;
CREATE TRIGGER indicator_use_went AFTER DELETE ON indicator_use BEGIN
  UPDATE indicator_tally SET uses = uses - 1 WHERE name_id = OLD.name_id AND year = OLD.year AND attribute = OLD.attribute
    AND operator = OLD.operator AND measure = OLD.measure;
  DELETE FROM indicator_tally WHERE name_id = OLD.name_id AND year = OLD.year AND attribute = OLD.attribute
    AND operator = OLD.operator AND measure = OLD.measure AND uses = 0;
  UPDATE indicator_name SET uses = uses - 1 WHERE id = OLD.name_id;
END;
CREATE TABLE curated_indicator (
  level1 TEXT NOT NULL,
  level2 TEXT NOT NULL,
  key TEXT NOT NULL,
  entry TEXT NOT NULL,
  checksum INTEGER NOT NULL,
  PRIMARY KEY (level1, level2, key)
) STRICT, WITHOUT ROWID;
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
CREATE TABLE batch (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  label TEXT NOT NULL
) STRICT;
CREATE TABLE batch_step (
  batch_id INTEGER NOT NULL REFERENCES batch (id) ON DELETE CASCADE,
  form_id INTEGER NOT NULL REFERENCES form (id) ON DELETE CASCADE,
  step_id INTEGER NOT NULL,
  PRIMARY KEY (batch_id, form_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX batch_step_form ON batch_step (form_id);
CREATE TABLE office_table (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  file TEXT NOT NULL,
  at INTEGER NOT NULL,
  offices BLOB NOT NULL,
  checksum INTEGER NOT NULL
) STRICT;
