import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { readForms } from "#backend/readers/read-forms.ts";
import type { Form } from "#shared/form/form.ts";
import { sampleForms } from "#shared/samples/samples.ts";
import { blankBytes, blankNamed } from "../../helpers/blank-files.ts";
import { temporaryFolder } from "../../helpers/temporary-files.ts";
import { writeInputFiles } from "./input-files.ts";
import { jibiao } from "./jibiao.ts";

const names = sampleForms.map(({ implementingUnit, projectName }) => `2026-${implementingUnit}-${projectName}.xlsx`);

/** What is said of every workbook that was filled and read back. */
const proven = (name: string) =>
  new RegExp(`^《${name}》：6 个部件原样未动，写了 \\d+ 个单元格，插入 \\d+ 行，删除 0 行，移动 \\d+ 行，读回来与表一致。$`);

async function formsIn(file: string): Promise<Form[]> {
  return (await readForms({ name: file, bytes: readFileSync(file) })).forms.map(({ recognized }) => recognized.form);
}

test("a workbook for each form, in a folder that is made, their paths on the output", async () => {
  const folder = temporaryFolder();
  await writeInputFiles(folder);
  const out = join(temporaryFolder(), "上报", "2026");
  const { status, stdout, messages } = await jibiao(["export", folder, "--out", out]);
  expect(status).toBe(0);
  expect(messages).toEqual(names.map((name) => expect.stringMatching(proven(name)) as unknown));
  expect(stdout.trimEnd().split("\n")).toEqual(names.map((name) => join(out, name)));
  expect((await Promise.all(names.map((name) => formsIn(join(out, name))))).flat()).toEqual(sampleForms);
});

test("all forms in one workbook", async () => {
  const folder = temporaryFolder();
  await writeInputFiles(folder);
  const out = temporaryFolder();
  const { status, stdout } = await jibiao(["export", folder, "--one-workbook", "--template", "ningxia-2026", "--out", out]);
  expect(status).toBe(0);
  expect(readdirSync(out)).toEqual([basename(stdout.trimEnd())]);
  expect(await formsIn(stdout.trimEnd())).toEqual(sampleForms);
});

test("all forms in one workbook of an issued blank, a copy of its sheet for each", async () => {
  const folder = temporaryFolder();
  await writeInputFiles(folder);
  const issued = join(temporaryFolder(), "下发.xlsx");
  writeFileSync(issued, await blankBytes(blankNamed("the table of 2026 with sums")));
  const out = temporaryFolder();
  const { status, stdout } = await jibiao(["export", folder, "--one-workbook", "--template", issued, "--out", out]);
  expect(status).toBe(0);
  const read = await formsIn(stdout.trimEnd());
  expect(read.map(({ projectName, indicators }) => [projectName, indicators])).toEqual(
    sampleForms.map(({ projectName, indicators }) => [projectName, indicators]),
  );
});

test("files are named as asked; a name that cannot be used is refused before anything is written", async () => {
  const { json } = await writeInputFiles(temporaryFolder());
  const out = temporaryFolder();
  const named = await jibiao(["export", json, "--out", out, "--name", "{项目名称}（{年度}）"]);
  const [, , form] = sampleForms;
  expect(readdirSync(out)).toEqual([`${form?.projectName}（2026）.xlsx`]);
  expect(named.status).toBe(0);
  const refused = await jibiao(["export", json, "--out", out, "--name", "{年度}/{项目名称}"]);
  expect(refused.messages.join()).toContain("Windows 不允许");
  expect([refused.status, readdirSync(out).length]).toEqual([2, 1]);
});

