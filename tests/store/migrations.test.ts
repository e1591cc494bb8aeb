/** The schema only moves forward, one whole step at a time, and what a library held before a step is kept beside it. */
import { rmSync, writeFileSync } from "node:fs";
import Database from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { BackupFolder } from "#backend/store/backups/backup-folder.ts";
import { backUpBeforeUpgrade } from "#backend/store/backups/library-backups.ts";
import { openLibrary } from "#backend/store/library.ts";
import { applicationId } from "#backend/store/library-header.ts";
import { migrate, schemaVersion } from "#backend/store/migrate.ts";
import type { Migration } from "#backend/store/migrations/migration.ts";
import { migrations } from "#backend/store/migrations/migrations.ts";
import { openDatabase } from "#backend/store/open-database.ts";
import { formWith } from "../helpers/forms.ts";
import { startOfTests } from "../helpers/open-test-library.ts";
import { temporaryLibraryFile } from "../helpers/temporary-files.ts";

const nextVersion = migrations.length + 1;
const addsTable: Migration = { version: nextVersion, sql: "CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT" };
const stopsHalfway: Migration = { version: nextVersion, sql: "CREATE TABLE half (id INTEGER); CREATE TABLE half (id INTEGER)" };

/** The statements that make the schema, in the order they were given. */
function schema(database: Database.Database): string[] {
  return database
    .prepare<[], string>("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY rowid")
    .pluck()
    .all();
}

/** What a step made of the schema before it: statements that are gone, and those that are there now. */
function change(before: readonly string[], after: readonly string[]): string {
  const gone = before.filter((statement) => !after.includes(statement)).map((statement) => statement.replace(/^/gm, "-- "));
  const come = after.filter((statement) => !before.includes(statement)).map((statement) => `${statement};`);
  return [...gone, ...come, ""].join("\n");
}

test("versions count from 1 without gaps", () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
});

// A released step never changes: another schema needs another migration, which has a snapshot of its own.
test.for(migrations.map(({ version }) => version))("migration %i does to the schema what it always did", async (version) => {
  const database = new Database(":memory:");
  migrate(database, migrations.slice(0, version - 1));
  const before = schema(database);
  migrate(database, migrations.slice(0, version));
  expect(schemaVersion(database)).toBe(version);
  await expect(change(before, schema(database))).toMatchFileSnapshot(`schema/${String(version).padStart(4, "0")}.snapshot.sql`);
  expect(database.pragma("application_id", { simple: true })).toBe(applicationId);
});

test("every table is STRICT", () => {
  const database = new Database(":memory:");
  migrate(database, migrations);
  const loose = database
    .prepare(
      "SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main' AND name NOT LIKE 'sqlite_%' AND NOT strict",
    )
    .pluck()
    .all();
  expect(loose).toEqual([]);
});

test("migrating a second time changes nothing", () => {
  const database = new Database(":memory:");
  migrate(database, migrations);
  const before = schema(database);
  migrate(database, migrations);
  expect(schema(database)).toEqual(before);
});

test("an older library is backed up, then brought up with all its rows", () => {
  const file = temporaryLibraryFile();
  const older = openDatabase({ file, migrations, create: true }).database;
  older.exec(
    "INSERT INTO form (revision, saved_at, versioned_at, implementing_unit, supervising_department, project_name, project_total, money_unit, indicator_count, document) VALUES (1, 0, 0, '', '', '旧表', '', '', 0, '{}')",
  );
  older.close();

  const { database, created } = openDatabase({
    file,
    migrations: [...migrations, addsTable],
    create: true,
    beforeUpgrade: (library) => backUpBeforeUpgrade(file, library, () => startOfTests),
  });
  expect(created).toBe(false);
  expect(schemaVersion(database)).toBe(nextVersion);
  expect(database.prepare("SELECT project_name FROM form").pluck().all()).toEqual(["旧表"]);
  database.close();

  const backups = new BackupFolder(file).list();
  expect(backups.map(({ reason, at }) => ({ reason, at }))).toEqual([{ reason: "before-upgrade", at: startOfTests }]);
  const copy = new Database(backups[0]?.path, { readonly: true });
  expect(schemaVersion(copy)).toBe(migrations.length);
  expect(copy.prepare("SELECT project_name FROM form").pluck().all()).toEqual(["旧表"]);
  copy.close();
});

test("a library opened by this program is backed up before it is upgraded, and where that fails nothing is changed", () => {
  const file = temporaryLibraryFile();
  openDatabase({ file, migrations: migrations.slice(0, 1), create: true }).database.close();
  writeFileSync(new BackupFolder(file).path, "a file where the folder should be");
  expect(() => openLibrary(file)).toThrow(expect.objectContaining({ code: "write-not-a-folder" }));
  const untouched = new Database(file, { readonly: true });
  expect(schemaVersion(untouched)).toBe(1);
  untouched.close();
  rmSync(new BackupFolder(file).path);
  openLibrary(file).close();
  expect(new BackupFolder(file).list().map(({ reason }) => reason)).toEqual(["before-upgrade"]);
});

test("where a form came from is known after the tray came in, without what was not kept then", () => {
  const file = temporaryLibraryFile();
  const older = openDatabase({ file, migrations: migrations.slice(0, 1), create: true }).database;
  const form = formWith([], { projectName: "旧表" });
  older.exec(
    "INSERT INTO form (id, revision, saved_at, versioned_at, implementing_unit, supervising_department, project_name, project_total, money_unit, indicator_count, document) VALUES (1, 1, 0, 0, '', '', '旧表', '', '', 0, '')",
  );
  const document = JSON.stringify(form);
  older.prepare("UPDATE form SET document = ?").run(document);
  older.prepare("INSERT INTO version (form_id, at, kind, name, document) VALUES (1, 0, 'imported', '', ?)").run(document);
  older.exec("INSERT INTO source (form_id, file, hash, line, notes, unplaced) VALUES (1, '旧.xlsx', '00ff', 3, '[]', '[]')");
  older.close();

  const library = openLibrary(file);
  onTestFinished(() => library.close());
  const source = { file: "旧.xlsx", hash: "00ff", line: 3 };
  expect(library.forms.open(1)).toMatchObject({ form, source });
  expect(library.forms.source(1)).toEqual({ source, imported: form, origins: {}, unplaced: [] });
  expect(library.tray.list()).toEqual({ files: [], forms: [] });
});

test("a step that fails leaves the library at the version it was", () => {
  const file = temporaryLibraryFile();
  openDatabase({ file, migrations, create: true }).database.close();
  expect(() => openDatabase({ file, migrations: [...migrations, stopsHalfway], create: true })).toThrow("already exists");
  const { database } = openDatabase({ file, migrations, create: true });
  expect(schemaVersion(database)).toBe(migrations.length);
  expect(schema(database)).not.toContain("half");
  database.close();
});
