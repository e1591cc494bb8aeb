/** Forms of the tray that hold what their source does not show: nobody is to store them without having chosen to. */
import type { Migration } from "./migration.ts";

export const hiddenForms: Migration = {
  version: 10,
  sql: `
ALTER TABLE tray_form ADD COLUMN hidden INTEGER NOT NULL DEFAULT 0;
`,
};