test("what another template has no place for is told, with its indicator, and the status says so", async () => {
  const [form] = sampleForms;
  const [first, ...others] = form?.indicators ?? [];
  const folder = temporaryFolder();
  const json = join(folder, "表.json");
  const indicators = [{ ...first, weight: "10" }, ...others];
  writeFileSync(json, JSON.stringify({ ...form, template: "national-2021", midTermGoal: "三年内全部完成", indicators }));
  const out = temporaryFolder();
  const { status, messages } = await jibiao(["export", json, "--out", out, "--template", "ningxia-2026"]);
  expect(status).toBe(1);
  expect(messages.slice(0, -1)).toEqual([
    expect.stringMatching(/没有填“.*中期目标”的地方，没有写：三年内全部完成。/),
    expect.stringContaining(`“${first?.name}：权重”的地方，没有写：10。`),
  ]);
  expect(readdirSync(out)).toHaveLength(1);
});

test("what is there is not overwritten", async () => {
  const { json } = await writeInputFiles(temporaryFolder());
  const out = temporaryFolder();
  const [, , name = ""] = names;
  writeFileSync(join(out, name), "原有内容");
  const { status, stdout } = await jibiao(["export", json, "--out", out]);
  expect(status).toBe(0);
  expect(stdout).toBe(`${join(out, name.replace(".xlsx", " (2).xlsx"))}\n`);
  expect(readFileSync(join(out, name), "utf8")).toBe("原有内容");
});

test("a named file that is bad: nothing is written", async () => {
  const folder = temporaryFolder();
  await writeInputFiles(folder);
  const bad = join(temporaryFolder(), "坏.xlsx");
  writeFileSync(bad, "PK");
  const out = join(temporaryFolder(), "上报");
  const { status, stdout, messages } = await jibiao(["export", folder, bad, "--out", out]);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(messages).toEqual([expect.stringContaining("坏.xlsx")]);
  expect(() => readdirSync(out)).toThrow("ENOENT");
});

test("a bad file in a folder: the others are written, and the status says so", async () => {
  const folder = temporaryFolder();
  await writeInputFiles(folder);
  writeFileSync(join(folder, "坏.xlsx"), "PK");
  const out = temporaryFolder();
  const { status, messages } = await jibiao(["export", folder, "--out", out]);
  expect(status).toBe(1);
  expect(messages.filter((message) => !message.startsWith("《2026"))).toEqual([expect.stringContaining("坏.xlsx")]);
  expect(readdirSync(out).toSorted()).toEqual(names.toSorted());
});

test("a folder that is a file", async () => {
  const { json, text } = await writeInputFiles(temporaryFolder());
  const { status, stdout, messages } = await jibiao(["export", json, "--out", text]);
  expect({ status, stdout, messages }).toEqual({
    status: 2,
    stdout: "",
    messages: [`《${text}》不是文件夹。请另选一个文件夹。`],
  });
});

test.skipIf(process.getuid?.() === 0)("a folder that may not be written to", async () => {
  const { json } = await writeInputFiles(temporaryFolder());
  const out = temporaryFolder();
  chmodSync(out, 0o555);
  const { status, messages } = await jibiao(["export", json, "--out", out]);
  expect({ status, messages }).toEqual({ status: 2, messages: [`没有权限写入《${out}》。请换一个文件夹。`] });
  expect(readdirSync(out)).toEqual([]);
});

test.skipIf(process.platform !== "linux")("a place where nothing can be written", async () => {
  const { json } = await writeInputFiles(temporaryFolder());
  const { status, stdout, messages } = await jibiao(["export", json, "--out", "/proc/绩表"]);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(messages).toEqual(["《/proc/绩表》不是文件夹。请另选一个文件夹。"]);
});

test.for([
  ["下发.xlsx", "《下发.xlsx》不存在"],
  ["beijing-1999", "没有“beijing-1999”这种表样。现在有：ningxia-2026、"],
])("template %s is refused", async ([template = "", sentence = ""]) => {
  const { json } = await writeInputFiles(temporaryFolder());
  const out = join(temporaryFolder(), "上报");
  mkdirSync(out);
  const { status, messages } = await jibiao(["export", json, "--out", out, "--template", template]);
  expect(status).toBe(2);
  expect(messages).toEqual([expect.stringContaining(sentence)]);
  expect(readdirSync(out)).toEqual([]);
});
