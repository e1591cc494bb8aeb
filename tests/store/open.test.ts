/** What is opened and what is refused; refusing leaves every byte in the folder as it was. */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { AppError } from "#shared/api/app-error.ts";
import { applicationId } from "#backend/store/library-header.ts";
import { openLibrary } from "#backend/store/library.ts";
import { migrations } from "#backend/store/migrations/migrations.ts";
import { openDatabase } from "#backend/store/open-database.ts";
import { formWith, row } from "../helpers/forms.ts";
import { temporaryFolder, temporaryLibraryFile } from "../helpers/temporary-files.ts";

function contents(folder: string): Record<string, string> {
  const hash = (name: string) =>
    createHash("sha256")
      .update(readFileSync(join(folder, name)))
      .digest("hex");
  return Object.fromEntries(readdirSync(folder).map((name) => [name, hash(name)]));
}

/** How opening is refused; `changed` in its place where anything in the folder is not as it was. */
function refusal(file: string): string {
  const before = contents(dirname(file));
  const outcome = opening(file);
  return isDeepStrictEqual(contents(dirname(file)), before) ? outcome : "changed";
}

function opening(file: string): string {
  try {
    openLibrary(file).close();
    return "opened";
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

function libraryWithForms(file: string, count: number): void {
  const library = openLibrary(file);
  library.forms.create(
    Array.from({ length: count }, (_, i) => formWith([row("数量指标", `指标${i}`, "1项")], { projectName: `项目${i}` })),
  );
  library.close();
}

test("a library that is not there is made, with its folders", () => {
  const file = join(temporaryFolder(), "数据", "绩表", "library.sqlite");
  const library = openLibrary(file);
  expect(library.created).toBe(true);
  expect(library.forms.list()).toEqual([]);
  library.close();
  const again = openLibrary(file);
  expect(again.created).toBe(false);
  again.close();
});

test("where it may not be made it is missing, and nothing is made", () => {
  const folder = temporaryFolder();
  expect(() => openLibrary(join(folder, "library.sqlite"), { create: false })).toThrow(
    expect.objectContaining({ code: "file-missing" }),
  );
  expect(readdirSync(folder)).toEqual([]);
});

test("every commit is synced to the disk", () => {
  const { database } = openDatabase({ file: temporaryLibraryFile(), migrations, create: true });
  expect(database.pragma("journal_mode", { simple: true })).toBe("wal");
  expect(database.pragma("synchronous", { simple: true })).toBe(2);
  expect(database.pragma("foreign_keys", { simple: true })).toBe(1);
  database.close();
});

test("creating that stopped before its first transaction is done again", () => {
  const empty = temporaryLibraryFile();
  writeFileSync(empty, "");
  expect(opening(empty)).toBe("opened");

  const onlyHeader = temporaryLibraryFile();
  const database = new Database(onlyHeader);
  database.pragma("journal_mode = WAL");
  database.close();
  expect(readFileSync(onlyHeader).length).toBeGreaterThan(0);
  expect(opening(onlyHeader)).toBe("opened");
});

describe("refused, with nothing changed", () => {
  test("a file that is no database", () => {
    const file = temporaryLibraryFile();
    writeFileSync(file, "项目名称\t办公费\n".repeat(100));
    expect(refusal(file)).toBe("library-foreign");
  });

  test("a folder", () => {
    const file = temporaryLibraryFile();
    mkdirSync(file);
    expect(() => openLibrary(file)).toThrow(expect.objectContaining({ code: "library-foreign" }));
  });

  test.for(["wal", "delete"])("another program's database, journal mode %s", (mode) => {
    const file = temporaryLibraryFile();
    const database = new Database(file);
    database.pragma(`journal_mode = ${mode}`);
    database.exec("CREATE TABLE note (text TEXT)");
    database.close();
    expect(refusal(file)).toBe("library-foreign");
  });

  test("a library of a newer program", () => {
    const file = temporaryLibraryFile();
    libraryWithForms(file, 1);
    const database = new Database(file);
    database.pragma(`user_version = ${migrations.length + 1}`);
    database.pragma("journal_mode = DELETE");
    database.close();
    expect(refusal(file)).toBe("library-newer");
  });

  test("a library whose end is missing", () => {
    const file = temporaryLibraryFile();
    libraryWithForms(file, 200);
    truncateSync(file, 3 * 4096);
    expect(refusal(file)).toBe("library-damaged");
  });

  test("a library with overwritten pages", () => {
    const file = temporaryLibraryFile();
    libraryWithForms(file, 200);
    const bytes = readFileSync(file);
    bytes.fill(0x5a, 4096 * 2, 4096 * 6);
    writeFileSync(file, bytes);
    expect(refusal(file)).toBe("library-damaged");
  });

  test("a newer version that only the write-ahead log knows of", () => {
    const file = temporaryLibraryFile();
    libraryWithForms(file, 1);
    const writer = new Database(file);
    writer.pragma(`user_version = ${migrations.length + 1}`);
    expect(readFileSync(file).readInt32BE(60)).toBe(migrations.length);
    expect(readFileSync(file).readInt32BE(68)).toBe(applicationId);
    expect(() => openLibrary(file)).toThrow(expect.objectContaining({ code: "library-newer" }));
    writer.close();
  });
});
