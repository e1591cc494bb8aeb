import { describe, expect, it } from "vitest";
import { applyEdits } from "#shared/form/edit.ts";
import type { Form, Indicator } from "#shared/form/form.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";
import { correctSample } from "../../../../helpers/correct-forms.ts";
import { formWith, row } from "../../../../helpers/forms.ts";
import { findingsOf, said, sample } from "../../../../helpers/review-cases.ts";

const goal = "本项目主要用于社会保险经办各岗位人员能力提升，2026年计划举办3期培训班，提高经办质量。";
const lastYear = (changes: Partial<Form>): Form => ({ ...correctSample, year: 2025, ...changes });
const total = (projectTotal: string) => ({ ...correctSample.funds, projectTotal });

describe("r23 against last year's head", () => {
  it.each<[string, string, string[]]>([
    [goal, goal.replace("2026", "2025"), ["warning 年度总体绩效目标与 2025 年的一字不差（年份除外），请写明本年度要做什么。"]],
    [goal, goal.replace("3期", "4期"), []],
    ["做好本年度各项工作。", "做好本年度各项工作。", []],
  ])("%s", (now, before, expected) =>
    expect(said("r23", sample({ annualGoal: now }), { lastYear: lastYear({ annualGoal: before }) })).toEqual(expected),
  );

  it.each<[string, string, string, string[]]>([
    ["140", "100", goal, ["warning 项目总额 140 万元，上年是 100 万元，增加 40 万元（40%），绩效目标里没有说明原因，请补上。"]],
    ["60", "100", goal, ["warning 项目总额 60 万元，上年是 100 万元，减少 40 万元（40%），绩效目标里没有说明原因，请补上。"]],
    ["130", "100", goal, []],
    ["140", "100", `${goal}较上年增加两期培训。`, []],
    ["140", "0", goal, []],
    ["约140", "100", goal, []],
  ])("%s after %s", (now, before, annualGoal, expected) =>
    expect(said("r23b", sample({ funds: total(now), annualGoal }), { lastYear: lastYear({ funds: total(before) }) })).toEqual(
      expected,
    ),
  );

  it("says nothing without last year's form", () => {
    for (const rule of ["r23", "r23b", "r24", "r24b", "r24c", "r25", "r25b", "r26"])
      expect(said(rule, correctSample)).toEqual([]);
  });
});

describe("r24 against last year's indicators", () => {
  const against = (rule: string, now: Indicator, before: Indicator) =>
    said(rule, formWith([now]), { lastYear: formWith([before], { year: 2025 }) });

  it.each<[Indicator, Indicator, string[]]>([
    [
      row("质量指标", "验收合格率", "≥90%"),
      row("质量指标", "验收合格率", "≥95%"),
      ["warning 质量指标“验收合格率”上年是“≥95%”，今年是“≥90%”，要求比上年降低了，请说明原因。"],
    ],
    [
      row("时效指标", "故障修复时间", "≤48小时"),
      row("时效指标", "故障修复时间", "≤24小时"),
      ["warning 时效指标“故障修复时间”上年是“≤24小时”，今年是“≤48小时”，要求比上年降低了，请说明原因。"],
    ],
    [
      row("服务对象满意度", "2026年学员满意度", "90%"),
      row("服务对象满意度", "2025年学员满意度", "95%"),
      ["warning 服务对象满意度“2026年学员满意度”上年是“95%”，今年是“90%”，要求比上年降低了，请说明原因。"],
    ],
    [row("质量指标", "验收合格率", "≥95%"), row("质量指标", "验收合格率", "≥90%"), []],
    [row("时效指标", "故障修复时间", "≤12小时"), row("时效指标", "故障修复时间", "≤24小时"), []],
    [row("数量指标", "培训班", "≥3期"), row("数量指标", "培训班", "≥5期"), []],
    [row("质量指标", "验收合格率", "≥9分"), row("质量指标", "验收合格率", "≥95%"), []],
    [row("质量指标", "验收合格率", "较高"), row("质量指标", "验收合格率", "≥95%"), []],
  ])("%j", (now, before, expected) => expect(against("r24", now, before)).toEqual(expected));

  it.each<[Indicator, Indicator, string[]]>([
    [
      row("质量指标", "培训合格率", "≥90%"),
      row("质量指标", "验收合格率", "≥95%"),
      ["warning 上年有质量指标“验收合格率”（“≥95%”），今年没有了，请说明原因或补上。"],
    ],
    [row("社会效益", "验收合格率", "≥90%"), row("质量指标", "验收合格率", "≥95%"), []],
    [row("数量指标", "2026年新增档案", "5箱"), row("数量指标", "2025年新增档案", "3箱"), []],
    [row("质量指标", "培训合格率", "≥90%"), row("质量指标", "无", ""), []],
  ])("%j", (now, before, expected) => expect(against("r24b", now, before)).toEqual(expected));

  it("points at an empty level 2 where nothing stands in it", () => {
    const [finding] = findingsOf("r24b", formWith([row("数量指标", "培训班", "3期")]), {
      lastYear: formWith([row("质量指标", "合格率", "≥90%")]),
    });
    expect(finding?.places).toEqual([{ level1: "产出指标", level2: "质量指标" }]);
  });

  it.each<[string, string[], string | undefined]>([
    [
      "2025年新增入库档案",
      ["warning 数量指标的指标名称“2025年新增入库档案”与上年相同，里面还是 2025 年，本表是 2026 年，请改成本年的。"],
      "2026年新增入库档案",
    ],
    ["2026年新增入库档案", [], undefined],
    ["新增入库档案", [], undefined],
  ])("%s", (name, expected, put) => {
    const form = formWith([row("数量指标", name, "3箱")]);
    const context = { template: ningxia2026, lastYear: formWith([row("数量指标", name, "3箱")], { year: 2025 }) };
    expect(said("r24c", form, context)).toEqual(expected);
    const fix = findingsOf("r24c", form, context)[0]?.fix;
    expect(fix && applyEdits(form, fix.edits).form.indicators[0]?.name).toBe(put);
  });
});

