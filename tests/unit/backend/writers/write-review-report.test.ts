/** The report workbook, read back: what stands on which sheet, where its links lead, and how it prints. */
import ExcelJS from "exceljs";
import { expect, test } from "vitest";
import type { Form } from "#shared/form/form.ts";
import { reportForm, type ReportedForm } from "#shared/review/report-form.ts";
import { review } from "#shared/review/review.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";
import { reviewReportName, writeReviewReport } from "#backend/writers/write-review-report.ts";
import { correctSample } from "../../../helpers/correct-forms.ts";

const context = { template: ningxia2026 };

function reported(form: Form): ReportedForm {
  return reportForm(form, context, review(form, context).findings);
}

async function written(forms: readonly ReportedForm[]): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await writeReviewReport(forms)).buffer);
  return workbook;
}

function texts(workbook: ExcelJS.Workbook, sheet: string): string[][] {
  const rows: string[][] = [];
  workbook.getWorksheet(sheet)?.eachRow((row) => {
    rows.push(Array.from({ length: row.cellCount }, (_, i) => row.getCell(i + 1).text));
  });
  return rows;
}

/** The sheet and row a cell leads to. */
function target(workbook: ExcelJS.Workbook, sheet: string, address: string): string | undefined {
  const value = workbook.getWorksheet(sheet)?.getCell(address).value as { formula?: string } | null;
  return /^HYPERLINK\("#'(.+)'!A(\d+)",/
    .exec(value?.formula ?? "")
    ?.slice(1)
    .join(" ");
}

const words = "显著提高";
const mistaken: Form = {
  ...correctSample,
  projectName: '第二个"项目"',
  indicators: correctSample.indicators.map((row) => {
    if (row.level2 === "质量指标") return { ...row, value: "" };
    if (row.level2 === "社会效益") return { ...row, name: "社会影响", value: words };
    return row.level2 === "成本指标" ? { ...row, value: "按实际支出" } : row;
  }),
};

test("the overview has one row per form, with its counts and its cost balance as numbers", async () => {
  const workbook = await written([reported(correctSample), reported(mistaken)]);
  const [header, first, second] = texts(workbook, "汇总");
  expect(header).toEqual([
    "年度",
    "单位",
    "项目",
    "错误",
    "提醒",
    "提示",
    "无法判断",
    "已说明",
    "成本测算",
    "成本合计",
    "项目总额",
    "相差",
    "金额单位",
    "审核规则",
  ]);
  const { implementingUnit, projectName } = correctSample;
  expect(first).toEqual([
    "2026",
    implementingUnit,
    projectName,
    "0",
    "0",
    "0",
    "0",
    "0",
    "平衡",
    "64",
    "64",
    "",
    "万元",
    reported(correctSample).pack,
  ]);
  expect(second?.slice(2, 4)).toEqual([mistaken.projectName, "1"]);
  expect(second?.[8]).toBe("无法判断");
  expect(workbook.getWorksheet("汇总")?.getCell("K2")).toMatchObject({ value: 64, numFmt: "0.0" });
});

test("every finding stands on the sheet of its level, in the order of the forms", async () => {
  const forms = [reported(mistaken), reported({ ...mistaken, projectName: "第三个" })];
  const workbook = await written(forms);
  for (const [sheet, group] of [
    ["错误", "error"],
    ["提醒", "warning"],
    ["提示", "hint"],
    ["无法判断", "unknown"],
  ] as const) {
    const expected = forms.flatMap(({ projectName, implementingUnit, findings }) =>
      findings
        .filter((finding) => finding.group === group)
        .map(({ rule, place, text, message }) => [projectName, implementingUnit, rule, place, text, message]),
    );
    expect(expected.length).toBeGreaterThan(0);
    const [header, ...rows] = texts(workbook, sheet);
    expect(header).toEqual(["项目", "单位", "规则", "位置", "原文", "问题", "依据", "改法", "说明"]);
    expect(rows.map((row) => row.slice(0, 6))).toEqual(expected);
  }
  expect(texts(workbook, "提示")[1]).toContain("社会效益“社会影响”的指标值");
});

test("counts lead to the first of their findings, and every row back to its form", async () => {
  const forms = [reported(mistaken), reported(correctSample), reported({ ...mistaken, projectName: "第三个" })];
  const workbook = await written(forms);
  expect(target(workbook, "汇总", "D2")).toBe("错误 2");
  expect(target(workbook, "汇总", "D3")).toBeUndefined();
  const errors = forms[0]?.findings.filter(({ group }) => group === "error").length ?? 0;
  expect(target(workbook, "汇总", "D4")).toBe(`错误 ${2 + errors}`);
  expect(target(workbook, "错误", "A2")).toBe("汇总 2");
  expect(target(workbook, "错误", `A${2 + errors}`)).toBe("汇总 4");
  const balanceRow = Number(target(workbook, "汇总", "I3")?.split(" ")[1]);
  expect(workbook.getWorksheet("成本测算")?.getCell(`A${balanceRow}`).text).toBe(correctSample.projectName);
  expect(target(workbook, "成本测算", `A${balanceRow}`)).toBe("汇总 3");
});

test("an explanation stands beside what it explains, which still counts as explained only", async () => {
  const explanations = review(mistaken, context)
    .findings.filter(({ message }) => message.includes(words))
    .map(({ rule, subject }) => ({ rule, subject, text: "由第三方评定" }));
  const workbook = await written([reported({ ...mistaken, explanations })]);
  expect(texts(workbook, "提示").find((row) => row[5]?.includes(words))?.[8]).toBe("由第三方评定");
  expect(texts(workbook, "汇总")[1]?.[7]).toBe(String(explanations.length));
});

test("the cost balance shows how every row was computed, and what they come to", async () => {
  const rows = texts(await written([reported(correctSample)]), "成本测算");
  const { balance } = reported(correctSample);
  expect(rows.slice(1).map((row) => row[2])).toEqual([...balance.rows.map(({ name }) => name), "合计"]);
  expect(rows[1]?.slice(3, 6)).toEqual([balance.rows[0]?.value, balance.rows[0]?.reason, balance.rows[0]?.amount]);
  expect(rows.at(-1)?.slice(4, 6)).toEqual([expect.stringContaining("平衡，项目总额 64.0 万元"), "64"]);
});

test("every sheet prints on A4 landscape, as wide as the paper, with its header on each page", async () => {
  const workbook = await written([reported(mistaken)]);
  for (const sheet of workbook.worksheets) {
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: "1:1",
    });
    expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
  }
});

test("rows are as tall as their longest text, and a formula in a name stays text", async () => {
  const long = { ...mistaken, projectName: "=1+1", annualGoal: "目标。".repeat(20_000) };
  const workbook = await written([reported(mistaken), reported({ ...long, implementingUnit: "很长的单位名称".repeat(40) })]);
  const sheet = workbook.getWorksheet("汇总");
  expect(sheet?.getRow(3).height).toBeGreaterThan((sheet?.getRow(2).height ?? 0) * 3);
  expect(sheet?.getCell("C3").value).toBe("=1+1");
  expect(workbook.getWorksheet("错误")?.getCell("A3").value).toMatchObject({ result: "=1+1" });
});

test("its file name says what is in it, in characters every system allows", () => {
  expect(reviewReportName([reported({ ...correctSample, projectName: "甲/乙" })])).toBe("审核报告-甲／乙.xlsx");
  expect(reviewReportName([reported(correctSample), reported(mistaken)])).toMatch(
    /^审核报告-公共就业服务能力提升项目等2个项目\.xlsx$/,
  );
});
