/** Tables related to the form: what fits is read, what does not is told, nothing is guessed. */
import { describe, expect, it } from "vitest";
import { recognize } from "#shared/recognize/recognize.ts";
import { flatSheet, recognizeOne, unplacedTexts, type Rows } from "../../../helpers/flat-table.ts";

const head: Rows = [
  ["2026年项目支出绩效目标表"],
  ["项目名称", "", "古籍修复"],
  ["主管部门及代码", "", "[021]文化厅", "实施单位", "图书馆"],
  ["绩效目标", "", "修复一批古籍。"],
];
const header = ["一级指标", "二级指标", "三级指标", "指标值"];

describe.each(["flat", "grid"] as const)("read as %s", (origin) => {
  const read = (rows: Rows) => {
    const [only] = recognize(flatSheet(rows, origin));
    return {
      form: only?.form,
      indicators: only?.form.indicators.map(({ level1, level2, name, value }) => [level1, level2, name, value]),
      unplaced: only && unplacedTexts(only),
    };
  };

  it("keeps cost as a level 1 with levels of its own", () => {
    const rows = [
      ["成本指标", "经济成本指标", "修复成本", "≤80万元"],
      ["", "社会成本指标", "无", "无"],
      ["产出指标", "数量指标", "修复册数", "120册"],
    ];
    expect(read([...head, header, ...rows])).toMatchObject({
      indicators: [["成本指标", "经济成本指标", "修复成本", "≤80万元"], ["成本指标", "社会成本指标", "无", "无"], rows[2]],
      unplaced: [],
    });
  });

  it("takes no placeholder for an indicator, and what stands beside a value for its name", () => {
    const rows = [
      ["产出指标", "数量指标", "指标1：", "XX册"],
      ["", "", "……", "120册"],
      ["", "质量指标", "。", "合格"],
      ["", "时效指标", "……", "……"],
    ];
    const form = read([...head, header, ...rows]);
    expect(form.indicators).toEqual([
      ["产出指标", "数量指标", "……", "120册"],
      ["产出指标", "质量指标", "。", "合格"],
    ]);
  });

  it("sees through remarks behind a level", () => {
    const rows = [["产出指标", "数量指标(必填硬性指标)", "修复页数(页)", "9000"]];
    expect(read([...head, header, ...rows]).indicators).toEqual([["产出指标", "数量指标", "修复页数(页)", "9000"]]);
  });

  it("puts operator, number and unit together, and keeps the weight", () => {
    const wide = ["一级指标", "二级指标", "三级指标", "运算符号", "指标值", "度量单位", "权重"];
    const rows = [
      ["产出指标", "数量指标", "修复册数", "≥", "120", "册", "20"],
      ["满意度指标", "服务对象满意度指标", "满意度", "≥", "90", "%", "10"],
    ];
    const { indicators, unplaced, form } = read([...head, wide, ...rows]);
    expect(indicators).toEqual([
      ["产出指标", "数量指标", "修复册数", "≥120册"],
      ["满意度指标", "服务对象满意度", "满意度", "≥90%"],
    ]);
    expect(form?.indicators.map(({ weight }) => weight)).toEqual(["20", "10"]);
    expect(unplaced).toEqual([]);
  });

  it.each([
    ["an operator in words", ["大于等于", "120", "册"], "≥120册", []],
    ["a value that has them already", ["≥", "≥120册", "册"], "≥120册", []],
    ["no unit", ["≤", "0.5", "/"], "≤0.5", ["/"]],
    ["words where an operator belongs", ["定性", "明显提高", ""], "明显提高", ["定性"]],
    ["words that a unit cannot follow", ["=", "明显提高", "次"], "明显提高", ["=", "次"]],
  ] as const)("puts a value together: %s", (_, [sign, number, unit], value, left) => {
    const wide = ["一级指标", "二级指标", "三级指标", "计量单位", "指标方向", "指标值", "备注"];
    const rows = [["产出指标", "数量指标", "修复册数", unit, sign, number, "见合同"]];
    const { form, unplaced } = read([...head, wide, ...rows]);
    expect(form?.indicators).toEqual([{ level1: "产出指标", level2: "数量指标", name: "修复册数", value, remark: "见合同" }]);
    expect(unplaced?.toSorted()).toEqual(left.toSorted());
  });

  it("reads a value taken apart below its header", () => {
    const wide = ["一级指标", "二级指标", "三级指标", "指标值", "", "", "分值"];
    const below = ["", "", "", "符号", "数值", "单位", ""];
    const rows = [["产出指标", "数量指标", "修复册数", "≥", "120", "册", "20"]];
    const { form, unplaced } = read([...head, wide, below, ...rows]);
    expect(form?.indicators).toEqual([
      { level1: "产出指标", level2: "数量指标", name: "修复册数", value: "≥120册", weight: "20" },
    ]);
    expect(unplaced).toEqual([]);
  });

  it("reads other provinces' labels that mean the same, and leaves those that may not", () => {
    const rows = [
      ["2026年项目支出绩效目标表（单位：万元）"],
      ["项目名称", "", "古籍修复"],
      ["主管部门(单位)", "", "文化厅", "预算单位", "图书馆"],
      ["项目类型", "", "特定目标类", "项目起止时间", "2026-01至2026-12"],
      ["年度预算申请", "", "80", "上级补助", "30"],
      ["绩效总目标", "", "修复一批古籍。"],
      header,
      ["产出指标", "数量指标", "修复册数", "120册"],
    ];
    const { form, unplaced } = read(rows);
    expect(form).toMatchObject({
      supervisingDepartment: "文化厅",
      implementingUnit: "图书馆",
      projectAttribute: "",
      projectTerm: "2026-01至2026-12",
      funds: { annualTotal: "80", projectTotal: "" },
      annualGoal: "修复一批古籍。",
    });
    expect(unplaced).toEqual(["项目类型", "特定目标类", "上级补助", "30"]);
  });

  it("goes by the official label where two stand in one table", () => {
    const rows = [...head.slice(0, 2), ["申报单位", "", "财务处", "实施单位", "图书馆"], ["主管部门", "", "文化厅"]];
    const { form, unplaced } = read([...rows, header, ["产出指标", "数量指标", "修复册数", "120册"]]);
    expect(form?.implementingUnit).toBe("图书馆");
    expect(unplaced).toEqual(["申报单位", "财务处"]);
  });

  it("takes a total without groups for that of the project, and what says how long it runs for its attribute", () => {
    const rows = [...head.slice(0, 3), ["项目类别", "", "经常性项目", "资金总额", "80"], ["项目资金", "其中：财政拨款", "80"]];
    const { form, unplaced } = read([...rows, header, ["产出指标", "数量指标", "修复册数", "120册"]]);
    expect(form).toMatchObject({ projectAttribute: "经常性项目", funds: { projectTotal: "80", ownLevel: { total: "" } } });
    expect(unplaced).toEqual([]);
  });
});

