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
});

it("says which fields of this form a related table does not have", () => {
  const { form, notes } = recognizeOne([...head, header, ["产出指标", "数量指标", "修复册数", "120册"]]);
  expect(form.supervisingDepartment).toBe("[021]文化厅");
  expect(notes.map((note) => note.code)).toEqual(Array.from({ length: 11 }, () => "field-missing"));
});
