/** `jibiao review`: what it says of forms with mistakes put in, as JSON, as text and as a workbook. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { expect, test } from "vitest";
import type { Form, Indicator } from "#shared/form/form.ts";
import { review } from "#shared/review/review.ts";
import { correctSample } from "../../helpers/correct-forms.ts";
import { measurable, price, put, rowSaid, ruleWorkbook } from "../../helpers/rule-books.ts";
import { temporaryFolder } from "../../helpers/temporary-files.ts";
import { publishedText } from "./input-files.ts";
import { jibiao } from "./jibiao.ts";

interface ReviewOutput {
  readonly reviews: readonly {
    readonly source: { readonly file: string; readonly line?: number };
    readonly projectName: string;
    readonly findings: readonly {
      readonly rule: string;
      readonly level: string;
      readonly state: string;
      readonly message: string;
    }[];
    readonly costBalance: { readonly state: string; readonly sum: string; readonly total: string };
  }[];
}

function written(forms: Form | readonly Form[], name = "表.json"): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, JSON.stringify(forms));
  return file;
}

/** The form with one row of a level 2 changed. */
function withRow(form: Form, level2: string, changes: Partial<Indicator>): Form {
  const index = form.indicators.findIndex((row) => row.level2 === level2);
  return { ...form, indicators: form.indicators.map((row, i) => (i === index ? { ...row, ...changes } : row)) };
}

async function reviewed(args: readonly string[]): Promise<ReviewOutput> {
  const { stdout } = await jibiao(["review", "--json", ...args]);
  return JSON.parse(stdout) as ReviewOutput;
}

test("a correct form has no findings and status 0, and the keys of the interchange contract", async () => {
  const file = written(correctSample);
  const { status, stdout, messages } = await jibiao(["review", file, "--json"]);
  expect({ status, messages }).toEqual({ status: 0, messages: [] });
  expect(JSON.parse(stdout)).toEqual({
    reviews: [
      {
        source: { file, line: 1 },
        projectName: correctSample.projectName,
        findings: [],
        costBalance: {
          state: "balanced",
          sum: "64",
          total: "64.0",
          rows: expect.any(Array),
        },
      },
    ],
  });
});

test("a mistake is a finding with its rule, level, sentence and places, and an error makes the status 1", async () => {
  const { status, stdout } = await jibiao(["review", written(withRow(correctSample, "质量指标", { value: "" })), "--json"]);
  expect(status).toBe(1);
  const [first] = (JSON.parse(stdout) as ReviewOutput).reviews;
  const at = correctSample.indicators.findIndex(({ level2 }) => level2 === "质量指标");
  const name = correctSample.indicators[at]?.name ?? "";
  expect(first?.findings).toEqual([
    {
      rule: "r02",
      level: "error",
      state: "fails",
      message: expect.stringContaining(name),
      places: [{ field: `indicators.${at}.value`, name: `质量指标“${name}”的指标值`, text: "" }],
    },
  ]);
});

test("what cannot be told is no error: the status stays 0", async () => {
  const form = withRow(correctSample, "成本指标", { value: "按实际支出" });
  const { status, stdout } = await jibiao(["review", written(form), "--json"]);
  const [first] = (JSON.parse(stdout) as ReviewOutput).reviews;
  expect(first?.costBalance.state).toBe("unknown");
  expect(first?.findings.find(({ rule }) => rule === "r08")).toMatchObject({ level: "warning", state: "unknown" });
  expect(status).toBe(0);
});

test("a level without a row is told by its names", async () => {
  const indicators = correctSample.indicators.filter(({ level2 }) => level2 !== "服务对象满意度");
  const { reviews } = await reviewed([written({ ...correctSample, indicators })]);
  expect(reviews[0]?.findings).toContainEqual(
    expect.objectContaining({
      rule: "r03",
      places: [{ level1: "满意度指标", level2: "服务对象满意度", name: "服务对象满意度", text: "" }],
    }),
  );
});

