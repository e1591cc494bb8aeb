import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readForms } from "#backend/readers/read-forms.ts";
import type { BlankCase } from "../../fixtures/blanks/blank.ts";
import { writeXlsx } from "../../fixtures/import/write/write-xlsx.ts";
import { blankNamed } from "../../helpers/blank-files.ts";
import { formWith, row } from "../../helpers/forms.ts";
import { temporaryFolder } from "../../helpers/temporary-files.ts";
import { jibiao } from "./jibiao.ts";

/** A workbook of one or more blanks, with a list on a hidden sheet. */
async function issuedFile(...blanks: readonly BlankCase[]): Promise<string> {
  const file = join(temporaryFolder(), "下发.xlsx");
  const sheets = blanks.map(({ cells, choices }, i) => ({ name: `表${i + 1}`, cells, choices }));
  writeFileSync(file, await writeXlsx([...sheets, { name: "代码", cells: blankNamed("宁夏 2019").cells, hidden: true }]));
  return file;
}

const official = blankNamed("the table of 2026 with sums");

test("--json says where everything of an issued blank stands", async () => {
  const { status, stdout, messages } = await jibiao(["template", await issuedFile(official), "--json"]);
  expect({ status, messages }).toEqual({ status: 0, messages: [] });
  const cells = Object.entries(official.expected.fields).map(([field, cell = ""]) => {
    const hasFormula = official.expected.formulas?.includes(cell);
    return [field, hasFormula ? { cell, formula: true } : { cell }] as const;
  });
  const groups = official.expected.groups.map(([level1, level2, first, last]) => ({ level1, level2, first, last }));
  expect(JSON.parse(stdout)).toEqual({
    templates: [
      {
        sheet: "表1",
        moneyUnit: "万元",
        title: "2026年自治区本级部门项目支出预算绩效目标表",
        bindings: Object.fromEntries(cells),
        indicators: { headerRow: 13, firstRow: 14, lastRow: 22, blocks: official.expected.blocks, groups },
        unsure: [],
        missing: [],
      },
    ],
  });
});

test("in words, with what is to be confirmed and what has no cell; the status says that something is", async () => {
  const { status, stdout } = await jibiao(["template", await issuedFile(blankNamed("Hunan"))]);
  expect(status).toBe(1);
  expect(stdout).toContain("工作表“表1”：2026年项目支出绩效目标表（金额单位：万元）");
  expect(stdout).toMatch(/^ {2}项目名称 +C3$/m);
  expect(stdout).toContain("  要确认：“指标值类型”（E9）这一列可能填运算符号，也可能填定量、定性，请指明。");
  expect(stdout).toContain("没有单元格可填：");
});

test("a workbook without such a form, a file that is none, and nothing named: one sentence each", async () => {
  const folder = temporaryFolder();
  const list = join(folder, "名单.xlsx");
  writeFileSync(list, await writeXlsx([{ name: "名单", cells: official.cells.slice(0, 1) }]));
  const old = join(folder, "旧.xls");
  writeFileSync(old, "不是表格");
  const outcomes = [await jibiao(["template", list]), await jibiao(["template", old]), await jibiao(["template"])];
  expect(outcomes.map(({ status, stdout }) => [status, stdout])).toEqual([
    [2, ""],
    [2, ""],
    [2, ""],
  ]);
  expect(outcomes.map(({ messages }) => messages.length)).toEqual([1, 1, 1]);
  expect(outcomes[1]?.messages[0]).toContain("表样要用 .xlsx 文件");
});

test("forms fill the blanks of a workbook in order; what was done is told", async () => {
  const blank = await issuedFile(official, official);
  const folder = temporaryFolder();
  for (const name of ["甲", "乙", "丙"]) {
    const form = formWith([row("数量指标", `${name}一`, "1个"), row("数量指标", `${name}二`, "2个")], { projectName: name });
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(form));
  }
  const out = join(temporaryFolder(), "上报");
  const files = ["甲", "乙", "丙"].map((name) => join(folder, `${name}.json`));
  const { status, stdout, messages } = await jibiao(["export", ...files, "--template", blank, "--out", out]);
  expect(status).toBe(0);
  expect(messages).toEqual([expect.stringContaining("插入 2 行"), expect.stringContaining("读回来与表一致")]);
  const written = stdout.trimEnd().split("\n");
  const projects = await Promise.all(
    written.map(async (file) => {
      const { forms } = await readForms({ name: file, bytes: readFileSync(file) });
      return forms.filter(({ sheet }) => sheet !== "代码").map(({ recognized }) => recognized.form.projectName);
    }),
  );
  expect(projects).toEqual([
    ["甲", "乙"],
    ["丙", ""],
  ]);
});

test("what the blank has no cell for is told, is no failure, and makes the status 1", async () => {
  const blank = await issuedFile(blankNamed("宁夏 2019"));
  const file = join(temporaryFolder(), "表.json");
  const funds = {
    projectTotal: "5",
    annualTotal: "5",
    ownLevel: { total: "5", fiscalAppropriation: "5", otherFunds: "0", carryOver: "" },
    transfer: { total: "0", central: "0", region: "0" },
  };
  writeFileSync(file, JSON.stringify(formWith([row("数量指标", "期数", "4期")], { projectName: "培训费", funds })));
  const out = join(temporaryFolder(), "上报");
  const { status, messages } = await jibiao(["export", file, "--template", blank, "--out", out]);
  expect(status).toBe(1);
  expect(messages.slice(0, -1)).toEqual([
    "  培训费：表样里没有填“项目总额”的地方，没有写：5。",
    "  培训费：表样里没有填“本级资金的资金总额”的地方，没有写：5。",
  ]);
  expect(readdirSync(out)).toHaveLength(1);
});