it.each([
  { what: "that run", numbers: ["1", "2"], left: [] },
  { what: "with a gap", numbers: ["1", "3"], left: ["序号", "1", "3"] },
])("leaves out numbers in front of the indicators $what only where they say nothing", ({ numbers, left }) => {
  const [one = "", other = ""] = numbers;
  const rows = [
    [one, "产出指标", "数量指标", "修复册数", "120册"],
    [other, "", "质量指标", "合格率", "≥95%"],
  ];
  const [only] = recognize(flatSheet([...head, ["序号", ...header], ...rows], "grid"));
  expect(only?.form.indicators.map(({ name, value }) => [name, value])).toEqual([
    ["修复册数", "120册"],
    ["合格率", "≥95%"],
  ]);
  expect(only && unplacedTexts(only)).toEqual(left);
  expect(only?.notes.some(({ code }) => code === "numbers-removed")).toBe(left.length === 0);
});

it("says which fields that every such form has a related table does not have", () => {
  const { form, notes } = recognizeOne([...head, header, ["产出指标", "数量指标", "修复册数", "120册"]]);
  expect(form).toMatchObject({ template: "other", supervisingDepartment: "[021]文化厅" });
  expect(notes).toEqual([
    {
      code: "field-missing",
      message: "没有找到“项目属性”、“项目期”、“其中：年度资金总额”，已留空。",
      where: { row: 1, column: 1 },
    },
  ]);
});
