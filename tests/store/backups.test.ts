/** The backups of an open library: when one is needed, that each is whole, what goes, and that work goes on meanwhile. */
import { chmodSync, existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, onTestFinished, test } from "vitest";
import { BackupFolder } from "#backend/store/backups/backup-folder.ts";
import { describeBackup, listBackups } from "#backend/store/backups/look-at-backups.ts";
import { openLibrary } from "#backend/store/library.ts";
import type { FileIdentity } from "#shared/api/imports.ts";
import { formWith, row } from "../helpers/forms.ts";
import { openTestLibrary } from "../helpers/open-test-library.ts";
import { step } from "../helpers/take-step.ts";

const day = 24 * 60 * 60 * 1000;
const form = (projectName: string) => formWith([row("数量指标", "培训期数", "4期")], { projectName });
const typing = (text: string) => [{ kind: "set-field", field: "annualGoal", text }] as const;

const reasons = (file: string) => listBackups(file).backups.map(({ reason }) => reason);

function projectsIn(file: string): string[] {
  const database = new Database(file, { readonly: true });
  expect(database.pragma("integrity_check", { simple: true })).toBe("ok");
  const names = database.prepare<[], string>("SELECT project_name FROM form ORDER BY id").pluck().all();
  database.close();
  return names;
}

test("a backup is one whole file that only its owner may read, called by when and why it was made", async () => {
  const library = openTestLibrary();
  library.forms.create([form("培训费"), form("会议费")]);
  const { path, ...backup } = await library.backups.make("hand");
  const folder = new BackupFolder(library.file).path;
  expect(folder).toMatch(/library\.backups$/);
  expect(readdirSync(folder)).toEqual([backup.name]);
  expect(backup.name).toMatch(/^0001-20260105-\d{6}-hand\.sqlite$/);
  expect(projectsIn(path)).toEqual(["培训费", "会议费"]);
  // Windows knows no such modes.
  const modes = [statSync(folder).mode & 0o077, statSync(path).mode & 0o077];
  expect(modes).toEqual(process.platform === "win32" ? modes : [0, 0]);
  expect(describeBackup({ path, ...backup })).toMatchObject({ reason: "hand", forms: 2, size: statSync(path).size });
});

test("many asked for at once are made one after the other, each under a name of its own", async () => {
  const library = openTestLibrary();
  library.forms.create([form("培训费")]);
  const other = openLibrary(library.file);
  onTestFinished(() => other.close());
  await Promise.all([library, other].flatMap(({ backups }) => [backups.make("hand"), backups.make("hand")]));
  const { backups, folder } = listBackups(library.file);
  expect(backups).toHaveLength(4);
  expect(new Set(backups.map(({ name }) => name)).size).toBe(4);
  expect(readdirSync(folder)).toHaveLength(4);
});

describe("by itself the program makes one", () => {
  test("never of a library that holds nothing", async () => {
    const library = openTestLibrary();
    expect(await library.backups.makeDaily()).toBeUndefined();
    expect(await library.backups.makeIfNeeded("before-import")).toBeUndefined();
    expect(existsSync(new BackupFolder(library.file).path)).toBe(false);
  });

  test("of removed forms and of what waits in the tray as well", async () => {
    const removed = openTestLibrary();
    removed.forms.remove(removed.forms.create([form("培训费")]));
    expect(await removed.backups.makeDaily()).toBeDefined();
    const waiting = openTestLibrary();
    waiting.tray.put({ path: "去年.xlsx", size: 1, modified: 0 } satisfies FileIdentity, []);
    expect(await waiting.backups.makeDaily()).toBeDefined();
  });

  test("a day, and only where something changed since the latest", async () => {
    const library = openTestLibrary();
    const [id = 0] = library.forms.create([form("培训费")]);
    expect(await library.backups.makeDaily()).toBeDefined();
    library.journal.change(id, 1, [step(typing("同一天改的"))]);
    expect(await library.backups.makeDaily()).toBeUndefined();
    library.pass(day);
    expect(await library.backups.makeDaily()).toBeDefined();
    library.pass(day);
    expect(await library.backups.makeDaily()).toBeUndefined();
    library.journal.change(id, 2, [step(typing("又改了"))]);
    expect(await library.backups.makeDaily()).toBeDefined();
  });

  test("also after the clock was set back, and back again", async () => {
    const library = openTestLibrary();
    const [id = 0] = library.forms.create([form("培训费")]);
    await library.backups.makeDaily();
    for (const [index, jump] of [-400 * day, day, 400 * day].entries()) {
      library.pass(jump);
      library.journal.change(id, index + 1, [step(typing(`第 ${index} 次`))]);
      expect(await library.backups.makeDaily()).toBeDefined();
      expect(await library.backups.makeDaily()).toBeUndefined();
    }
    expect(listBackups(library.file).backups.map(({ name }) => name.slice(0, 4))).toEqual(["0004", "0003", "0002", "0001"]);
  });

  test.for([
    ["an edit", (library: ReturnType<typeof openTestLibrary>) => library.journal.change(1, 1, [step(typing("改"))])],
    ["a form", (library: ReturnType<typeof openTestLibrary>) => library.forms.create([form("新的")])],
    ["a removal", (library: ReturnType<typeof openTestLibrary>) => library.forms.remove([1])],
    ["a named version", (library: ReturnType<typeof openTestLibrary>) => library.versions.name(1, "初审稿")],
    ["a read file", (library: ReturnType<typeof openTestLibrary>) => library.tray.put({ path: "a", size: 1, modified: 0 }, [])],
  ] as const)("before an import: %s since the latest is a reason, nothing is none", async ([, change]) => {
    const library = openTestLibrary();
    library.forms.create([form("培训费")]);
    await library.backups.makeIfNeeded("before-import");
    expect(await library.backups.makeIfNeeded("before-import")).toBeUndefined();
    change(library);
    expect(await library.backups.makeIfNeeded("before-import")).toBeDefined();
  });
});

