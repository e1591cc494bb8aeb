/**
 * Brings a library's schema up to this program's. Each step is one transaction that also sets the version, so that a library is always
 * wholly at one version, whatever interrupts it; a library that already holds something is copied beside itself first.
 */
import type { Database } from "better-sqlite3";
import { addChecksumFunction } from "./checksum.ts";
import { freeSiblingName } from "./sibling-name.ts";
import { applicationId } from "./library-header.ts";
import type { Migration } from "./migrations/migration.ts";

export function schemaVersion(database: Database): number {
  return database.pragma("user_version", { simple: true }) as number;
}

export function migrate(database: Database, migrations: readonly Migration[]): void {
  const from = schemaVersion(database);
  if (from > 0 && from < migrations.length && !database.memory) {
    database.prepare("VACUUM INTO ?").run(freeSiblingName(database.name, `before-upgrade-from-v${from}`));
  }
  addChecksumFunction(database);
  for (const { version, sql } of migrations) {
    const step = database.transaction(() => {
      // Read again inside the transaction: another process may be opening the same library.
      if (schemaVersion(database) >= version) return;
      database.exec(sql);
      database.pragma(`application_id = ${applicationId}`);
      database.pragma(`user_version = ${version}`);
    });
    step.immediate();
  }
}
