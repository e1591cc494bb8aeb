/** Where two readings are close: which is taken, what is told of it, and what the other one says. */
import { describe, expect, it } from "vitest";
import { readSheet, recognize } from "#shared/recognize/recognize.ts";
import type { Recognized } from "#shared/recognize/recognized.ts";
import type { Sheet } from "#shared/sheet/sheet.ts";
import { flatSheet, type Rows } from "../../../helpers/flat-table.ts";

const head: Rows = [["2026年项目支出绩效目标表"], ["项目名称", "清水河巡护"], ["年度目标", "河水常清。"]];
const header = ["一级指标", "二级指标", "三级指标", "指标值"];
const rows: Rows = [
  ["产出指标", "数量指标", "巡河里程", "≥900公里"],
  ["产出指标", "质量指标", "水质达标率", "≥95%"],
  ["效益指标", "生态效益指标", "河道环境", "明显改善"],
];

function only(table: Rows, more: Partial<Sheet> = {}): Recognized {
  const [form, ...others] = recognize({ ...flatSheet(table, "grid"), ...more });
  if (!form || others.length > 0) throw new Error("not one form");
  return form;
}
const valuesOf = ({ form }: Pick<Recognized, "form">) => form.indicators.map(({ value }) => value);
const namesOf = ({ form }: Pick<Recognized, "form">) => form.indicators.map(({ name }) => name);
const doubtsOf = ({ notes }: Pick<Recognized, "notes">) =>
  notes.flatMap(({ code, message }) => (code === "other-reading" ? [message] : []));

describe("which column is the value", () => {
  const values = ["≥880公里", "≥93%", "改善"];
  const table = [...head, [...header, "计划指标值"], ...rows.map((row, i) => [...row, values[i] ?? ""])];

  it("the official one, with the other to choose", () => {
    const read = only(table);
    expect(valuesOf(read)).toEqual(["≥900公里", "≥95%", "明显改善"]);
    expect(doubtsOf(read)).toEqual(["原表有不止一列像指标值。现在按“指标值”一列读，也可能应按“计划指标值”一列读。"]);
    const [other] = read.otherReadings ?? [];
    expect(other && valuesOf(other)).toEqual(values);
    expect(other && doubtsOf(other)).toEqual(["原表有不止一列像指标值。现在按“计划指标值”一列读，也可能应按“指标值”一列读。"]);
    expect(other?.unplaced.map(({ text }) => text)).toEqual(["≥900公里", "≥95%", "明显改善"]);
    expect(other?.origins["indicators.0.value"]).toEqual([{ row: 5, column: 5 }]);
  });

  it("no doubt where the other column holds hardly any value", () => {
    const read = only([...head, [...header, "计划指标值"], ...rows]);
    expect(doubtsOf(read)).toEqual([]);
    expect(read.otherReadings).toBeUndefined();
  });
});

describe("whether rows below the indicators are some", () => {
  const foot: Rows = [["其他情况", "", "巡护员人数", "3人"]];

  it("those with a number can be read as well", () => {
    const read = only([...head, header, ...rows, ...foot]);
    expect(namesOf(read)).toEqual(["巡河里程", "水质达标率", "河道环境"]);
    const [other] = read.otherReadings ?? [];
    expect(other && namesOf(other)).toContain("巡护员人数");
  });

  it("an opinion in words is in no doubt", () => {
    expect(only([...head, header, ...rows, ["审核意见", "", "同意申报", "张三"]]).otherReadings).toBeUndefined();
  });
});

it("of two unnamed blocks of indicators the second may be the year's", () => {
  const pair = (row: readonly string[], name: string, value: string) => [...row, name, value];
  const table = [
    ...head,
    [...header, "三级指标", "指标值"],
    pair(rows[0] ?? [], "巡河里程", "≥300公里"),
    pair(rows[1] ?? [], "水质达标率", "≥90%"),
  ];
  const read = only(table);
  expect(valuesOf(read)).toEqual(["≥900公里", "≥95%"]);
  const [other] = read.otherReadings ?? [];
  expect(other && valuesOf(other)).toEqual(["≥300公里", "≥90%"]);
  expect(other?.form.midTermIndicators?.map(({ value }) => value)).toEqual(["≥900公里", "≥95%"]);
});

it("of several budgets of a report the first with amounts is taken", () => {
  const report: Rows = [
    ["2025年项目支出绩效自评表"],
    ["项目名称", "清水河巡护", "", "", ""],
    ["项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数"],
    ["", "年度资金总额", "100", "120", "118"],
    ["年度目标", "河水常清。", "", "", ""],
    [...header, "实际完成值"],
    ...rows.map((row) => [...row, "完成"]),
  ];
  const [table] = readSheet(flatSheet(report, "grid"), "target").forms;
  const totals = [table?.recognized, ...(table?.recognized.otherReadings ?? [])].map((read) => read?.form.funds.annualTotal);
  expect(totals).toEqual(["100", "120"]);
});

