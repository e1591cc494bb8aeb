/** The commands on a library: import, list, search, backup, restore. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { listBackups } from "#backend/store/backups/look-at-backups.ts";
import { openLibrary } from "#backend/store/library.ts";
import { sampleForms } from "#shared/samples/samples.ts";
import { temporaryFolder } from "../../helpers/temporary-files.ts";
import { writeInputFiles } from "./input-files.ts";
import { jibiao } from "./jibiao.ts";

interface Prepared {
  readonly folder: string;
  readonly library: string;
}

async function prepare(): Promise<Prepared> {
  const folder = temporaryFolder();
  await writeInputFiles(folder);
  return { folder, library: join(temporaryFolder(), "新", "library.sqlite") };
}

async function imported(): Promise<Prepared> {
  const prepared = await prepare();
  expect((await jibiao(["import", prepared.folder, "--library", prepared.library])).status).toBe(0);
  return prepared;
}

test("import puts every form into a library that is made, with where it came from", async () => {
  const { folder, library: file } = await prepare();
  const { status, stdout, messages } = await jibiao(["import", folder, "--library", file]);
  expect({ status, stdout, messages }).toEqual({ status: 0, stdout: "已存入 3 张表。\n", messages: [] });
  const library = openLibrary(file, { create: false });
  const opened = library.forms.list().map(({ id }) => library.forms.open(id));
  library.close();
  const byName = (a: { projectName: string }, b: { projectName: string }) => a.projectName.localeCompare(b.projectName);
  expect(opened.map(({ form }) => form).toSorted(byName)).toEqual(sampleForms.toSorted(byName));
  for (const { source } of opened) {
    const hash = createHash("sha256")
      .update(readFileSync(source?.file ?? ""))
      .digest("hex");
    expect(source).toMatchObject({ hash, line: 1 });
  }
});

test("importing again says which projects were there already", async () => {
  const { folder, library } = await imported();
  const { status, messages } = await jibiao(["import", join(folder, "3 交换.json"), "--library", library]);
  expect(status).toBe(0);
  expect(messages).toEqual(["表格库里已有同一年度、单位的“基层服务站点建设补助（示例）”，这次另存了一张。"]);
  const { backups } = listBackups(library);
  expect(backups.map(({ reason, forms }) => [reason, forms])).toEqual([["before-import", 3]]);
});

test("a named file that is bad: nothing is stored, no library is made", async () => {
  const { folder, library } = await prepare();
  const bad = join(temporaryFolder(), "空.csv");
  writeFileSync(bad, "");
  const { status, stdout, messages } = await jibiao(["import", folder, bad, "--library", library]);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(messages).toEqual([expect.stringContaining("空.csv》是空文件")]);
  expect(existsSync(dirname(library))).toBe(false);
});

test("a bad file in a folder: the others are stored, and the status says so", async () => {
  const { folder, library } = await prepare();
  writeFileSync(join(folder, "空.csv"), "");
  const { status, stdout, messages } = await jibiao(["import", folder, "--library", library]);
  expect({ status, stdout }).toEqual({ status: 1, stdout: "已存入 3 张表。\n" });
  expect(messages).toEqual([expect.stringContaining("空.csv》是空文件")]);
});

test("a folder in which nothing can be used makes no library", async () => {
  const { library } = await prepare();
  const folder = temporaryFolder();
  writeFileSync(join(folder, "空.csv"), "");
  const { status, stdout, messages } = await jibiao(["import", folder, "--library", library]);
  expect({ status, stdout, sentences: messages.length }).toEqual({ status: 2, stdout: "", sentences: 1 });
  expect(existsSync(dirname(library))).toBe(false);
});

test("list shows what is in the library", async () => {
  const { library } = await imported();
  const json = await jibiao(["list", "--library", library, "--json"]);
  expect(json.status).toBe(0);
  const { forms } = JSON.parse(json.stdout) as { forms: readonly Record<string, unknown>[] };
  expect(forms).toHaveLength(3);
  expect(forms).toContainEqual({
    id: 1,
    year: 2026,
    implementingUnit: "自治区示例厅本级",
    supervisingDepartment: "自治区示例厅",
    projectName: "业务培训经费（示例）",
    projectTotal: "36.00",
    moneyUnit: "万元",
    indicatorCount: 9,
    savedAt: expect.any(Number),
    exported: false,
  });
  const plain = await jibiao(["list", "--library", library]);
  expect(plain.stdout.split("\n")[0]).toBe("1  2026年  自治区示例厅本级    业务培训经费（示例）          36.00万元  9 个指标");
});

test("search shows where a text stands", async () => {
  const { library } = await imported();
  const json = await jibiao(["search", "气体 灭火", "--library", library, "--json"]);
  expect(json.status).toBe(0);
  expect(JSON.parse(json.stdout)).toMatchObject({
    hits: [
      { id: 2, year: 2026, projectName: "档案库房消防设备更新（示例）", where: "年度总体绩效目标" },
      { id: 2, where: "数量指标", excerpt: "气体灭火装置更新" },
      { id: 2, where: "成本指标", excerpt: "气体灭火装置" },
    ],
  });
  const plain = await jibiao(["search", "参训人员所在基层单位", "--library", library]);
  expect(plain.stdout).toBe("1  2026年  业务培训经费（示例）  社会效益  参训人员所在基层单位\n");
  expect(await jibiao(["search", "没有的字", "--library", library])).toEqual({
    status: 0,
    stdout: "",
    messages: ["没有找到“没有的字”。"],
  });
});

test("backup and restore bring a library back, and keep the one that was there", async () => {
  const { folder, library } = await imported();
  const backup = join(temporaryFolder(), "备份.sqlite");
  expect(await jibiao(["backup", "--library", library, "--out", backup])).toMatchObject({
    status: 0,
    stdout: `已备份到 ${backup}\n`,
  });
  await jibiao(["import", join(folder, "3 交换.json"), "--library", library]);
  const restored = await jibiao(["restore", backup, "--library", library]);
  const [, kept = ""] = /^原来的表格库保留在 (.*)$/m.exec(restored.stdout) ?? [];
  expect(restored).toEqual({ status: 0, stdout: `已恢复 ${library}\n原来的表格库保留在 ${kept}\n`, messages: [] });
  expect(dirname(kept)).toBe(join(dirname(library), "library.backups"));
  const count = async (file: string) =>
    (JSON.parse((await jibiao(["list", "--library", file, "--json"])).stdout) as { forms: unknown[] }).forms.length;
  expect([await count(library), await count(kept)]).toEqual([3, 4]);
});

test.for([
  ["list", ["--library", "没有.sqlite"]],
  ["search", ["培训", "--library", "没有.sqlite"]],
  ["backup", ["--library", "没有.sqlite", "--out", "备份.sqlite"]],
  ["restore", ["没有.sqlite", "--library", "新.sqlite"]],
] as const)("%s on a library that is not there makes none", async ([command, args]) => {
  const cwd = temporaryFolder();
  expect(await jibiao([command, ...args], { cwd })).toEqual({
    status: 2,
    stdout: "",
    messages: ["《没有.sqlite》不存在，可能已被移动或改名。请重新选择这个文件。"],
  });
  expect(readdirSync(cwd)).toEqual([]);
});

test.for(["list", "import"])("%s on a file that is no library leaves it alone", async (command) => {
  const { folder } = await prepare();
  const file = join(temporaryFolder(), "笔记.txt");
  writeFileSync(file, "不是表格库");
  const args = command === "import" ? [folder] : [];
  const { status, messages } = await jibiao([command, ...args, "--library", file]);
  expect({ status, messages }).toEqual({ status: 2, messages: [`《${file}》不是绩表的表格库。请检查是否选错了文件。`] });
  expect(readFileSync(file, "utf8")).toBe("不是表格库");
});

test.skipIf(process.platform === "win32")("what cannot be opened is told of in one sentence", async () => {
  const folder = temporaryFolder();
  const [emptied, pipe, alone] = ["空.sqlite", "管道.sqlite", "日志.sqlite"].map((name) => join(folder, name));
  const long = join(folder, "长".repeat(85));
  writeFileSync(emptied ?? "", "");
  writeFileSync(`${alone}-wal`, "日志");
  execFileSync("mkfifo", [pipe ?? ""]);
  const sentences = [];
  for (const file of [emptied, pipe, alone, long]) {
    const { status, stdout, messages } = await jibiao(["list", "--library", file ?? ""]);
    expect({ status, stdout, lines: messages.length }).toEqual({ status: 2, stdout: "", lines: 1 });
    sentences.push(messages[0]);
  }
  expect(sentences).toEqual([
    `表格库《${emptied}》里什么也没有，可能被清空了，或者没有复制完整。请从备份恢复，不要删除它旁边的文件。`,
    `《${pipe}》不是绩表的表格库。请检查是否选错了文件。`,
    `《${alone}-wal》里还有最后写下的内容，它旁边的表格库《${alone}》却不在或打不开。请把原来的表格库放回这里，或从备份恢复，不要删除《${alone}-wal》。`,
    `表格库的文件名《${long}》太长，打不开。请换一个短一些的名字。`,
  ]);
});
