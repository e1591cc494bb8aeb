/**
 * 退回意见 are kept with the forms, in their documents; beside them only how many there are, and how many wait for an answer. Those that nobody could
 * put to a form stand by themselves.
 */
import type { Migration } from "./migration.ts";

export const remarks: Migration = {
  version: 12,
  sql: `
ALTER TABLE form ADD COLUMN remarks INTEGER NOT NULL DEFAULT 0;
ALTER TABLE form ADD COLUMN open_remarks INTEGER NOT NULL DEFAULT 0;
CREATE INDEX form_remarks ON form (id) WHERE remarks > 0;

CREATE TABLE loose_remark (
  id TEXT PRIMARY KEY,
  remark TEXT NOT NULL,
  checksum INTEGER NOT NULL
) STRICT;
`,
};
