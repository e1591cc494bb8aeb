/** The target half of reports, read when a person asks for it: two wordings, real cells and text, and nothing of the results lost in silence. */
import { describe, expect, it } from "vitest";
import { readForms } from "#backend/readers/read-forms.ts";
import { readSheet } from "#shared/recognize/recognize.ts";
import { flatSheet, type Rows } from "../../../../helpers/flat-table.ts";

const selfEvaluation: Rows = [
  ["2025年校舍维修项目支出绩效自评表", "", "", "", "", "", ""],
  ["项目名称", "", "校舍维修", "", "", "", ""],
  ["主管部门", "", "教育局", "实施单位", "第三小学", "", ""],
  ["项目资金（万元）", "", "", "年初预算数", "全年预算数", "全年执行数", "得分"],
  ["", "年度资金总额", "", "36", "40", "39.5", "9.8"],
  ["年度总体目标", "预期目标", "", "", "实际完成情况", "", ""],
  ["", "维修校舍两栋。", "", "", "已修完两栋。", "", ""],
  ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "得分", "偏差原因分析及改进措施"],
  ["产出指标", "数量指标", "维修栋数", "2栋", "2栋", "50", ""],
  ["满意度指标", "服务对象满意度指标", "师生满意度", "≥95%", "93%", "8", "工期长"],
];
const monitoring: Rows = [
  ["预算项目绩效运行监控表", "", "", "", "", "", ""],
  ["项目支出名称", "", "校舍维修", "", "", "", ""],
  ["归口部门", "", "教育局", "用款单位", "第三小学", "", ""],
  ["资金情况", "", "", "预算安排数", "1-6月执行数", "1-6月执行率", ""],
  ["", "年度资金总额", "", "36", "18.7", "52%", ""],
  ["年度绩效目标", "维修校舍两栋。", "", "", "", "", ""],
  ["一级指标", "二级指标", "三级指标", "年度指标值", "1-6月完成情况", "完成目标可能性", "偏差原因"],
  ["产出指标", "数量指标", "维修栋数", "2栋", "1栋", "确定能", ""],
  ["满意度指标", "服务对象满意度指标", "师生满意度", "≥95%", "未测", "有可能", "未到年末"],
];

describe.each([
  ["自评", selfEvaluation],
  ["监控", monitoring],
])("%s", (_, rows) => {
  const text = new TextEncoder().encode(rows.map((cells) => cells.join("\t")).join("\n"));
  const ways = {
    cells: () => Promise.resolve(readSheet(flatSheet(rows, "grid"), "target").forms.map(({ recognized }) => recognized)),
    text: async () =>
      (await readForms({ name: "表.txt", bytes: text, taking: "target" })).forms.map(({ recognized }) => recognized),
  };

  it("is no form unless asked for", async () => {
    expect(readSheet(flatSheet(rows, "grid")).forms).toEqual([]);
    await expect(readForms({ name: "表.txt", bytes: text })).rejects.toMatchObject({ code: "file-other-kind" });
  });

  it.each(["cells", "text"] as const)("gives what was planned, in %s", async (way) => {
    const [read, ...more] = await ways[way]();
    expect(more).toEqual([]);
    expect(read?.form).toMatchObject({
      projectName: "校舍维修",
      supervisingDepartment: "教育局",
      implementingUnit: "第三小学",
      annualGoal: "维修校舍两栋。",
      funds: { annualTotal: "36" },
    });
    expect(read?.form.title).toMatch(/绩效目标表$/);
    expect(read?.form.indicators.map(({ name, value }) => [name, value])).toEqual([
      ["维修栋数", "2栋"],
      ["师生满意度", "≥95%"],
    ]);
  });

  it.each(["cells", "text"] as const)("tells of every result it left out, in %s", async (way) => {
    const [read] = await ways[way]();
    const told = [
      ...(read?.notes ?? []).map(({ message }) => message),
      ...(read?.unplaced ?? []).map(({ text: left }) => left),
    ];
    const results = rows.flatMap((cells) => cells.slice(4)).filter((cell) => cell !== "" && cell !== "第三小学");
    expect(results.filter((result) => !told.some((sentence) => sentence.includes(result)))).toEqual([]);
  });
});

it.each([selfEvaluation, monitoring])("is told from the results where text has lost its blank cells", (...rows) => {
  const formOf = (cells: Rows, origin: "grid" | "flat") =>
    readSheet(flatSheet(cells, origin), "target").forms.map(({ recognized: { form } }) => form);
  const slipped = rows.map((cells) => cells.filter((cell) => cell !== ""));
  expect(formOf(slipped, "flat")).toEqual(formOf(rows, "grid"));
});
