/**
 * What the review found in every form: counts, with the revision and the rules they belong to.
 *
 * `outdated` marks counts of a form that is as it was, while another form it is compared with has changed; they are shown until it has been
 * reviewed again. Finding them, and what they are compared with, reads nothing but the index by department, however long the forms are. A form's `project_key` finds it over the years; it is NULL only until a library from before has been opened.
 */
import type { Migration } from "./migration.ts";

export const reviews: Migration = {
  version: 3,
  sql: `
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

ALTER TABLE form ADD COLUMN project_key TEXT;
CREATE INDEX form_project ON form (project_key, year);
CREATE INDEX form_department ON form (year, supervising_department, implementing_unit, id, revision, removed_at);
`,
};