test("what was made automatically goes by the rule, what was made by hand stays", async () => {
  const library = openTestLibrary();
  const [id = 0] = library.forms.create([form("培训费")]);
  await library.backups.make("hand");
  for (let time = 1; time <= 6; time += 1) {
    library.journal.change(id, time, [step(typing(`${time}`))]);
    await library.backups.makeIfNeeded("before-import");
  }
  expect(reasons(library.file)).toEqual(["before-import", "before-import", "before-import", "hand"]);
});

test("while a form of the library is damaged nothing is cleared away", async () => {
  const library = openTestLibrary();
  const [id = 0] = library.forms.create([form("培训费"), form("坏的")]);
  const other = new Database(library.file);
  other.prepare("UPDATE form SET document = '{' WHERE project_name = '坏的'").run();
  other.close();
  for (let time = 1; time <= 5; time += 1) {
    library.journal.change(id, time, [step(typing(`${time}`))]);
    await library.backups.makeIfNeeded("before-import");
  }
  expect(reasons(library.file)).toHaveLength(5);
});

test("edits go on while a backup is made, and it holds a whole state", async () => {
  const library = openTestLibrary();
  const ids = library.forms.create(
    Array.from({ length: 400 }, (_, index) => formWith([], { projectName: `项目${index}`, annualGoal: "目标。".repeat(2000) })),
  );
  const making = library.backups.make("hand");
  const progress = { made: false };
  const finished = making.finally(() => (progress.made = true));
  let edits = 0;
  while (!progress.made) {
    const id = ids[edits % ids.length] ?? 0;
    library.journal.change(id, 1 + Math.floor(edits / ids.length), [step(typing(`改${edits}`))]);
    edits += 1;
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(edits).toBeGreaterThan(5);
  expect(projectsIn((await finished).path)).toHaveLength(400);
});

test("another process that writes all the time does not keep a backup from ending", async () => {
  const library = openTestLibrary();
  const [id = 0] = library.forms.create(
    Array.from({ length: 100 }, (_, index) => formWith([], { projectName: `项目${index}`, annualGoal: "目标。".repeat(2000) })),
  );
  const other = openLibrary(library.file);
  onTestFinished(() => other.close());
  let revision = 1;
  const progress = { made: false };
  const finished = library.backups.make("hand").finally(() => (progress.made = true));
  while (!progress.made) {
    ({ revision } = other.journal.change(id, revision, [step(typing(`改${revision}`))]));
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(projectsIn((await finished).path)).toHaveLength(100);
});

test("closing the library gives up what is being made, and leaves nothing of it", async () => {
  const library = openTestLibrary();
  library.forms.create(Array.from({ length: 100 }, (_, index) => formWith([], { projectName: `项目${index}` })));
  const making = library.backups.make("hand");
  const afterwards = library.backups.makeDaily();
  const ended = Promise.allSettled([making, afterwards]);
  await new Promise((resolve) => setImmediate(resolve));
  library.close();
  const aborted = { status: "rejected", reason: expect.objectContaining({ name: "AbortError" }) };
  expect(await ended).toEqual([aborted, aborted]);
  expect(readdirSync(new BackupFolder(library.file).path)).toEqual([]);
});

test("what a killed process left goes with a later backup, what is being written and what is not ours stays", async () => {
  const library = openTestLibrary();
  library.forms.create([form("培训费")]);
  const folder = new BackupFolder(library.file).path;
  mkdirSync(folder);
  const temporary = (digit: string) => `.jibiao-${digit.repeat(8)}-0000-0000-0000-000000000000.tmp`;
  const left = [temporary("1"), `${temporary("1")}-wal`];
  const stays = [temporary("2"), "说明.txt", "0001-20260105-090000-other.sqlite"];
  for (const name of [...left, ...stays]) writeFileSync(join(folder, name), "x");
  const longAgo = new Date(Date.now() - 2 * day);
  for (const name of [...left, "说明.txt"]) utimesSync(join(folder, name), longAgo, longAgo);
  const { name } = await library.backups.make("hand");
  expect(readdirSync(folder).toSorted()).toEqual([...stays, name].toSorted());
  expect(reasons(library.file)).toEqual(["hand"]);
});

test("a backup that was spoilt is in the list, and known as such", async () => {
  const library = openTestLibrary();
  library.forms.create([form("培训费")]);
  const { path } = await library.backups.make("hand");
  writeFileSync(path, "不是表格库了");
  const [listed] = listBackups(library.file).backups;
  expect(listed).toMatchObject({ reason: "hand" });
  expect(listed?.forms).toBeUndefined();
});

test.skipIf(process.platform === "win32" || process.getuid?.() === 0)(
  "where the folder cannot be written it is said of the folder, not of the library",
  async () => {
    const library = openTestLibrary();
    library.forms.create([form("培训费")]);
    const folder = new BackupFolder(library.file).path;
    mkdirSync(folder);
    chmodSync(folder, 0o500);
    await expect(library.backups.make("hand")).rejects.toMatchObject({ code: "write-forbidden", subject: folder });
  },
);
