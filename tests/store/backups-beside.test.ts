/** The backup of a long library is made by a process of its own: whole and checked as any other, whatever is edited meanwhile; and made here where that ends. */
import { appendFileSync, readdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { expect, onTestFinished, test, vi } from "vitest";
import { startCheck } from "#backend/jobs/start-check.ts";
import { BackupFolder } from "#backend/store/backups/backup-folder.ts";
import { Library } from "#backend/store/library.ts";
import type { StartCheck, Verdict } from "#backend/store/whole-check.ts";
import { formWith } from "../helpers/forms.ts";
import { temporaryLibraryFile } from "../helpers/temporary-files.ts";

const form = (projectName: string) => formWith([], { projectName });

/** A library that was long enough from the beginning. @param start Instead of what copies with Node. */
function open(start: StartCheck = startCheck, now?: () => number) {
  const library = new Library(temporaryLibraryFile(), { checkBeside: { start, above: 0 }, ...(now && { now }) });
  onTestFinished(() => library.close());
  library.forms.create([form("培训费")]);
  return library;
}

function projectsIn(file: string): string[] {
  const database = new Database(file, { readonly: true });
  const isWhole =
    database.pragma("integrity_check", { simple: true }) === "ok" && database.pragma("journal_mode", { simple: true });
  expect(isWhole).toBe("delete");
  const names = database.prepare<[], string>("SELECT project_name FROM form ORDER BY id").pluck().all();
  database.close();
  return names;
}

/** The process, that ends only when it is told to, with what it is told. */
function byHand() {
  let end: (verdict: Verdict) => void = () => undefined;
  const stop = vi.fn<() => void>(() => end("unknown"));
  const start = vi.fn<StartCheck>(() => {
    const { promise, resolve } = Promise.withResolvers<Verdict>();
    end = resolve;
    return { verdict: promise, stop };
  });
  return { start, stop, end: (verdict: Verdict) => end(verdict) };
}

test("is one whole file with all that was committed before, also what is not in the library's file yet", async () => {
  const library = open();
  library.forms.create([form("会议费")]);
  expect(statSync(`${library.file}-wal`).size).toBeGreaterThan(0);
  const making = library.backups.make("hand");
  library.forms.create([form("后来的")]);
  const { path } = await making;
  expect(projectsIn(path).slice(0, 2)).toEqual(["培训费", "会议费"]);
  expect(readdirSync(dirname(path))).toHaveLength(1);
});

test("where the process is gone in the middle it is made here, whatever that left behind", async () => {
  const gone: StartCheck = (_, copyTo = "") => {
    appendFileSync(copyTo, "SQLite format 3\0 and nothing more");
    appendFileSync(`${copyTo}-journal`, "begun");
    return { verdict: Promise.resolve("unknown"), stop: () => undefined };
  };
  const { path } = await open(gone).backups.make("hand");
  expect(projectsIn(path)).toEqual(["培训费"]);
});

test("none goes while forms cannot be read, and a damaged library has no backup made of it", async () => {
  let days = 0;
  const library = open(startCheck, () => Date.UTC(2026, 0, 1) + (days++ % 400) * 86_400_000);
  library.settings.change({ backupDays: 1 });
  const files = () => readdirSync(new BackupFolder(library.file).path);
  for (let i = 0; i < 3; i += 1) await library.backups.make("daily");
  const before = files().length;
  const other = new Database(library.file);
  other.prepare("UPDATE form SET document = '{}'").run();
  other.close();
  const { path } = await library.backups.make("daily");
  expect(files()).toHaveLength(before + 1);
  expect(projectsIn(path)).toEqual(["培训费"]);

  const check = byHand();
  const damaged = open(check.start);
  const making = damaged.backups.make("hand");
  await vi.waitFor(() => expect(check.start).toHaveBeenCalledOnce());
  check.end("damaged");
  await expect(making).rejects.toMatchObject({ code: "library-damaged", subject: damaged.file });
  expect(readdirSync(new BackupFolder(damaged.file).path)).toEqual([]);
});

test("closing the library gives it up", async () => {
  const check = byHand();
  const library = open(check.start);
  const making = library.backups.make("hand");
  await vi.waitFor(() => expect(check.start).toHaveBeenCalledOnce());
  library.close();
  await expect(making).rejects.toMatchObject({ name: "AbortError" });
  expect(check.stop).toHaveBeenCalledOnce();
  expect(readdirSync(new BackupFolder(library.file).path)).toEqual([]);
});