describe("which label means the name", () => {
  const named = (first: string, second: string): Rows => [
    ["2026年项目支出绩效目标表"],
    [first, "清水河治理"],
    [second, "清水河巡护"],
    ["年度目标", "河水常清。"],
    header,
    ...rows,
  ];

  it.each([
    ["专项名称", "二级项目名称"],
    ["一级项目名称", "支出项目名称"],
  ])("%s, with %s to choose", (first, second) => {
    const read = only(named(first, second));
    expect(read.form.projectName).toBe("清水河治理");
    expect(doubtsOf(read)).toEqual([`原表有不止一格像项目名称。现在按“${first}”一格读，也可能应按“${second}”一格读。`]);
    const [other] = read.otherReadings ?? [];
    expect(other?.form.projectName).toBe("清水河巡护");
    expect(other?.form.indicators).toEqual(read.form.indicators);
    expect(other?.unplaced.map(({ text }) => text)).toEqual([first, "清水河治理"]);
  });

  it("the official one is in no doubt", () => {
    const read = only(named("二级项目名称", "项目名称"));
    expect(read.form.projectName).toBe("清水河巡护");
    expect(read.otherReadings).toBeUndefined();
  });
});

describe.each([
  [["专项名称", "水环境专项", "联系处室", "水务处"], "以下由项目单位填写，一个项目一张。"],
  [["资金名称", "水利发展资金"], "（以下按项目填列）"],
])("which row begins the form, below %s", (upper, between) => {
  const lower: Rows = [
    ["项目名称", "清水河巡护"],
    ["主管部门", "水务局"],
    ["实施单位", "河道所"],
    ["年度目标", "河水常清。"],
    header,
    ...rows,
  ];
  const title = ["2026年项目支出绩效目标表"];
  const doubt = (by: string, otherwise: string) =>
    `原表有两行都像是表的开头。现在按“${by}”一行起读，也可能应按“${otherwise}”一行起读。`;
  const above = upper[0] ?? "";

  it("the one below the title, which says the year too, with the nearer one to choose", () => {
    const read = only([title, upper, [between], ...lower]);
    expect(read.form).toMatchObject({ title: title[0], year: 2026, projectName: "清水河巡护", implementingUnit: "河道所" });
    expect(doubtsOf(read)).toEqual([doubt(above, "项目名称")]);
    const [other] = read.otherReadings ?? [];
    expect(other?.form).toMatchObject({ title: "", year: null, projectName: "清水河巡护" });
    expect(other && namesOf(other)).toEqual(namesOf(read));
    expect(other && doubtsOf(other)).toEqual([doubt("项目名称", above)]);
  });

  it("the nearer one, where title and year stand right above it", () => {
    const read = only([upper, [between], title, ...lower]);
    expect(read.form).toMatchObject({ title: title[0], year: 2026, projectName: "清水河巡护" });
    expect(read.otherReadings?.map(doubtsOf)).toEqual([[doubt(above, "项目名称")]]);
  });

  it("whatever else is in doubt is decided on top of that", () => {
    const values = [["计划指标值"], ["≥880公里"], ["≥93%"], ["改善"]];
    const wide = lower.map((row, i) => row.concat(i < 4 ? [] : (values[i - 4] ?? [])));
    const read = only([title, upper, [between], ...wide]);
    expect(read.form.year).toBe(2026);
    expect(read.otherReadings?.map(({ doubt: { kind }, form }) => [kind, form.year])).toEqual([
      ["start", null],
      ["value-column", 2026],
    ]);
  });
});

describe("rows and columns nobody sees", () => {
  const table = [...head, header, ...rows];

  it("a hidden row is read and told, and can be left out", () => {
    const read = only(table, { hiddenRows: [5] });
    expect(namesOf(read)).toEqual(["巡河里程", "水质达标率", "河道环境"]);
    expect(read.notes.map(({ code }) => code)).toContain("row-hidden");
    const [other] = read.otherReadings ?? [];
    expect(other && namesOf(other)).toEqual(["巡河里程", "河道环境"]);
    expect(other?.notes.map(({ code }) => code)).not.toContain("row-hidden");
    expect(other && doubtsOf(other).join("")).toContain("隐藏的行和列没有读入：产出指标、质量指标、水质达标率、≥95%");
  });

  it("a hidden column alike", () => {
    const read = only(
      table.map((row) => [...row.slice(0, 4), "备注"].slice(0, row.length)),
      { hiddenColumns: [3] },
    );
    const [other] = read.otherReadings ?? [];
    expect(valuesOf(read)).toEqual(["≥900公里", "≥95%", "明显改善"]);
    expect(other ? valuesOf(other) : []).not.toContain("≥900公里");
  });
});
