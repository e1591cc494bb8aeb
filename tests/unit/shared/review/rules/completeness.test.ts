import { describe, expect, it } from "vitest";
import type { Form } from "#shared/form/form.ts";
import { correctSample } from "../../../../helpers/correct-forms.ts";
import { formWith, row } from "../../../../helpers/forms.ts";
import { fixed, only, said, sample, sampleFunds } from "../../../../helpers/review-cases.ts";

const { funds, indicators } = correctSample;
const withRows = (change: (rows: Form["indicators"]) => Form["indicators"]) => sample({ indicators: change(indicators) });

describe("r01 filled in", () => {
  it.each<[string, Form, string[]]>([
    ["a blank name", sample({ projectName: " " }), ["error “项目名称”没有填，请填写。"]],
    ["a blank goal", sample({ annualGoal: "" }), ["error “年度总体绩效目标”没有填，请填写。"]],
    ["no year", sample({ year: null }), ["error “年度”没有填，请填写。"]],
    [
      "a blank amount",
      sampleFunds({ transfer: { ...funds.transfer, central: "" } }),
      ["error “转移市县(区)资金的中央资金”没有填；没有这项资金应当填 0。"],
    ],
    ["an amount of 0", sampleFunds({ transfer: { ...funds.transfer, central: "0" } }), []],
    ["a form with everything", correctSample, []],
  ])("%s", (_, form, expected) => expect(said("r01", form)).toEqual(expected));

  it("offers a blank sum from its parts, and 0 where the sums hold without the part", () => {
    expect(fixed("r01", sampleFunds({ projectTotal: "" }), "funds.projectTotal")).toBe(funds.projectTotal);
    expect(fixed("r01", sampleFunds({ ownLevel: { ...funds.ownLevel, otherFunds: "" } }), "funds.ownLevel.otherFunds")).toBe(
      "0",
    );
    expect(
      fixed("r01", sampleFunds({ ownLevel: { ...funds.ownLevel, carryOver: "" } }), "funds.ownLevel.carryOver"),
    ).toBeUndefined();
  });
});

describe("r02 name and value", () => {
  it.each<[string, string, string[]]>([
    ["培训班次", "", ["error 数量指标“培训班次”没有写指标值，请补上。"]],
    ["", "3期", ["error 数量指标有指标值“3期”，但没有写指标名称，请补上。"]],
    ["培训班次", "3期", []],
    ["", "", []],
    ["无", "", []],
    ["—", "", []],
  ])("%s | %s", (name, value, expected) => expect(said("r02", only("数量指标", name, value))).toEqual(expected));
});

describe("r03 levels covered", () => {
  it.each<[string, Form, string[]]>([
    [
      "no 质量指标",
      withRows((rows) => rows.filter(({ level2 }) => level2 !== "质量指标")),
      ["error 产出指标里没有质量指标，至少要写一个。"],
    ],
    [
      "no 成本指标",
      withRows((rows) => rows.filter(({ level2 }) => level2 !== "成本指标")),
      ["warning 产出指标里没有成本指标，至少要写一个。"],
    ],
    [
      "no benefit",
      withRows((rows) => rows.filter(({ level1 }) => level1 !== "效益指标")),
      ["error 效益指标一个也没有，至少要写一个。"],
    ],
    [
      "one benefit of four",
      withRows((rows) => rows.filter(({ level1, level2 }) => level1 !== "效益指标" || level2 === "社会效益")),
      [],
    ],
    [
      "无 for the only 质量指标",
      withRows((rows) => rows.map((one) => (one.level2 === "质量指标" ? { ...one, name: "无" } : one))),
      ["error 产出指标里没有质量指标，至少要写一个。"],
    ],
    ["a form of no known pack", sample({ template: "other", indicators: [] }), []],
  ])("%s", (_, form, expected) => expect(said("r03", form)).toEqual(expected));
});

describe("r04 enough indicators", () => {
  it.each<[number, string[]]>([
    [2, ["warning 全表只有 2 个指标，少于 3 个。"]],
    [3, []],
  ])("%i indicators", (count, expected) => {
    const rows = [...Array.from({ length: count }, (_, i) => row("数量指标", `事项${i}`, "1项")), row("生态效益", "无")];
    expect(said("r04", formWith(rows))).toEqual(expected);
  });
});

describe("r05 placeholders", () => {
  it.each(["XX单位", "xxx项目", "**项目", "待填写", "（略）", "{项目名称}", "待定", "××街道", "请填写实施单位"])(
    "%s is one",
    (text) => {
      expect(said("r05", sample({ implementingUnit: text }))).toHaveLength(1);
      expect(said("r05b", only("数量指标", text, text))).toHaveLength(2);
    },
  );

  it.each([
    "XXL号工装",
    "Xbox",
    "采购X光机",
    "8000册*220元",
    "待遇领取人数",
    "请示件办理",
    "待业人员",
    "战略规划",
    "有待补充",
    "二○○八年建成",
  ])("%s is none", (text) => {
    expect(said("r05", sample({ implementingUnit: text }))).toEqual([]);
    expect(said("r05b", only("数量指标", text, text))).toEqual([]);
  });
});
