/** What a form comes to in a blank: which cells, which rows, and what is told. */
import { describe, expect, it } from "vitest";
import { bindSheet } from "#shared/binding/bind-sheet.ts";
import type { Binding } from "#shared/binding/binding.ts";
import { fillPlan, type FillPlan } from "#shared/filling/fill-plan.ts";
import type { Form } from "#shared/form/form.ts";
import { cellName } from "#shared/sheet/cell-name.ts";
import { allBlanks } from "../../../fixtures/blanks/all-blanks.ts";
import { formWith, row } from "../../../helpers/forms.ts";

function bindingOf(start: string, change: (text: string) => string = (text) => text): Binding {
  const blank = allBlanks.find(({ name }) => name.startsWith(start));
  const cells = blank?.sheet.cells.map((cell) => ({ row: cell.row, column: cell.column, text: change(cell.text) })) ?? [];
  const [binding] = blank ? bindSheet({ ...blank.sheet, cells }).bindings : [];
  if (!binding) throw new Error(`no blank is named ${start}`);
  return binding;
}

/** What is written, by the names of cells; `undefined` where nothing is. */
function written({ cells }: FillPlan, ...names: readonly string[]): (string | undefined)[] {
  return names.map((name) => {
    const value = cells.find((cell) => cellName(cell) === name)?.value;
    if (!value) return undefined;
    return value.kind === "text" ? value.text : value.kind === "number" ? `#${value.number}` : "";
  });
}

const funds = (annualTotal: string, fiscalAppropriation: string, carryOver = "0"): Form["funds"] => ({
  projectTotal: "100",
  annualTotal,
  ownLevel: { total: "100", fiscalAppropriation, otherFunds: "0", carryOver },
  transfer: { total: "0", central: "0", region: "0" },
});
const official = "the table of 2026 with sums";

describe("rows", () => {
  it("come where a group has more indicators than rows, and its label reaches over them", () => {
    const quantities = ["甲", "乙", "丙"].map((name) => row("数量指标", name, "1个"));
    const plan = fillPlan(
      formWith([...quantities, row("服务对象满意度", "丁"), row("服务对象满意度", "戊")]),
      bindingOf(official),
    );
    expect(plan.rows).toEqual([
      { kind: "insert", after: 13, count: 2 },
      { kind: "insert", after: 21, count: 1 },
    ]);
    expect(plan.merges).toEqual([
      { row: 13, column: 1, rowSpan: 3, columnSpan: 1 },
      { row: 23, column: 1, rowSpan: 2, columnSpan: 1 },
      { row: 23, column: 0, rowSpan: 2, columnSpan: 1 },
    ]);
    expect(written(plan, "C14", "C15", "C16", "C17", "C24", "C25")).toEqual(["甲", "乙", "丙", "", "丁", "戊"]);
  });

  it("go where it has fewer, down to one", () => {
    const plan = fillPlan(formWith([row("数量指标", "甲"), row("数量指标", "乙")]), bindingOf("its other title, three rows"));
    expect(plan.rows[0]).toEqual({ kind: "delete", first: 15, last: 15 });
    expect(plan.rows[1]).toEqual({ kind: "delete", first: 17, last: 18 });
    expect(plan.merges).toEqual([]);
    const kept = fillPlan(formWith([row("数量指标", "甲")]), bindingOf("its other title, three rows"), false);
    expect(kept.rows).toEqual([]);
    expect(written(kept, "C14", "C15", "C16")).toEqual(["甲", "", ""]);
  });

  it("repeat their labels where the blank does", () => {
    const plan = fillPlan(
      formWith(["甲", "乙", "丙"].map((name) => row("数量指标", name))),
      bindingOf("level labels on every row"),
    );
    expect(written(plan, "A16", "B16", "C16")).toEqual(["产出指标", "数量指标", "丙"]);
    expect(plan.merges).toEqual([]);
  });

  it("hold both periods, those of one name beside each other", () => {
    const form = formWith([row("数量指标", "甲", "1个"), row("数量指标", "乙", "2个")]);
    const midTermIndicators = [row("数量指标", "乙", "6个"), row("数量指标", "丙", "9个")];
    const plan = fillPlan({ ...form, midTermIndicators }, bindingOf("Guangdong"));
    const [left, middle, right] = ["C", "E", "G"].map((column) => written(plan, `${column}10`, `${column}11`, `${column}12`));
    expect({ left, middle, right }).toEqual({
      left: ["甲", "乙", "丙"],
      middle: ["1个", "2个", ""],
      right: ["", "6个", "9个"],
    });
  });
});

describe("values", () => {
  it.each([
    ["≥360人次", "≥", "#360", "人次"],
    ["45台（套）", "", "#45", "台（套）"],
    ["大于等于90%", "大于等于", "#90", "%"],
    ["=1000册", "=", "#1000", "册"],
    ["-5%", "", "#-5", "%"],
    ["≥90.00%", "≥", "90.00", "%"],
    ["2026年12月前", "", "2026年12月前", ""],
    ["3-5天", "", "3-5天", ""],
    ["99%以上", "", "99%以上", ""],
    ["约2.5万人", "", "约2.5万人", ""],
    ["长期", "", "长期", ""],
  ])("%s is split where the blank splits values", (value, operator, number, unit) => {
    const plan = fillPlan(formWith([row("数量指标", "甲", value)]), bindingOf("Sichuan"));
    expect(written(plan, "E10", "F10", "G10")).toEqual([operator, number, unit]);
  });

  it("that a form holds apart are put together in one cell, and stay apart in several", () => {
    const form = formWith([{ ...row("数量指标", "甲", "5"), operator: "≥", unit: "个", weight: "10" }]);
    expect(written(fillPlan(form, bindingOf(official)), "E14")).toEqual(["≥5个"]);
    expect(written(fillPlan(form, bindingOf("Sichuan")), "E10", "F10", "G10", "H10")).toEqual(["≥", "#5", "个", "#10"]);
  });
});

