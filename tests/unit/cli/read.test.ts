import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { formSchema } from "#shared/form/form.ts";
import { sampleForms } from "#shared/samples/samples.ts";
import { formWith, row } from "../../helpers/forms.ts";
import { temporaryFolder } from "../../helpers/temporary-files.ts";
import { publishedText, writeInputFiles } from "./input-files.ts";
import { jibiao } from "./jibiao.ts";

interface ReadOutput {
  readonly forms: readonly {
    readonly source: { readonly file: string };
    readonly form: unknown;
    readonly unplaced: unknown[];
  }[];
}

function parse(stdout: string): ReadOutput {
  return JSON.parse(stdout) as ReadOutput;
}

test("--json gives exactly the keys of the interchange contract, for every kind of file in a folder", async () => {
  const folder = temporaryFolder();
  const files = await writeInputFiles(folder);
  writeFileSync(join(folder, "说明.ofd"), "不是表格，也不该读");
  const { status, stdout, messages } = await jibiao(["read", folder, "--json"]);
  expect(messages).toEqual([]);
  expect(status).toBe(0);
  expect(parse(stdout).forms.map(({ form }) => form)).toEqual(sampleForms);
  expect(JSON.parse(stdout)).toEqual({
    forms: [
      { source: { file: files.text, line: 1 }, form: sampleForms[0], unplaced: [], notes: [] },
      { source: { file: files.workbook, sheet: expect.any(String), line: 1 }, form: sampleForms[1], unplaced: [], notes: [] },
      { source: { file: files.json, line: 1 }, form: sampleForms[2], unplaced: [], notes: [] },
    ],
  });
});

test("the file is named as it was given", async () => {
  const folder = temporaryFolder();
  await writeInputFiles(folder);
  const { stdout } = await jibiao(["read", "--json", "./3 交换.json"], { cwd: folder });
  expect(parse(stdout).forms[0]?.source.file).toBe("./3 交换.json");
});

test("blank rows are left out, unknown keys are kept", async () => {
  const file = join(temporaryFolder(), "表.json");
  const form = { ...formWith([row("数量指标", "期数", "4期"), row("质量指标", "")]), 备注: [1] };
  writeFileSync(file, JSON.stringify(form));
  const { stdout } = await jibiao(["read", file, "--json"]);
  expect(parse(stdout).forms[0]?.form).toEqual({ ...form, indicators: [row("数量指标", "期数", "4期")] });
});

test("text that finds no place is listed and makes the status 1", async () => {
  const file = join(temporaryFolder(), "公开.txt");
  const lines = publishedText(formWith([row("数量指标", "期数", "4期")], { projectName: "培训费" })).split("\n");
  // A seventh and eighth column that the form does not have.
  writeFileSync(file, lines.map((line) => (line.includes("期数") ? `${line}\t\t来历不明的一格` : line)).join("\n"));
  const json = await jibiao(["read", file, "--json"]);
  expect(json.status).toBe(1);
  expect(parse(json.stdout).forms[0]?.unplaced).toEqual([
    { text: "来历不明的一格", where: { row: expect.any(Number), column: expect.any(Number) } },
  ]);
  const plain = await jibiao(["read", file]);
  expect(plain.status).toBe(1);
  expect(plain.stdout).toContain("没有找到位置：“来历不明的一格”");
});

test("what wants looking at is told apart from what was repaired, each with its row", async () => {
  const file = join(temporaryFolder(), "公开.txt");
  const lines = publishedText(formWith([row("数量指标", "期数", "4期")], { projectName: "培训费" })).split("\n");
  const at = lines.findIndex((line) => line.includes("期数"));
  writeFileSync(
    file,
    lines
      .filter((line) => !line.includes("项目属性"))
      .map((line) => line.replace("期数", "期数&nbsp;"))
      .join("\n"),
  );
  const { stdout } = await jibiao(["read", file]);
  const missing = lines.findIndex((line) => line.includes("项目属性"));
  expect(stdout).toMatch(/^  留意：没有找到“项目属性”.*已留空。（第 1 行）$/m);
  expect(stdout).toMatch(new RegExp(`^  修补：.*（第 ${missing < at ? at : at + 1} 行）$`, "m"));
});

test("without --json, a line a form that a person can read", async () => {
  const { json } = await writeInputFiles(temporaryFolder());
  const { status, stdout } = await jibiao(["read", json]);
  expect(status).toBe(0);
  expect(stdout).toBe(`2026年  自治区示例厅本级  基层服务站点建设补助（示例）  1000万元  12 个指标  ${json}\n`);
});

test("a bad file among good ones: the good ones are printed, the bad one is told of; the status is 2 where it was named", async () => {
  const folder = temporaryFolder();
  await writeInputFiles(folder);
  writeFileSync(join(folder, "2 空.csv"), "");
  const inFolder = await jibiao(["read", folder, "--json"]);
  expect(inFolder.status).toBe(1);
  expect(parse(inFolder.stdout).forms.map(({ form }) => formSchema.parse(form))).toEqual(sampleForms);
  expect(inFolder.messages).toEqual([expect.stringMatching(/2 空\.csv》是空文件/)]);

  const named = await jibiao(["read", join(folder, "2 空.csv"), join(folder, "3 交换.json"), "--json"]);
  expect(named.status).toBe(2);
  expect(parse(named.stdout).forms.map(({ form }) => form)).toEqual([sampleForms[2]]);
  expect(named.messages).toEqual(inFolder.messages);
});

test("a folder in which nothing can be used", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "空.csv"), "");
  writeFileSync(join(folder, "文字.txt"), "今天天气很好。");
  const { status, stdout, messages } = await jibiao(["read", folder, "--json"]);
  expect({ status, stdout, sentences: messages.length }).toEqual({ status: 2, stdout: "", sentences: 2 });
});

test("a zip is read like a folder, its files named behind it", async () => {
  const folder = temporaryFolder();
  const { json } = await writeInputFiles(folder);
  const zip = join(folder, "附件.zip");
  writeFileSync(zip, zipSync({ "b/表.json": readFileSync(json), "a/空.csv": new Uint8Array() }));
  const { status, stdout, messages } = await jibiao(["read", zip, "--json"]);
  expect(status).toBe(1);
  expect(parse(stdout).forms).toMatchObject([{ source: { file: `${zip}/b/表.json` }, form: sampleForms[2] }]);
  expect(messages).toEqual([expect.stringContaining("附件.zip/a/空.csv》是空文件")]);
});

test("output of any length arrives whole, and a reader who stops early is no failure", async () => {
  const file = join(temporaryFolder(), "多.json");
  const many = Array.from({ length: 300 }, (_, i) => formWith([row("数量指标", "期数")], { projectName: `项目${i}` }));
  writeFileSync(file, JSON.stringify(many));
  const whole = await jibiao(["read", file, "--json"]);
  expect(parse(whole.stdout).forms).toHaveLength(300);
  const early = await jibiao(["read", file, "--json"], { stopReading: true });
  expect(early).toMatchObject({ status: 0, messages: [] });
});
