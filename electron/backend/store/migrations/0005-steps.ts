/**
 * The journal: every step a person takes on a form, with what it did and what undoes it, and checksums of everything a person would miss.
 *
 * `undone` steps can be done again, until another step drops them (`dropped_by`). `place` says in a few words what was changed; `payload`
 * is the packed edits and their inverse; `provenance` what undoing an import gives back: the source of the content it replaced, packed
 * (after undoing, that of the import). A version stands `after_step`: NULL where that is not known, 0 before the first.
 *
 * `versioned_at` is now the time from which on the content changed without being kept among the versions, `versioned_revision` the last
 * revision that was. `steps_from`: what was done before is not in the journal, or no longer.
 */
import type { Migration } from "./migration.ts";

export const steps: Migration = {
  version: 5,
  sql: `
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

ALTER TABLE version ADD COLUMN after_step INTEGER;
ALTER TABLE version ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0;
CREATE INDEX version_step ON version (form_id, after_step);
ALTER TABLE source ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0;
ALTER TABLE form ADD COLUMN versioned_revision INTEGER NOT NULL DEFAULT 0;
ALTER TABLE form ADD COLUMN steps_from INTEGER;
ALTER TABLE form ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0;
CREATE INDEX form_not_versioned ON form (id) WHERE versioned_revision <> revision;

UPDATE form SET checksum = checksum(id, revision, removed_at, document),
  steps_from = CASE WHEN revision > 1 THEN unixepoch() * 1000 END,
  versioned_revision = CASE
    WHEN document = (SELECT document FROM version WHERE form_id = form.id ORDER BY id DESC LIMIT 1) THEN revision ELSE 0 END;
UPDATE version SET checksum = checksum(form_id, at, kind, name, after_step, document);
UPDATE source SET checksum = checksum(form_id, file, hash, sheet, line, page, notes, unplaced, origins, excerpt);
`,
};
