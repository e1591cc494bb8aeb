/** What comparing says of small tables, one kind of change after the other. */
import { describe, expect, it } from "vitest";
import { compareForms } from "#shared/comparing/compare-forms.ts";
import type { Indicator } from "#shared/form/form.ts";
import { formWith, row } from "../../../helpers/forms.ts";

const rows = [
  row("数量指标", "培训班期数", "4期"),
  row("数量指标", "参训人员数", "160人"),
  row("数量指标", "每期培训天数", "5天"),
  row("质量指标", "培训合格率", "≥95%"),
  row("时效指标", "培训计划按期完成率", "100%"),
];
const form = formWith(rows, { projectName: "业务培训经费", annualGoal: "举办培训班4期。" });

function kindsTo(indicators: readonly Indicator[]): string[] {
  return compareForms(form, { ...form, indicators: [...indicators] }).map((change) => change.kind);
}

describe("rows", () => {
  it("that came in or went are one change each, whatever follows them", () => {
    expect(kindsTo(rows.toSpliced(1, 0, row("数量指标", "编印教材册数", "200册")))).toEqual(["added"]);
    expect(kindsTo(rows.toSpliced(0, 1))).toEqual(["removed"]);
    expect(kindsTo([...rows.slice(1), row("满意度指标", "学员满意度", "≥90%")])).toEqual(["removed", "added"]);
  });

  it("that moved are one change each, as few as possible", () => {
    const [first, ...others] = rows;
    expect(kindsTo([...others.slice(0, 2), first, ...others.slice(2)] as Indicator[])).toEqual(["moved"]);
    const changes = compareForms(form, { ...form, indicators: rows.with(2, { ...row("质量指标", "每期培训天数", "5天") }) });
    expect(changes).toEqual([{ kind: "moved", list: "indicators", from: 2, to: 2 }]);
  });

  it("that are called otherwise stay the same row", () => {
    expect(kindsTo(rows.with(1, row("数量指标", "参加培训人员数", "160人")))).toEqual(["renamed"]);
    expect(kindsTo(rows.with(1, row("数量指标", "参加培训人员数", "180人")))).toEqual(["renamed", "changed"]);
    // Nothing of the words is left, but what is measured and where it stands.
    expect(kindsTo(rows.with(2, row("数量指标", "课程安排时长", "6天")))).toEqual(["renamed", "changed"]);
    expect(kindsTo(rows.with(2, row("数量指标", "采购图书", "300册")))).toEqual(["added", "removed"]);
  });

  it("of one name are matched by their values first", () => {
    const twins = [row("数量指标", "设备购置", "3台"), row("数量指标", "设备购置", "5台")];
    const left = formWith(twins);
    expect(compareForms(left, formWith([row("数量指标", "设备购置", "5台")]))).toEqual([
      { kind: "removed", list: "indicators", from: 0 },
    ]);
  });

  it("say in which column they read otherwise, on both sides' paths", () => {
    const right = {
      ...form,
      indicators: [row("数量指标", "新的工作", "1项"), ...rows.with(0, row("数量指标", "培训班期数", "5期"))],
    };
    expect(compareForms(form, right)).toContainEqual({
      kind: "changed",
      place: "indicators.1.value",
      was: "indicators.0.value",
      left: "4期",
      right: "5期",
    });
  });
});

describe("the head", () => {
  it("is compared by what amounts are worth", () => {
    const left = formWith([], { funds: { ...form.funds, projectTotal: "1.5", annualTotal: "100" }, moneyUnit: "万元" });
    const right = formWith([], { funds: { ...form.funds, projectTotal: "15000", annualTotal: "1000000.00" }, moneyUnit: "元" });
    expect(compareForms(left, right)).toEqual([]);
    expect(compareForms(left, { ...left, funds: { ...left.funds, annualTotal: "100.01" } })).toEqual([
      { kind: "changed", place: "funds.annualTotal", was: "funds.annualTotal", left: "100", right: "100.01" },
    ]);
  });

  it("tells every amount that is worth something else in another unit of money, though its digits are the same", () => {
    const left = formWith([], { funds: { ...form.funds, projectTotal: "100", annualTotal: "0" }, moneyUnit: "万元" });
    expect(compareForms(left, { ...left, moneyUnit: "元" })).toContainEqual({
      kind: "changed",
      place: "funds.projectTotal",
      was: "funds.projectTotal",
      left: "100",
      right: "100",
    });
    expect(compareForms(left, { ...left, moneyUnit: "元" })).not.toContainEqual(
      expect.objectContaining({ place: "funds.annualTotal" }),
    );
  });

  it("tells year and goal, and nothing that does not print", () => {
    const right = { ...form, year: 2027, annualGoal: "举办培训班5期。", issuedBlank: "abc", explanations: [] };
    expect(compareForms(form, right).map((change) => "place" in change && change.place)).toEqual(["year", "annualGoal"]);
  });
});
