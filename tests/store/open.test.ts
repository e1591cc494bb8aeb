/** What is opened and what is refused; refusing leaves every byte in the folder as it was. */
import { execFile, execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { isDeepStrictEqual, promisify } from "node:util";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { AppError } from "#shared/api/app-error.ts";
import { applicationId } from "#backend/store/library-header.ts";
import { openLibrary } from "#backend/store/library.ts";
import { migrations } from "#backend/store/migrations/migrations.ts";
import { openDatabase } from "#backend/store/open-database.ts";
import { asNobody } from "../helpers/as-nobody.ts";
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

/** The log of a library that has not been brought into it yet. */
function writeAheadLog(): Buffer {
  const library = openLibrary(temporaryLibraryFile());
  library.forms.create([formWith([])]);
  const log = readFileSync(`${library.file}-wal`);
  library.close();
  return log;
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

test.skipIf(process.platform === "win32")(
  "a library is its owner's alone, with all that lies beside it; other folders stay as they are",
  () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o755);
    const file = join(folder, "数据", "library.sqlite");
    const library = openLibrary(file);
    library.forms.create([formWith([])]);
    const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);
    expect([file, `${file}-wal`, `${file}-shm`].map(mode)).toEqual(["600", "600", "600"]);
    expect([dirname(file), folder].map(mode)).toEqual(["700", "755"]);
    library.close();
    chmodSync(file, 0o644);
    openLibrary(file).close();
    expect(mode(file)).toBe("644");
  },
);

test("two that make a library at once have one", async () => {
  const file = temporaryLibraryFile();
  const script = `import { openLibrary } from ${JSON.stringify(new URL("../../electron/backend/store/library.ts", import.meta.url).href)};
    const library = openLibrary(${JSON.stringify(file)}); console.log(library.created); library.close();`;
  const run = promisify(execFile);
  const made = await Promise.all([1, 2, 3].map(() => run(process.execPath, ["--input-type=module-typescript", "-e", script])));
  expect(made.map(({ stdout }) => stdout.trim()).toSorted()).toEqual(["false", "false", "true"]);
  expect(readdirSync(dirname(file))).toEqual(["library.sqlite"]);
});

test.skipIf(process.platform === "win32")("behind a link lies the library, and what SQLite keeps beside it", () => {
  const [file, link] = [temporaryLibraryFile(), temporaryLibraryFile()];
  libraryWithForms(file, 1);
  symlinkSync(file, link);
  const library = openLibrary(link);
  library.forms.create([formWith([])]);
  expect(readdirSync(dirname(link))).toEqual(["library.sqlite"]);
  library.close();
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  rmSync(file);
  expect(opening(link)).toBe("file-missing");
  expect(readdirSync(dirname(file))).toEqual([]);
});

describe("refused, with nothing changed", () => {
  test("a library that was emptied, for it is not a new one", () => {
    const cut = temporaryLibraryFile();
    libraryWithForms(cut, 1);
    truncateSync(cut, 0);
    expect(refusal(cut)).toBe("library-emptied");

    const withoutTables = temporaryLibraryFile();
    const database = new Database(withoutTables);
    database.pragma("journal_mode = WAL");
    database.close();
    expect(refusal(withoutTables)).toBe("library-emptied");
  });

  test.for(["absent", "empty", "overwritten"])("a write-ahead log beside a library that is %s", (what) => {
    const file = temporaryLibraryFile();
    writeFileSync(`${file}-wal`, writeAheadLog());
    if (what !== "absent") writeFileSync(file, what === "empty" ? "" : "\0".repeat(8192));
    expect(refusal(file)).toBe("library-log-left");
    expect(() => openLibrary(file, { create: false })).toThrow(expect.objectContaining({ detail: `${file}-wal` }));
  });

  test("another program's database in use", () => {
    const file = temporaryLibraryFile();
    const database = new Database(file);
    database.pragma("journal_mode = WAL");
    database.exec("CREATE TABLE note (text TEXT)");
    database.pragma("wal_checkpoint(TRUNCATE)");
    database.exec("INSERT INTO note VALUES ('a')");
    expect(refusal(file)).toBe("library-foreign");
    database.close();
  });

  test.for([
    [0, "library-damaged"],
    [-1, "library-damaged"],
    [2, "library-damaged"],
    [0x7fffffff, "library-newer"],
  ] as const)("a library that says it is of version %i", ([version, code]) => {
    const file = temporaryLibraryFile();
    libraryWithForms(file, 1);
    const database = new Database(file);
    database.pragma("journal_mode = DELETE");
    database.pragma(`user_version = ${version}`);
    database.close();
    expect(refusal(file)).toBe(code);
  });

  test("a library without the tables of its version", () => {
    const file = temporaryLibraryFile();
    openDatabase({ file, migrations: migrations.slice(0, 2), create: true }).database.close();
    const database = new Database(file);
    database.pragma("journal_mode = DELETE");
    database.pragma(`user_version = ${migrations.length}`);
    database.close();
    expect(refusal(file)).toBe("library-damaged");
  });

  test.skipIf(process.platform === "win32")("a pipe, without waiting for what comes out of it", () => {
    const file = temporaryLibraryFile();
    execFileSync("mkfifo", [file]);
    expect(() => openLibrary(file)).toThrow(expect.objectContaining({ code: "library-foreign" }));
    expect(readdirSync(dirname(file))).toEqual(["library.sqlite"]);
  });

  test.skipIf(process.platform !== "linux")("a name that leaves no room for SQLite's own", () => {
    const file = join(temporaryFolder(), "长".repeat(85));
    expect(refusal(file)).toBe("library-name-too-long");
    writeFileSync(file, "");
    expect(refusal(file)).toBe("library-name-too-long");
  });

  test("a folder that is none", () => {
    const file = temporaryLibraryFile();
    writeFileSync(file, "文件");
    expect(() => openLibrary(join(file, "library.sqlite"))).toThrow(
      expect.objectContaining({ code: "write-not-a-folder", subject: file }),
    );
  });

  test.skipIf(process.platform === "win32")("a library that may not be read", () => {
    const file = temporaryLibraryFile();
    libraryWithForms(file, 1);
    chmodSync(dirname(file), 0o755);
    chmodSync(file, 0);
    expect(asNobody(() => opening(file))).toBe("file-forbidden");
  });

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
