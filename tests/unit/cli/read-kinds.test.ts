/** The command line over every kind of file: what it prints of them, and what it tells beside. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { importCases } from "../../fixtures/import/cases/all-cases.ts";
import { temporaryFolder } from "../../helpers/temporary-files.ts";
import { jibiao, type Outcome } from "./jibiao.ts";

/** Writes a fixture into a folder of its own and reads it. */
async function readFixture(name: string, ...options: string[]): Promise<Outcome> {
  const folder = temporaryFolder();
  await writeFixture(folder, name);
  return jibiao(["read", name, ...options], { cwd: folder });
}

async function writeFixture(folder: string, name: string): Promise<void> {
  const fixture = importCases.find(({ file }) => file === name);
  writeFileSync(join(folder, name), (await fixture?.bytes()) ?? "");
}

function sources(stdout: string): unknown[] {
  return (JSON.parse(stdout) as { forms: { source: unknown }[] }).forms.map(({ source }) => source);
}

test("a form on paper has its page", async () => {
  const { stdout } = await readFixture("老程序的.pdf", "--json");
  expect(sources(stdout)).toEqual([{ file: "老程序的.pdf", page: 1, line: expect.any(Number) }]);
});

test("tables of other kinds beside the form are told of, one sentence each", async () => {
  const { status, stdout, messages } = await readFixture("目标表和其他表在一起.xlsx", "--json");
  expect(status).toBe(0);
  expect(sources(stdout)).toHaveLength(1);
  expect(messages).toHaveLength(3);
  for (const message of messages) {
    expect(message).toMatch(
      /^《目标表和其他表在一起\.xlsx》的工作表“.+”第 \d+ 行起是“.+”，不是项目支出绩效目标表，没有读取。$/,
    );
  }
});

test("a file of another kind", async () => {
  const { status, stdout, messages } = await readFixture("自评表.xlsx");
  expect({ status, stdout, messages }).toEqual({
    status: 2,
    stdout: "",
    messages: ["《自评表.xlsx》里是项目支出绩效自评表，不是项目支出绩效目标表，没有导入。"],
  });
});

test("the target half of a report is read where it is asked for, a table of a whole unit only anyway", async () => {
  const target = await readFixture("目标表和其他表在一起.xlsx", "--json", "--as-target");
  const anyway = await readFixture("目标表和其他表在一起.xlsx", "--json", "--anyway");
  expect(sources(target.stdout)).toHaveLength(3);
  expect(target.messages).toEqual([expect.stringContaining("部门整体")]);
  expect(sources(anyway.stdout)).toHaveLength(4);
  expect(anyway.messages).toEqual([]);
});

test("a file with a password is opened with it, and only with it", async () => {
  const { password = "" } = importCases.find(({ file }) => file === "加密.xlsx") ?? {};
  const cwd = temporaryFolder();
  await writeFixture(cwd, "加密.xlsx");
  const read = (...options: string[]) => jibiao(["read", "加密.xlsx", "--json", ...options], { cwd });
  const sentence = (text: string) => ({ status: 2, stdout: "", messages: [`《加密.xlsx》${text}`] });
  expect(await read()).toEqual(sentence("设有打开密码，要输入密码才能读取。"));
  expect(await read("--password", "不对")).toEqual(sentence("的密码不对，没有打开。"));
  expect(sources((await read("--password", password)).stdout)).toHaveLength(1);
});

test("a folder of all kinds is read in one document, in the order of the names", async () => {
  const folder = temporaryFolder();
  const readable = importCases.filter(({ expected, password }) => "forms" in expected && password === undefined);
  for (const { file } of readable) await writeFixture(folder, file);
  const { stdout, messages } = await jibiao(["read", folder, "--json"]);
  const files = sources(stdout).map((source) => (source as { file: string }).file);
  expect(files).toEqual(files.toSorted((a, b) => a.localeCompare(b, "zh-CN", { numeric: true })));
  expect(new Set(files)).toEqual(new Set(readable.map(({ file }) => join(folder, file))));
  expect(messages.filter((message) => !message.includes("不是项目支出绩效目标表，没有读取"))).toEqual([]);
});