describe("r25 and r26 across forms", () => {
  const siblings = (rows: readonly Indicator[], changes: Partial<Form> = {}): Form[] =>
    rows.map((one, i) => formWith([one], { projectName: `项目${i + 1}`, ...changes }));
  const cost = (value: string) => row("成本指标", "三类培训费定额", value);

  it.each<[Indicator, Indicator[], string[]]>([
    [
      row("数量指标", "企业薪酬调查", "1项"),
      [row("数量指标", "企业薪酬调查", "3000户")],
      ["warning 数量指标“企业薪酬调查”在本表里是“1项”，在“项目1”的表里是“3000户”，同一指标的计量单位不同，请统一。"],
    ],
    [row("数量指标", "企业薪酬调查", "2000户"), [row("数量指标", "企业薪酬调查", "3000户")], []],
    [
      row("数量指标", "企业薪酬调查", "1项"),
      [row("数量指标", "企业薪酬调查", "5项"), row("数量指标", "企业薪酬调查", "3000户")],
      [],
    ],
    [row("数量指标", "企业薪酬调查", "若干"), [row("数量指标", "企业薪酬调查", "3000户")], []],
  ])("%j", (own, others, expected) => expect(said("r25", formWith([own]), { siblings: siblings(others) })).toEqual(expected));

  it.each<[string, string[], string[]]>([
    [
      "1200元/人/天",
      ["450元/人/天", "450元/人/天", "500元/人/天"],
      [
        "warning 成本指标“三类培训费定额”是“1200元/人/天”，其他 3 张表里同一单价的中位数是 450 元/人/天，相差 750 元，请核对单价。",
      ],
    ],
    ["450元/人/天", ["450元/人/天", "500元/人/天"], []],
    ["1200元/人/天", ["450元/人/天"], []],
    ["1200元/人", ["450元/人/天", "450元/人/天"], []],
    ["12万元", ["450元/人/天", "450元/人/天"], []],
  ])("%s beside %j", (own, others, expected) =>
    expect(said("r25b", formWith([cost(own)]), { siblings: siblings(others.map(cost)) })).toEqual(expected),
  );

  it("takes no account of the form itself where it is in the list", () => {
    const own = formWith([row("数量指标", "企业薪酬调查", "1项")], { annualGoal: goal });
    const others = siblings([row("数量指标", "企业薪酬调查", "3000户"), row("数量指标", "走访", "3次")], { annualGoal: goal });
    expect(said("r25", own, { siblings: [...others, own] })).toHaveLength(1);
    expect(said("r26", own, { siblings: [...others, own] })).toEqual([]);
  });

  it.each<[number, string[]]>([
    [2, []],
    [
      3,
      [
        "warning 年度总体绩效目标里的“本项目主要用于社会保险经办各岗位人员能力提升，…”在另外 3 张表里也一字不差，请写本项目自己的目标。",
      ],
    ],
  ])("a sentence in %i other goals", (count, expected) => {
    const others = Array.from({ length: count }, (_, i) => sample({ annualGoal: `${goal}另有任务${i}。` }));
    expect(said("r26", sample({ annualGoal: goal }), { siblings: others })).toEqual(expected);
    expect(
      said("r26", sample({ annualGoal: "依据《关于印发实施方案的通知》（宁政办发〔2025〕6号）。" }), { siblings: others }),
    ).toEqual([]);
  });
});
