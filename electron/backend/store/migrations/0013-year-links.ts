/**
 * Which form of last year a form came from, with what that one said then; and how much of a draft still is as it came over, beside its
 * document. The columns of drafts that are there already are filled by the check in the background.
 */
import type { Migration } from "./migration.ts";

export const yearLinks: Migration = {
  version: 13,
  sql: `
CREATE TABLE year_link (
  form_id INTEGER NOT NULL REFERENCES form (id) ON DELETE CASCADE,
  last_id INTEGER NOT NULL,
  year INTEGER NOT NULL,
  base BLOB NOT NULL,
  checksum INTEGER NOT NULL,
  PRIMARY KEY (form_id, last_id)
) STRICT;
CREATE INDEX year_link_last ON year_link (last_id);
ALTER TABLE form ADD COLUMN carried_untouched INTEGER;
ALTER TABLE form ADD COLUMN carried_asked INTEGER;
ALTER TABLE form ADD COLUMN carried_texts INTEGER;
`,
};
