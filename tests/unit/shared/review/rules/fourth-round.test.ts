/** What a fresh pair of eyes planted and no rule said, and what was said of correct forms: fires, and does not. */
import { describe, expect, it } from "vitest";
import { costBalance } from "#shared/review/balance/cost-balance.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";
import { correctSample } from "../../../../helpers/correct-forms.ts";
import { formWith, row } from "../../../../helpers/forms.ts";
import { only, said, sample } from "../../../../helpers/review-cases.ts";

const total = correctSample.funds.projectTotal;

describe("r08 money of one year of several", () => {
  const rows = [row("成本指标", "当年工程进度款", "≤3000万元")];
  const funds = (annualTotal: string, carryOver = "0") => ({
    ...correctSample.funds,
    projectTotal: "9000",
    annualTotal,
    ownLevel: { ...correctSample.funds.ownLevel, carryOver },
  });
  it.each<[string, string, number]>([
    ["3000", "0", 0],
    ["4000", "0", 1],
    // The rest of the total is there, carried over from the year before.
    ["3000", "6000", 1],
  ])("%s of the year, %s carried over", (annualTotal, carryOver, count) => {
    expect(said("r08", formWith(rows, { funds: funds(annualTotal, carryOver) }))).toHaveLength(count);
  });
});

describe("r08 so many of each", () => {
  it("multiplies what the name says is of each", () => {
    const rows = [
      row("数量指标", "水质监测行政村数量", "50个"),
      row("数量指标", "每村水质监测次数", "4次"),
      row("成本指标", "水质监测费", "600元/次"),
    ];
    const form = formWith(rows, { funds: { ...correctSample.funds, projectTotal: "12", annualTotal: "12" } });
    expect(costBalance(form, ningxia2026).state).toBe("balanced");
  });
});

describe("r09 预算 by itself", () => {
  it.each<[string, number]>([
    ["举办会议3场，预算9999万元。", 1],
    [`举办会议3场，预算${total}万元。`, 0],
    // Of two things, each has its own.
    ["举办会议3场，预算20万元；印刷手册5册，预算3万元。", 0],
    ["印刷手册3万元，全年预算9999万元。", 1],
  ])("%s", (annualGoal, count) => {
    expect(said("r09", sample({ annualGoal }))).toHaveLength(count);
  });
});

describe("r09b as many parts as costs, and 以上合计", () => {
  const twoCosts = [row("成本指标", "食宿费", "48万元"), row("成本指标", "授课费", "6万元")];
  const funds = { ...correctSample.funds, projectTotal: "54", annualTotal: "54" };
  it.each<[string, string[]]>([
    [
      "安排资金54万元，其中食宿费43万元，授课费6万元。",
      [
        "warning 年度总体绩效目标里写的 54万元后面列了 2 项（43万元 + 6万元），加起来是 49 万元，少了 5 万元，请核对总数和各项金额。",
      ],
    ],
    ["安排资金54万元，其中食宿费48万元，授课费6万元。", []],
    // The larger ones of several, or of another sum.
    ["安排资金60万元，其中食宿费43万元，授课费6万元。", []],
    [
      "租赁办公用房，每平方米35元，年租金40万元；聘请物业人员，全年16万元。以上合计54万元。",
      [
        "warning 年度总体绩效目标里写的 54万元前面列了 2 项（40万元 + 16万元），加起来是 56 万元，多了 2 万元，请核对总数和各项金额。",
      ],
    ],
    ["预算54万元。租赁办公用房，年租金40万元；聘请物业人员，全年14万元。以上合计54万元。", []],
    ["上年支付40万元、16万元。以上合计54万元。", []],
  ])("%s", (annualGoal, expected) => {
    expect(said("r09b", formWith(twoCosts, { annualGoal, funds }))).toEqual(expected);
  });
});

describe("r11 and r11c names of counts", () => {
  const form = (annualGoal: string) => formWith([row("数量指标", "适老化改造户数", "500户")], { annualGoal });
  it.each<[string, number]>([
    ["为600户困难老年人家庭实施适老化改造。", 1],
    ["为500户困难老年人家庭实施适老化改造。", 0],
    ["为600户困难老年人家庭发放补贴。", 0],
  ])("%s", (annualGoal, count) => {
    expect(said("r11c", form(annualGoal))).toHaveLength(count);
  });

  it("takes 高标准 for no price", () => {
    const rows = [row("数量指标", "高标准农田建设面积", "12000亩")];
    expect(said("r11", formWith(rows, { annualGoal: "高标准农田建设1.5万亩。" }))).toHaveLength(1);
    expect(said("r11", formWith(rows, { annualGoal: "补助标准1.5万亩。" }))).toEqual([]);
  });
});

describe("r18b a unit in the name", () => {
  it.each<[string, string, number]>([
    ["设施使用年限（年）", "≥15", 0],
    ["设施使用年限", "≥15", 1],
    ["设施使用年限（含大修）", "≥15", 1],
  ])("%s %s", (name, value, count) => {
    expect(said("r18b", only("可持续影响", name, value))).toHaveLength(count);
  });
});

describe("r34b 有效率", () => {
  it.each<[string, number]>([
    ["监测数据有效率", 0],
    ["政策见效率", 0],
    ["工作效率", 1],
  ])("%s", (name, count) => {
    expect(said("r34b", only("质量指标", name, "≥95%"))).toHaveLength(count);
  });
});

describe("r35b shares in the bracket of an amount", () => {
  it.each<[string, number]>([
    ["预算88.5万元（搭建占35%、展演占30%、推介占30%、接待占10%）。", 1],
    ["预算88.5万元（搭建占30%、展演占30%、推介占30%、接待占10%）。", 0],
    ["参训学员（女性占35%、党员占50%、少数民族占40%）。", 0],
  ])("%s", (annualGoal, count) => {
    expect(said("r35b", sample({ annualGoal }))).toHaveLength(count);
  });
});

describe("r35f so many of each, and parts of what is counted", () => {
  it.each<[string, string[]]>([
    ["举办研修班4期，每期60人，每期5天，共培训240人。", []],
    [
      "举办研修班4期，每期80人，每期5天，共培训240人。",
      ["warning 年度总体绩效目标里的 4期 × 80人 = 320人，写的是 240人，少了 80人，请核对各个数。"],
    ],
    ["布设点位120个，每个点位采样2次，每次费用500元，共需12万元。", []],
    [
      "建设农田1.2万亩，其中古城镇0.8万亩，新集乡0.5万亩；修建蓄水池8座。",
      ["warning 年度总体绩效目标里的 0.8万亩 + 0.5万亩 = 1.3万亩，写的是 1.2万亩，少了 0.1万亩，请核对各个数。"],
    ],
    ["建设农田1.2万亩，其中古城镇0.7万亩，新集乡0.5万亩；修建蓄水池8座。", []],
    // The larger two of several.
    ["建设农田1.2万亩，其中古城镇0.6万亩，新集乡0.5万亩。", []],
    [
      "补贴农机3000台，其中拖拉机800台，播种机1200台，收割机900台，受益农户2600户。",
      ["warning 年度总体绩效目标里的 800台 + 1200台 + 900台 = 2900台，写的是 3000台，多了 100台，请核对各个数。"],
    ],
    // Who is a woman may be a party member, too.
    ["培训学员100人，其中女性60人，党员50人。", []],
    ["补贴农机3000台，其中拖拉机800台，播种机约1200台，收割机900台。", []],
  ])("%s", (annualGoal, expected) => {
    expect(said("r35f", sample({ annualGoal }))).toEqual(expected);
  });
});
