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
-- , project_key TEXT, versioned_revision INTEGER NOT NULL DEFAULT 0, steps_from INTEGER, checksum INTEGER NOT NULL DEFAULT 0, remarks INTEGER NOT NULL DEFAULT 0, open_remarks INTEGER NOT NULL DEFAULT 0, carried_untouched INTEGER, carried_asked INTEGER, carried_texts INTEGER) STRICT
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
