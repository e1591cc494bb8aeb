/** Rule packs of the office's own: for each template one at most, which takes the place of the built-in one. */
import type { Migration } from "./migration.ts";

export const rulePacks: Migration = {
  version: 9,
  sql: `
CREATE TABLE rule_pack (
  template TEXT PRIMARY KEY,
  file TEXT NOT NULL,
  at INTEGER NOT NULL,
  book TEXT NOT NULL,
  checksum INTEGER NOT NULL
) STRICT;
`,
};
