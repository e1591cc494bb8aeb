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
