/**
 * Tells without reading any document whether two states of a library hold the same: the forms with their revisions, their versions, what
 * waits in the tray, the settings, the issued blanks and the rule packs. What the program can work out again (the search index, the counts of the review) does not count, nor does what is
 * only kept to undo an import.
 */
import type { Database } from "better-sqlite3";

const marks = `
  SELECT count(*), max(id), total(revision), total(saved_at), count(removed_at), total(removed_at), 0 FROM form
  UNION ALL SELECT count(*), max(id), total(at), 0, 0, 0, 1 FROM version
  UNION ALL SELECT count(*), max(id), count(DISTINCT member_id), total(corrected), 0, 0, 2 FROM tray_form
    WHERE id NOT IN (SELECT tray_form_id FROM tray_stored)
  UNION ALL SELECT count(*), max(id), 0, 0, 0, 0, 3 FROM tray_file WHERE done = 0
  UNION ALL SELECT count(*), group_concat(name || value ORDER BY name), 0, 0, 0, 0, 4 FROM setting
  UNION ALL SELECT count(*), max(id), total(checksum), 0, 0, 0, 5 FROM blank
  UNION ALL SELECT count(*), 0, total(checksum), 0, 0, 0, 6 FROM rule_pack
  ORDER BY 7`;

export function contentMark(database: Database): string {
  return JSON.stringify(database.prepare(marks).raw().all());
}

/** Whether there is anything that could be lost: a form, removed ones included, something in the tray, or an issued blank. */
export function holdsSomething(database: Database): boolean {
  return (
    database
      .prepare(
        "SELECT EXISTS (SELECT 1 FROM form) OR EXISTS (SELECT 1 FROM tray_file WHERE done = 0) OR EXISTS (SELECT 1 FROM blank) OR EXISTS (SELECT 1 FROM rule_pack)",
      )
      .pluck()
      .get() === 1
  );
}
