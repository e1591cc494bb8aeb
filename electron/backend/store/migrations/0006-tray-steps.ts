/**
 * The corrections of a form in the tray are steps that can be undone as long as it waits. A step goes with its form; `step` is packed
 * (packed.ts). `revision` counts the corrections of a form, undoing among them.
 *
 * What a new step made impossible to redo is `dropped_by` it, out of sight until the next step; where the new step is taken back, its row
 * goes, and SQLite itself brings those back into sight.
 */
import type { Migration } from "./migration.ts";

export const traySteps: Migration = {
  version: 6,
  sql: `
ALTER TABLE tray_form ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;

CREATE TABLE tray_step (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  tray_form_id INTEGER NOT NULL REFERENCES tray_form (id) ON DELETE CASCADE,
  undone INTEGER NOT NULL DEFAULT 0,
  dropped_by INTEGER REFERENCES tray_step (id) ON DELETE SET NULL,
  step BLOB NOT NULL
) STRICT;
CREATE INDEX tray_step_form ON tray_step (tray_form_id);
CREATE INDEX tray_step_dropped ON tray_step (dropped_by);
`,
};
