/** The national table: medium term and year side by side, in money, goals and indicators; and tables with one of the two. */
import { describe, expect, it } from "vitest";
import { recognize } from "#shared/recognize/recognize.ts";
import type { Recognized } from "#shared/recognize/recognized.ts";
import { flatSheet, unplacedTexts, type Rows } from "../../../helpers/flat-table.ts";
import { goals, head, header, money, nationalRows, rows } from "../../../helpers/national-table.ts";

const namesAndValues = (list: Recognized["form"]["indicators"] | undefined) =>
  list?.map(({ level1, level2, name, value }) => [level1, level2, name, value]);
const midTermRows = [
  ["产出指标", "数量指标", "三年开放场地", "30处"],
  ["产出指标", "质量指标", "达标率", "≥95%"],
  ["效益指标", "社会效益指标", "锻炼人次", "90万"],
];
const annualRows = [
  ["产出指标", "数量指标", "开放场地", "10处"],
  ["产出指标", "质量指标", "达标率", "≥90%"],
  ["产出指标", "质量指标", "验收率", "100%"],
  ["效益指标", "社会效益指标", "锻炼人次", "30万"],
];

describe.each(["grid", "flat"] as const)("read as %s", (origin) => {
  const read = (table: Rows): Recognized => {
    const [only, ...more] = recognize(flatSheet(table, origin));
    if (!only || more.length > 0) throw new Error(`${more.length} forms more than one`);
    return only;
  };

  it("reads the year where nobody has written the medium term", () => {
    const [labels = [], texts = []] = goals;
    const onlyYear = [
      ...head,
      ...money,
      labels,
      texts.with(1, ""),
      header,
      ...rows.map((row) => row.map((text, i) => (i === 3 || i === 4 ? "" : text))),
    ];
    const { form, unplaced } = read(onlyYear);
    expect([form.midTermGoal, form.annualGoal]).toEqual([undefined, "今年开放十处。"]);
    expect(namesAndValues(form.indicators)).toEqual(annualRows);
    expect(form.midTermIndicators).toBeUndefined();
    expect(unplaced).toEqual([]);
  });

  it("keeps both terms apart", () => {
    const recognized = read(nationalRows);
    const { form, unplaced, notes, origins } = recognized;
    expect(form.year).toBe(2026);
    expect([form.supervisingDepartment, form.projectTerm]).toEqual(["[214]体育局", "3年"]);
    expect(form.funds.annualTotal).toBe("300");
    expect(form.funds.ownLevel).toEqual({ total: "", fiscalAppropriation: "250", carryOver: "20", otherFunds: "30" });
    expect(form.funds.midTerm).toEqual({ total: "900", fiscalAppropriation: "800", carryOver: "40", otherFunds: "60" });
    expect([form.midTermGoal, form.annualGoal]).toEqual(["三年开放三十处。", "今年开放十处。"]);
    expect(namesAndValues(form.midTermIndicators)).toEqual(midTermRows);
    expect(namesAndValues(form.indicators)).toEqual(annualRows);
    expect(unplaced).toEqual([]);
    expect(notes).toEqual([]);
    expect(origins["midTermIndicators.0.name"]).toEqual([{ row: 13, column: 4 }]);
    expect(origins["midTermGoal"]).toEqual([{ row: 11, column: 2 }]);
    expect(origins["funds.midTerm.carryOver"]).toEqual([{ row: 8, column: 4 }]);
  });

  it("with level 1 printed in both blocks, and the year first", () => {
    const both = ["一级指标", "二级指标", "三级指标", "指标值"];
    const recognized = read([
      ...head,
      ...money,
      ["总体目标", "年度目标", "", "", "中期目标"],
      ["", "今年开放十处。", "", "", "三年开放三十处。"],
      ["绩效指标", "年度指标", "", "", "", "中期指标"],
      ["", ...both, ...both],
      ["", "产出指标", "数量指标", "开放场地", "10处", "产出指标", "数量指标", "三年开放场地", "30处"],
      ["", "效益指标", "社会效益指标", "锻炼人次", "30万", "效益指标", "社会效益指标", "锻炼人次", "90万"],
    ]);
    expect(namesAndValues(recognized.form.indicators)).toEqual([annualRows[0], annualRows[3]]);
    expect(namesAndValues(recognized.form.midTermIndicators)).toEqual([midTermRows[0], midTermRows[2]]);
    expect([recognized.form.annualGoal, recognized.form.midTermGoal]).toEqual(["今年开放十处。", "三年开放三十处。"]);
    expect(recognized.unplaced).toEqual([]);
  });

  it("with a header of two rows", () => {
    const recognized = read([
      ...head,
      ...goals,
      ["绩效指标", "一级指标", "中期指标", "", "", "年度指标"],
      ["", "", "二级指标", "三级指标", "指标值", "二级指标", "三级指标", "指标值"],
      ...rows,
    ]);
    expect(namesAndValues(recognized.form.indicators)).toEqual(annualRows);
    expect(namesAndValues(recognized.form.midTermIndicators)).toEqual(midTermRows);
    expect(recognized.unplaced).toEqual([]);
  });

  it("with the year only", () => {
    const recognized = read([
      ...head,
      ["项目资金（万元）", "年度资金总额：", "", "300"],
      ["", "其中：财政拨款", "", "250"],
      ["年度目标", "今年开放十处。"],
      header.slice(0, 5),
      ...rows.map((cells) => [cells[0] ?? "", cells[1] ?? "", ...cells.slice(5)]),
    ]);
    expect(recognized.form.funds.ownLevel.fiscalAppropriation).toBe("250");
    expect(recognized.form.annualGoal).toBe("今年开放十处。");
    expect(namesAndValues(recognized.form.indicators)).toEqual(annualRows);
    expect(recognized.form.midTermIndicators).toBeUndefined();
    expect(recognized.unplaced).toEqual([]);
  });

  it("with the medium term only, which is never taken for the year", () => {
    const recognized = read([
      ...head,
      ["项目资金（万元）", "中期资金总额：", "", "900"],
      ["", "其中：财政拨款", "", "800"],
      ["中期目标", "三年开放三十处。"],
      header.slice(0, 5),
      ...rows.map((cells) => cells.slice(0, 5)).filter((cells) => cells[3] !== ""),
    ]);
    const { form } = recognized;
    expect(form.funds.ownLevel.fiscalAppropriation).toBe("");
    expect(form.funds.midTerm).toEqual({ total: "900", fiscalAppropriation: "800" });
    expect([form.annualGoal, form.midTermGoal]).toEqual(["", "三年开放三十处。"]);
    expect(form.indicators).toEqual([]);
    expect(namesAndValues(form.midTermIndicators)).toEqual(midTermRows);
  });

  it("reads two blocks that nothing tells the terms of by the first, and leaves the other unplaced", () => {
    const recognized = read([...head, ["年度目标", "今年开放十处。"], header, ...rows.slice(0, 2)]);
    expect(namesAndValues(recognized.form.indicators)).toEqual(midTermRows.slice(0, 2));
    expect(recognized.form.midTermIndicators).toBeUndefined();
    expect(unplacedTexts(recognized)).toEqual(["数量指标", "开放场地", "10处", "质量指标", "达标率", "≥90%"]);
  });

  it("takes an overall goal for the medium term's where the year has its own", () => {
    const recognized = read([
      ...head,
      ["项目总目标", "建成体育强区。"],
      ["年度目标", "今年开放十处。"],
      header.slice(0, 5),
      ...rows.slice(0, 2).map((cells) => cells.slice(0, 5)),
    ]);
    expect(recognized.form.annualGoal).toBe("今年开放十处。");
    expect(recognized.form.midTermGoal).toBe("建成体育强区。");
    expect(recognized.unplaced).toEqual([]);
  });

  it("reads values of two periods beside one name", () => {
    const recognized = read([
      ...head,
      ["一级指标", "二级指标", "三级指标", "实施周期指标值", "年度指标值", "备注"],
      ["产出指标", "数量指标", "开放场地", "30处", "10处", "按计划"],
      ["", "质量指标", "达标率", "", "≥90%", ""],
    ]);
    expect(namesAndValues(recognized.form.midTermIndicators)).toEqual([["产出指标", "数量指标", "开放场地", "30处"]]);
    expect(namesAndValues(recognized.form.indicators)).toEqual(annualRows.slice(0, 2));
    expect(recognized.form.indicators[0]?.remark).toBe("按计划");
    expect(recognized.unplaced).toEqual([]);
  });
});
