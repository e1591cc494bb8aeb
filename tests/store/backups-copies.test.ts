/** Backup and restore: a copy is a whole library; what is replaced is kept; a bad backup replaces nothing. */
import { readdirSync, readFileSync, readlinkSync, statSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { backUpLibrary } from "#backend/store/backups/back-up-to-file.ts";
import { BackupFolder } from "#backend/store/backups/backup-folder.ts";
import { restoreLibrary } from "#backend/store/backups/restore-library.ts";
import { openLibrary } from "#backend/store/library.ts";
import { formWith } from "../helpers/forms.ts";
import { temporaryFolder, temporaryLibraryFile } from "../helpers/temporary-files.ts";

function makeLibrary(file: string, ...projectNames: string[]): void {
  const library = openLibrary(file);
  library.forms.create(projectNames.map((projectName) => formWith([], { projectName })));
  library.close();
}

function projects(file: string): string[] {
  const library = openLibrary(file, { create: false });
  const names = library.forms.list().map(({ projectName }) => projectName);
  library.close();
  return names;
}

const code = (name: string) => expect.objectContaining({ code: name });

test("a backup made while the library is in use holds all that was saved, in one file", async () => {
  const folder = temporaryFolder();
  const file = join(folder, "library.sqlite");
  const library = openLibrary(file);
  library.forms.create([formWith([], { projectName: "培训费" })]);
  const to = join(temporaryFolder(), "备份.sqlite");
  await backUpLibrary(file, to);
  library.close();
  expect(readdirSync(dirname(to))).toEqual(["备份.sqlite"]);
  expect(projects(to)).toEqual(["培训费"]);
});

test("a backup replaces no file", async () => {
  const file = temporaryLibraryFile();
  makeLibrary(file, "培训费");
  const taken = join(dirname(file), "已有.sqlite");
  writeFileSync(taken, "别的内容");
  await expect(backUpLibrary(file, taken)).rejects.toThrow(code("write-failed"));
  expect(readFileSync(taken, "utf8")).toBe("别的内容");
});

test.skipIf(process.platform === "win32")("restoring through a link replaces the library, not the link", async () => {
  const [backup, file, link] = [temporaryLibraryFile(), temporaryLibraryFile(), temporaryLibraryFile()];
  makeLibrary(backup, "备份里的");
  makeLibrary(file, "原来的");
  symlinkSync(file, link);
  const kept = await restoreLibrary(backup, link);
  expect(readlinkSync(link)).toBe(file);
  expect(projects(file)).toEqual(["备份里的"]);
  expect(kept && projects(kept)).toEqual(["原来的"]);
});

test("a library that is not there cannot be backed up, and no file appears", async () => {
  const folder = temporaryFolder();
  await expect(backUpLibrary(join(folder, "没有.sqlite"), join(folder, "备份.sqlite"))).rejects.toThrow(code("file-missing"));
  expect(readdirSync(folder)).toEqual([]);
});

test("a backup into a folder that is not there is refused", async () => {
  const file = temporaryLibraryFile();
  makeLibrary(file, "培训费");
  await expect(backUpLibrary(file, join(dirname(file), "没有", "备份.sqlite"))).rejects.toThrow(code("write-not-a-folder"));
});

test("of two backups to one name only one succeeds, and it is whole", async () => {
  const file = temporaryLibraryFile();
  makeLibrary(file, "培训费");
  const to = join(temporaryFolder(), "备份.sqlite");
  const outcomes = await Promise.allSettled([backUpLibrary(file, to), backUpLibrary(file, to)]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(outcomes).toContainEqual({ status: "rejected", reason: code("write-failed") });
  expect(readdirSync(dirname(to))).toEqual(["备份.sqlite"]);
  expect(projects(to)).toEqual(["培训费"]);
});

test.skipIf(process.platform === "win32")("a backup is for its owner's eyes", async () => {
  const file = temporaryLibraryFile();
  makeLibrary(file, "培训费");
  const to = join(temporaryFolder(), "备份.sqlite");
  await backUpLibrary(file, to);
  expect(statSync(to).mode & 0o777).toBe(0o600);
});

test("restoring puts the backup in place and keeps the library that was there as a backup", async () => {
  const file = temporaryLibraryFile();
  const backup = join(temporaryFolder(), "备份.sqlite");
  makeLibrary(file, "培训费");
  await backUpLibrary(file, backup);
  makeLibrary(file, "后来的");
  const kept = await restoreLibrary(backup, file, { now: () => new Date(2026, 2, 5, 14, 2, 31).getTime() });
  expect(kept).toBe(join(dirname(file), "library.backups", "0001-20260305-140231-before-restore.sqlite"));
  expect(projects(file)).toEqual(["培训费"]);
  expect(projects(kept ?? "").toSorted()).toEqual(["后来的", "培训费"].toSorted());
  await restoreLibrary(kept ?? "", file);
  expect(new BackupFolder(file).list().map(({ order, reason }) => [order, reason])).toEqual([
    [2, "before-restore"],
    [1, "before-restore"],
  ]);
  expect(projects(file)).toHaveLength(2);
});

test("a library that holds nothing is not kept when another takes its place", async () => {
  const backup = temporaryLibraryFile();
  makeLibrary(backup, "培训费");
  const file = temporaryLibraryFile();
  makeLibrary(file);
  expect(await restoreLibrary(backup, file)).toBeUndefined();
  expect(readdirSync(dirname(file))).toEqual(["library.sqlite"]);
});

test("restoring where there was no library makes one", async () => {
  const backup = temporaryLibraryFile();
  makeLibrary(backup, "培训费");
  const file = temporaryLibraryFile();
  expect(await restoreLibrary(backup, file)).toBeUndefined();
  expect(projects(file)).toEqual(["培训费"]);
});

test("restoring replaces a library that is damaged, and keeps it", async () => {
  const backup = temporaryLibraryFile();
  makeLibrary(backup, "培训费");
  const file = temporaryLibraryFile();
  makeLibrary(file, ...Array.from({ length: 100 }, (_, i) => `项目${i}`));
  truncateSync(file, 2 * 4096);
  const damaged = readFileSync(file);
  const kept = await restoreLibrary(backup, file);
  expect(kept).toBe(join(dirname(file), "library.before-restore.sqlite"));
  expect(projects(file)).toEqual(["培训费"]);
  expect(readFileSync(kept ?? "").equals(damaged)).toBe(true);
});

test("a write-ahead log beside a library without a file is kept, and never taken for the restored one's", async () => {
  const backup = temporaryLibraryFile();
  makeLibrary(backup, "培训费");
  const file = temporaryLibraryFile();
  writeFileSync(`${file}-wal`, "什么都可能在里面");
  const kept = await restoreLibrary(backup, file);
  expect(readFileSync(`${kept}-wal`, "utf8")).toBe("什么都可能在里面");
  expect(projects(file)).toEqual(["培训费"]);
});

test("into a folder that is not there nothing is restored", async () => {
  const backup = temporaryLibraryFile();
  makeLibrary(backup, "培训费");
  const file = join(temporaryFolder(), "没有", "library.sqlite");
  await expect(restoreLibrary(backup, file)).rejects.toThrow(code("write-not-a-folder"));
});

test.for([
  ["backup-damaged", (file: string) => truncateSync(file, 3 * 4096)],
  ["library-foreign", (file: string) => writeFileSync(file, "不是表格库")],
  ["file-empty", (file: string) => writeFileSync(file, "")],
] as const)("a backup that is %s replaces nothing", async ([expected, spoil]) => {
  const backup = temporaryLibraryFile();
  makeLibrary(backup, ...Array.from({ length: 100 }, (_, i) => `项目${i}`));
  spoil(backup);
  const file = temporaryLibraryFile();
  makeLibrary(file, "培训费");
  const before = readFileSync(file);
  await expect(restoreLibrary(backup, file)).rejects.toThrow(code(expected));
  expect(readdirSync(dirname(file))).toEqual(["library.sqlite"]);
  expect(readFileSync(file).equals(before)).toBe(true);
});

test("a library in use is not replaced", async () => {
  const backup = temporaryLibraryFile();
  makeLibrary(backup, "培训费");
  const file = temporaryLibraryFile();
  const inUse = openLibrary(file);
  inUse.forms.create([formWith([], { projectName: "正在编辑" })]);
  await expect(restoreLibrary(backup, file)).rejects.toThrow(code("library-in-use"));
  expect(inUse.forms.list()).toHaveLength(1);
  inUse.close();
  expect(projects(file)).toEqual(["正在编辑"]);
});

test("another program's file is not replaced", async () => {
  const backup = temporaryLibraryFile();
  makeLibrary(backup, "培训费");
  const file = temporaryLibraryFile();
  writeFileSync(file, "别的程序的文件");
  await expect(restoreLibrary(backup, file)).rejects.toThrow(code("library-foreign"));
  expect(readFileSync(file, "utf8")).toBe("别的程序的文件");
});