test("text without a place makes the status 1, without any finding", async () => {
  const file = join(temporaryFolder(), "公开.txt");
  const lines = publishedText(correctSample).split("\n");
  writeFileSync(file, lines.map((line) => (line.includes("项目验收合格率") ? `${line}\t\t来历不明的一格` : line)).join("\n"));
  const { status, messages } = await jibiao(["review", file]);
  expect(status).toBe(1);
  expect(messages.join()).toContain("1 处文字没有找到位置");
});

test("forms of one run are compared with each other, whatever files they stand in", async () => {
  const last: Form = {
    ...correctSample,
    year: 2025,
    projectName: `2025年${correctSample.projectName}`,
    annualGoal: correctSample.annualGoal.replaceAll("2026", "2025"),
  };
  const { reviews } = await reviewed([written(correctSample), written(last)]);
  expect(reviews[0]?.findings.map(({ rule }) => rule)).toContain("r23");
  expect((await reviewed([written(correctSample)])).reviews[0]?.findings).toEqual([]);

  const other = withRow({ ...correctSample, projectName: "另一个项目" }, "质量指标", { value: "≥95分" });
  const compared = (await reviewed([written([correctSample, other])])).reviews;
  expect(compared.map(({ findings }) => findings.map(({ rule }) => rule))).toEqual([
    expect.arrayContaining(["r25"]),
    expect.arrayContaining(["r25"]),
  ]);
});

test("for a person it is printed by level, with the counts before and the cost balance after", async () => {
  const form = withRow(withRow(correctSample, "质量指标", { value: "" }), "社会效益", { name: "社会影响", value: "显著" });
  const file = written(form);
  const { status, stdout } = await jibiao(["review", file]);
  expect(status).toBe(1);
  const lines = stdout.split("\n");
  expect(lines[0]).toBe(`2026年  ${form.implementingUnit}  ${form.projectName}  ${file}`);
  expect(lines[1]).toBe("  错误 1  提醒 0  提示 1  无法判断 0  已说明 0");
  expect(lines.filter((line) => /^ {2}\S+$/.test(line))).toEqual(["  错误", "  提示"]);
  expect(stdout).toContain("  成本测算：平衡，合计");
});

test("an explanation is printed with what it explains, and counted apart", async () => {
  const form = withRow(correctSample, "质量指标", { value: "显著提高" });
  const { reviews } = await reviewed([written(form)]);
  expect(reviews[0]?.findings[0]?.level).toBe("warning");
  const explanations = review(form).findings.map(({ rule, subject }) => ({ rule, subject, text: "由第三方评定" }));
  const { stdout } = await jibiao(["review", written({ ...form, explanations })]);
  expect(stdout).toContain(`提醒 0  提示 0  无法判断 0  已说明 ${explanations.length}`);
  expect(stdout).toContain("（说明：由第三方评定）");
});

test("--report writes the workbook beside what is printed, and never over another file", async () => {
  const folder = temporaryFolder();
  const report = join(folder, "结果", "报告.xlsx");
  const file = written([
    correctSample,
    withRow({ ...correctSample, year: 2027, projectName: "乙" }, "质量指标", { value: "" }),
  ]);
  const { status, messages } = await jibiao(["review", file, "--report", report]);
  expect(status).toBe(1);
  expect(messages).toEqual([`审核结果已写到 ${report}`]);
  const workbook = new ExcelJS.Workbook();
  // A copy: small files lie in a buffer that others share.
  await workbook.xlsx.load(new Uint8Array(readFileSync(report)).buffer);
  expect(workbook.getWorksheet("汇总")?.rowCount).toBe(3);

  await jibiao(["review", file, "--report", report]);
  expect(readdirSync(join(folder, "结果")).toSorted()).toEqual(["报告 (2).xlsx", "报告.xlsx"]);
});