describe("amounts", () => {
  it("are converted exactly into the blank's unit, which is told", () => {
    const { cells, told } = fillPlan(formWith([], { funds: funds("408.68", "0.0001") }), bindingOf("Jiangxi"));
    expect(written({ cells } as FillPlan, "E5", "E6")).toEqual(["#4086800", "#1"]);
    expect(told.filter(({ code }) => code === "converted")).toEqual([
      { code: "converted", message: "金额由万元换算成元。", needsAttention: false },
    ]);
  });

  it("that are none are written as text, and told", () => {
    const plan = fillPlan(formWith([], { funds: funds("100", "约100") }), bindingOf(official));
    expect(written(plan, "C9")).toEqual(["约100"]);
    expect(plan.told.map(({ code }) => code)).toContain("no-amount");
  });

  it("whose decimals the cell's format hides are told", () => {
    const binding = bindingOf(official);
    const fields = new Map([...binding.fields].map(([field, cell]) => [field, { ...cell, format: "#,##0" }]));
    const { told } = fillPlan(formWith([], { funds: funds("100", "99.5") }), { ...binding, fields });
    expect(told.filter(({ code }) => code === "decimals-hidden").map(({ message }) => message)).toEqual([
      expect.stringContaining("只显示 0 位小数，99.5 看不全"),
    ]);
  });

  it("keep a formula, with what it comes to; where that differs from the form it is told", () => {
    const plan = fillPlan(formWith([], { funds: funds("100", "80", "20") }), bindingOf(official));
    expect(written(plan, "C8", "C7", "E7")).toEqual(["#100", "#100", "#80"]);
    expect(plan.told).toEqual([
      {
        code: "formula-differs",
        message: "“其中：年度资金总额”（E7）保留了表样的公式，算得 80，表里是 100。".replace("其中：", ""),
        needsAttention: true,
      },
    ]);
  });
});

describe("what has no place", () => {
  it("is told: fields, indicators, columns, a medium term", () => {
    const indicators = [{ ...row("数量指标", "甲", "1"), weight: "10" }, row("党建指标", "乙")];
    const form = { ...formWith(indicators, { funds: funds("100", "100") }), midTermIndicators: [row("数量指标", "丙")] };
    const { told } = fillPlan(form, bindingOf("宁夏 2019"));
    expect(told.map(({ message }) => message)).toEqual([
      "表样里没有填“项目总额”的地方，没有写：100。",
      "表样里没有填“本级资金的资金总额”的地方，没有写：100。",
      "表样里没有“其他指标 党建指标”，指标“乙”没有写。",
      "表样里没有“权重”这一列，1 个指标的权重没有写。",
      "表样里没有中期指标，1 个中期指标没有写。",
    ]);
  });

  it("is not guessed where the blank is unclear", () => {
    const { cells, told } = fillPlan(formWith([], { projectAttribute: "经常性项目" }), bindingOf("Inner Mongolia"));
    expect(written({ cells } as FillPlan, "B4")).toEqual([undefined]);
    expect(told.map(({ message }) => message)).toContain("“项目属性”没有写：表样里“项目类别”（B4）是不是填它，要先确认。");
  });
});

describe("the year", () => {
  it.each([
    ["(2026年)", "(2027年)"],
    ["（     年度）", "（2027年度）"],
    ["（20××年度）", "（2027年度）"],
    ["二〇二六年", "2027年"],
    ["2026 年", "2027 年"],
    ["____年度", "2027年度"],
  ])("goes into its place of %s", (line, filled) => {
    const binding = bindingOf(official, (text) => (text === "(2026年)" ? line : text));
    expect(written(fillPlan({ ...formWith([]), year: 2027 }, binding), "A2")).toEqual([filled]);
  });

  it("of another title is told, the title stays", () => {
    const { cells, told } = fillPlan({ ...formWith([]), year: 2027 }, bindingOf(official));
    expect(written({ cells } as FillPlan, "A1")).toEqual([undefined]);
    expect(told.map(({ code }) => code)).toEqual(["title-year"]);
  });
});

it("a column of running numbers goes on without a gap, whichever rows come and go", () => {
  const blank = allBlanks.find(({ name }) => name.startsWith(official));
  if (!blank) throw new Error("no blank");
  const numbers = Array.from({ length: 9 }, (_, i) => ({ row: 13 + i, column: 6, text: String(i + 1) }));
  const numbered = (texts: readonly { row: number; column: number; text: string }[]) => {
    const cells = [...blank.sheet.cells, { row: 12, column: 6, text: "序号" }, ...texts];
    const [binding] = bindSheet({ ...blank.sheet, columnCount: 7, cells }).bindings;
    if (!binding) throw new Error("not bound");
    return written(fillPlan(formWith(["甲", "乙"].map((name) => row("数量指标", name))), binding), "G14", "G15", "G16", "G23");
  };
  expect(numbered(numbers)).toEqual(["#1", "#2", "#3", "#10"]);
  expect(numbered(numbers.with(4, { row: 17, column: 6, text: "九" }))).toEqual([undefined, undefined, undefined, undefined]);
});
