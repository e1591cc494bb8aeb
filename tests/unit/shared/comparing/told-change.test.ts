/** How changes are told: where, both texts, and of amounts the difference in the right one's unit. */
import { expect, it } from "vitest";
import { changeCounts } from "#shared/comparing/change-counts.ts";
import { compareForms } from "#shared/comparing/compare-forms.ts";
import { amountDifference } from "#shared/comparing/told-change.ts";
import { toldPair } from "#shared/comparing/comparison.ts";
import { printComparison } from "#shared/print/print-comparison.ts";
import { formWith, row } from "../../../helpers/forms.ts";

const left = formWith([row("数量指标", "培训班期数", "4期"), row("数量指标", "巡检次数", "95次")], {
  projectName: "业务<培训>",
  annualGoal: "举办培训班4期，参训人员160人，提高业务能力，按时完成全部培训计划任务，学员满意度达到预期的水平。",
});
const right = {
  ...left,
  funds: { ...left.funds, projectTotal: "120" },
  annualGoal: left.annualGoal.replace("160人", "180人"),
  indicators: [row("数量指标", "巡检次数", "95次"), row("数量指标", "培训班期数", "5期"), row("数量指标", "调研次数", "2次")],
};

it("amounts have a difference and a share, whatever their units", () => {
  const money = (amount: string, unit: string) => ({ amount, unit });
  expect(amountDifference(money("100", "万元"), money("112.5", "万元"))).toEqual({ difference: "+12.5", share: "+12.5%" });
  expect(amountDifference(money("1000000", "元"), money("90", "万元"))).toEqual({ difference: "-10", share: "-10.0%" });
  expect(amountDifference(money("0", "万元"), money("3", "万元"))).toEqual({ difference: "+3" });
  expect(amountDifference(money("", "万元"), money("3", "万元"))).toEqual({});
  expect(amountDifference(money("1", "美元"), money("3", "万元"))).toEqual({});
});

it("a pair is told change by change, and counted", () => {
  const { changes } = toldPair({ name: "2026年", form: left }, { name: "2027年", form: right }, false);
  expect(changes.map(({ kind, where }) => `${kind} ${where}`)).toEqual([
    "changed 项目总额",
    "changed 年度总体绩效目标",
    "moved 数量指标 培训班期数",
    "changed 数量指标 培训班期数 · 指标值",
    "added 数量指标 调研次数",
  ]);
  expect(changeCounts(compareForms(left, right))).toEqual({ all: 5, amounts: 1, rows: 2, goals: 1 });
});

it("paper shows a long text by what differs, and nothing of a form is markup", () => {
  const pair = toldPair({ name: "2026年", form: left }, { name: "2027年", form: right }, false);
  const html = printComparison({
    title: pair.projectName,
    left: "2026年",
    right: "2027年",
    pairs: [pair],
    onlyLeft: [],
    onlyRight: [],
  });
  expect(html).toMatch(/<del>160[^<]*<\/del>/);
  expect(html).toMatch(/<ins>180[^<]*<\/ins>/);
  expect(html).toContain("业务&lt;培训&gt;");
});