test("a report with another ending and a file that is no form are refused, with nothing written", async () => {
  const folder = temporaryFolder();
  const wrongName = await jibiao(["review", written(correctSample), "--report", join(folder, "报告.pdf")]);
  expect(wrongName).toMatchObject({ status: 2, stdout: "", messages: [expect.stringContaining(".xlsx")] });
  const noForm = written({} as Form);
  const report = join(folder, "报告.xlsx");
  const refused = await jibiao(["review", noForm, "--json", "--report", report]);
  expect(refused).toMatchObject({ status: 2, stdout: "", messages: [expect.stringContaining("表.json")] });
  expect(existsSync(report)).toBe(false);
});

test("an office's own workbook of rules: its clause, ways to mend, level and prices are in the JSON, its name in the report", async () => {
  const folder = temporaryFolder();
  const pack = join(folder, "本厅规则.xlsx");
  writeFileSync(pack, await ruleWorkbook(measurable, put("价格标准", price)));
  const form = withRow(withRow(correctSample, "质量指标", { name: "服务水平", value: "显著提高" }), "成本指标", {
    name: "专家讲课费",
    value: "1000元/人/天",
  });
  const { status, stdout } = await jibiao([
    "review",
    written(form),
    "--json",
    "--template",
    pack,
    "--report",
    join(folder, "报告.xlsx"),
  ]);
  const [first] = (JSON.parse(stdout) as ReviewOutput).reviews;
  expect(first?.findings.find(({ rule }) => rule === "r17")).toMatchObject({
    level: "error",
    message: expect.stringMatching(/请改正。$/),
    clause: "管理办法第十二条",
    alternatives: ["改成数量", "改成百分比"],
  });
  expect(first?.findings.map(({ rule }) => rule)).toContain("r40");
  expect(status).toBe(1);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(join(folder, "报告.xlsx"));
  expect(workbook.getWorksheet("汇总")?.getRow(2).values).toContain("宁夏 2026 项目支出预算绩效目标表，单位规则第 1 版");
});

test("a workbook of rules with faults is not used: all of them are told by sheet and row, and nothing is reviewed", async () => {
  const pack = join(temporaryFolder(), "规则.xlsx");
  writeFileSync(
    pack,
    await ruleWorkbook(
      put("价格标准", { ...price, "最高（元）": "五百" }),
      put("必填项", { 项目: "电话", ...rowSaid("电话=", "电话=1") }),
    ),
  );
  const { status, stdout, messages } = await jibiao(["review", written(correctSample), "--template", pack]);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(messages.slice(1)).toEqual([
    "“价格标准”第 2 行：“最高（元）”写的是“五百”，不是一个数。",
    expect.stringMatching(/^“必填项”第 18 行：表上没有“电话”这一项/),
  ]);
});

test("opinion sheets go the way reviewers write: what is seen, what it is, how to mend it, the mark left open", async () => {
  const out = join(temporaryFolder(), "意见.xlsx");
  const form = withRow(correctSample, "社会效益", { value: "" });
  await jibiao(["review", written({ ...form, annualGoal: "一、购置设备。三、验收。" }), "--opinion", out]);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(out);
  const texts =
    workbook.worksheets[0]?.getSheetValues().flatMap((row) => [...new Set((row as string[]) ?? [])].join(" ").trim()) ?? [];
  const at = (text: string) => texts.findIndex((line) => line.includes(text));
  const order = [
    "审核意见表",
    correctSample.projectName,
    "一、总体目标",
    "编号从 1 跳到 3",
    "二、产出",
    "三、效益",
    "四、满意度",
    "五、需补充完善事项",
    "没有写指标值",
    "六、因数据缺失无法验证",
    "七、评价依据",
    "完整性评价",
    "可行性评价",
  ].map(at);
  expect(order).not.toContain(-1);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(texts.filter((line) => line.includes("□ 优　　□ 良　　□ 中　　□ 差"))).toHaveLength(4);
});
