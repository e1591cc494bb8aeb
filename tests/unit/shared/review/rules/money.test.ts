import { describe, expect, it } from "vitest";
import type { Form } from "#shared/form/form.ts";
import { correctSample } from "../../../../helpers/correct-forms.ts";
import { formWith, row } from "../../../../helpers/forms.ts";
import { findingsOf, fixed, only, said, sample, sampleFunds } from "../../../../helpers/review-cases.ts";

const { funds } = correctSample;

describe("r06 amounts add up", () => {
  it.each<[string, Form, string[]]>([
    [
      "a sum that is too much",
      sampleFunds({
        ownLevel: { total: "10.5", fiscalAppropriation: "10", otherFunds: "0", carryOver: "0" },
        projectTotal: "10.5",
        annualTotal: "10.5",
        transfer: { total: "0", central: "0", region: "0" },
      }),
      [
        "error 本级资金的资金总额写的是 10.5 万元，而本级资金的财政拨款 10 + 本级资金的其他资金 0 + 本级资金的结余结转资金 0 = 10 万元，多了 0.5 万元，请核对。",
      ],
    ],
    [
      "a year's total that forgets what was carried over",
      sampleFunds({
        ownLevel: { total: "10", fiscalAppropriation: "6", otherFunds: "0", carryOver: "4" },
        projectTotal: "10",
        annualTotal: "10",
        transfer: { total: "0", central: "0", region: "0" },
      }),
      ["error 年度资金总额写的是 10 万元，而项目总额 10 − 本级资金的结余结转资金 4 = 6 万元，多了 4 万元，请核对。"],
    ],
    [
      "all the money carried over",
      sampleFunds({
        ownLevel: { total: "110", fiscalAppropriation: "0", otherFunds: "0", carryOver: "110" },
        projectTotal: "110",
        annualTotal: "0",
        transfer: { total: "0", central: "0", region: "0" },
      }),
      [],
    ],
    ["the same number with other decimals", sampleFunds({ projectTotal: Number(funds.projectTotal).toFixed(4) }), []],
    ["a part that is no number", sampleFunds({ transfer: { ...funds.transfer, central: "约3" } }), []],
    ["a blank sum", sampleFunds({ projectTotal: "" }), []],
  ])("%s", (_, form, expected) => expect(said("r06", form)).toEqual(expected));

  it("offers the sum, with the sums above it", () => {
    const wrong: Form = {
      ...correctSample,
      funds: {
        projectTotal: "109",
        annualTotal: "109",
        ownLevel: { total: "10", fiscalAppropriation: "10", otherFunds: "0", carryOver: "0" },
        transfer: { total: "99", central: "1", region: "2" },
      },
    };
    expect(fixed("r06", wrong, "funds.transfer.total")).toBe("3");
    expect(fixed("r06", wrong, "funds.projectTotal")).toBe("13");
    expect(fixed("r06", wrong, "funds.annualTotal")).toBe("13");
  });

  it("does not offer nought for a sum none of whose parts says anything", () => {
    const transfer = { total: "99", central: "0", region: "" };
    const finding = findingsOf("r06", sampleFunds({ transfer })).find(({ message }) =>
      message.startsWith("转移市县(区)资金的资金总额写的是 99 万元"),
    );
    expect(finding).toBeDefined();
    expect(finding?.fix).toBeUndefined();
  });
});

describe("r06b amounts are numbers", () => {
  it.each<[string, string[], string | undefined]>([
    ["约100", ["error 项目总额写的是“约100”，不是一个数，没法参加加总，请只写数字。"], undefined],
    ["100万元", ["error 项目总额写的是“100万元”，不是一个数，没法参加加总，请只写数字。"], "100"],
    ["1000000元", ["error 项目总额写的是“1000000元”，不是一个数，没法参加加总，请只写数字。"], "100"],
    ["50*2", ["error 项目总额写的是“50*2”，不是一个数，没法参加加总，请只写数字。"], "100"],
    ["1,23", ["error 项目总额写的是“1,23”，不是一个数，没法参加加总，请只写数字。"], undefined],
    ["１００", ["error 项目总额写的是“１００”，不是一个数，没法参加加总，请只写数字。"], "100"],
    ["1,200.50", ["error 项目总额写的是“1,200.50”，不是一个数，没法参加加总，请只写数字。"], "1200.50"],
    ["0", [], undefined],
    ["408.68", [], undefined],
    ["", [], undefined],
  ])("%s", (projectTotal, expected, put) => {
    expect(said("r06b", sampleFunds({ projectTotal }))).toEqual(expected);
    expect(fixed("r06b", sampleFunds({ projectTotal }), "funds.projectTotal")).toBe(put);
  });
});

describe("r07 the year within the total, nothing negative", () => {
  it.each<[string, string, string[]]>([
    ["100", "120", ["error 年度资金总额 120 万元比项目总额 100 万元多 20 万元，年度资金不能超过项目总额，请核对。"]],
    ["100", "100", []],
    ["100", "0", []],
    ["约100", "120", []],
  ])("total %s, year %s", (projectTotal, annualTotal, expected) =>
    expect(said("r07", sampleFunds({ projectTotal, annualTotal }))).toEqual(expected),
  );

  it("an amount below zero", () => {
    expect(said("r07b", sampleFunds({ annualTotal: "-0.5" }))).toEqual([
      "error 年度资金总额是 -0.5 万元，金额不能是负数，请更正。",
    ]);
    expect(said("r07b", correctSample)).toEqual([]);
  });
});

describe("an amount below zero", () => {
  const below = {
    projectTotal: "-5",
    annualTotal: "-5",
    ownLevel: { total: "-5", fiscalAppropriation: "-5", otherFunds: "0", carryOver: "0" },
    transfer: { total: "0", central: "0", region: "0" },
  };

  it("is said once, with the sums it makes negative", () => {
    expect(said("r07b", sampleFunds(below))).toEqual([
      "error 本级资金的财政拨款是 -5 万元，金额不能是负数，请更正；本级资金的资金总额、项目总额、年度资金总额因此也是负数。",
    ]);
  });

  it.each(["r06", "r07", "r08", "r09"])("says nothing more by %s", (rule) => {
    const printed = { ...below, ownLevel: { ...below.ownLevel, total: "5" }, projectTotal: "5", annualTotal: "5" };
    const annualGoal = "2026年计划支付5万元。";
    expect(said(rule, { ...sampleFunds(below), annualGoal })).toEqual([]);
    expect(rule === "r06" ? said(rule, sampleFunds(printed)) : []).toEqual([]);
  });
});

describe("r08 costs make the total", () => {
  const form = (projectTotal: string, ...rows: Form["indicators"]) =>
    formWith(rows, { funds: { ...funds, projectTotal }, annualGoal: "" });

  it.each<[string, Form, string[]]>([
    [
      "a quantity too many",
      form("10", row("数量指标", "特殊津贴", "11人"), row("成本指标", "特殊津贴", "1万元/人")),
      ["warning 1 项成本指标按单价乘数量合计 11 万元，项目总额是 10 万元，成本合计多 1 万元；"],
    ],
    [
      "a lump sum too small",
      form("10", row("成本指标", "改造工程", "8万元"), row("成本指标", "设计费", "1.5万元")),
      ["warning 2 项成本指标按单价乘数量合计 9.5 万元，项目总额是 10 万元，成本合计少 0.5 万元"],
    ],
    [
      "a price per something nobody counts",
      form(
        "10",
        row("数量指标", "培训班", "3期"),
        row("成本指标", "讲课费", "1000元/课时"),
        row("成本指标", "资料费", "按实际"),
      ),
      ["warning? 成本测算是否等于项目总额无法判断："],
    ],
    ["words", form("10", row("成本指标", "补贴", "按标准发放")), ["warning? 成本测算是否等于项目总额无法判断："]],
    ["costs that make the total", form("10", row("数量指标", "特殊津贴", "10人"), row("成本指标", "特殊津贴", "1万元/人")), []],
    ["no cost in money", form("10", row("成本指标", "成本节约率", "≥5%")), []],
    ["no costs", form("10", row("数量指标", "培训班", "3期")), []],
  ])("%s", (_, one, expected) =>
    expect(said("r08", one)).toEqual(expected.map((text) => expect.stringContaining(text) as unknown)),
  );
});

describe("r09 totals quoted in the goal", () => {
  const goal = (annualGoal: string, projectTotal = "733") =>
    sampleFunds({ ...zero, projectTotal, annualTotal: projectTotal }, annualGoal);
  const zero = {
    ownLevel: { total: "", fiscalAppropriation: "", otherFunds: "", carryOver: "" },
    transfer: { total: "", central: "", region: "" },
  };
  function sampleFunds(amounts: Partial<Form["funds"]>, annualGoal: string): Form {
    return sample({ annualGoal, funds: { ...funds, ...amounts } });
  }

  it.each<[string, string]>([
    [
      "按照要求，预算资金861.37万元，主要用于系统运维。",
      "年度总体绩效目标里写的是 861.37万元，项目总额是 733 万元，目标里多 128.37 万元，请核对。",
    ],
    ["2026年计划支付700万元。", "年度总体绩效目标里写的是 700万元，项目总额是 733 万元，目标里少 33 万元，请核对。"],
    [
      "1、托管费10万元；2、数字化费20万元。以上共计30万元。",
      "年度总体绩效目标里写的是 30万元，项目总额是 733 万元，目标里少 703 万元，请核对。",
    ],
    ["项目总投资为0.08亿元。", "年度总体绩效目标里写的是 0.08亿元，项目总额是 733 万元，目标里多 67 万元，请核对。"],
  ])("%s", (text, message) => expect(said("r09", goal(text))).toEqual([`warning ${message}`]));

  it.each([
    "预算资金733万元，主要用于系统运维。",
    "预算资金7330000元。",
    "项目总投资1200万元，2026年计划支付733万元。",
    "2025年预算资金500万元，已全部执行。",
    "上年预算资金500万元。",
    "其中中央财政拨款预算资金300万元。",
    "一季度计划支付300万元，其余计划支付400万元。",
    "计划支付300万元用于甲，计划支付433万元用于乙。",
    "培训所需经费10万元。",
    "兑现企业项目资金50万元。",
    "设备购置预算安排20万元。",
    "每年计划支付100万元。",
    "《预算资金100万元使用办法》（财预〔2023〕6号）",
    "预算资金约700万元。",
    "带动项目投资5亿元，减免税费共计120万元。",
    "2026年需支付30%首付款70.2万元及15%的入库费35.1万元共105.3万元。",
    "11000箱*60元/箱/年*3年=198万元",
  ])("is silent: %s", (text) => expect(said("r09", goal(text))).toEqual([]));

  it("is silent where the form's total cannot be read", () =>
    expect(said("r09", goal("预算资金100万元", "约100"))).toEqual([]));
});

describe("r09b parts listed in the goal", () => {
  it.each<[string, string]>([
    [
      "2026年计划支付400万元，其中甲259.2万元；乙28.8万元；丙110万元。",
      "年度总体绩效目标里写的 400万元后面列了 3 项（259.2万元 + 28.8万元 + 110万元），加起来是 398 万元，少了 2 万元，请核对总数和各项金额。",
    ],
    [
      "举办3个班，支付28万元，其中甲班7.2万，乙班9.61万，丙班12.19万元。",
      "年度总体绩效目标里写的 28万元后面列了 3 项（7.2万 + 9.61万 + 12.19万元），加起来是 29 万元，多了 1 万元，请核对总数和各项金额。",
    ],
    [
      "计划支付90万元，主要为1.短信费60万元；2.审计费29万元。",
      "年度总体绩效目标里写的 90万元后面列了 2 项（60万元 + 29万元），加起来是 89 万元，少了 1 万元，请核对总数和各项金额。",
    ],
    [
      "支付100万元，其中甲60万元，乙50万元。",
      "年度总体绩效目标里写的 100万元后面列了 2 项（60万元 + 50万元），加起来是 110 万元，多了 10 万元，请核对总数和各项金额。",
    ],
  ])("%s", (annualGoal, message) => expect(said("r09b", sample({ annualGoal }))).toEqual([`warning ${message}`]));

  it.each([
    "2026年计划支付400万元，其中甲259.2万元；乙28.8万元；丙112万元。",
    "支付100万元，其中甲60万元，乙20万元。",
    "支付100万元，其中甲60万元。",
    "支付80万元，其中制卡机4台，19.6万元；色带248套，服务费60.4万元。",
    "支付100万元，其中甲60万元（含税5万元）；乙30万元；丙20万元。",
    "支付100万元。其中甲60万元；乙50万元；丙20万元。",
    "具体费用：库存托管费198万元，主要托管11000箱，计算方式为：11000箱*60元/箱/年*3年=198万元；新增托管费36万元。",
    "支付100万元，其中甲约60万元；乙50万元；丙20万元。",
  ])("is silent: %s", (annualGoal) => expect(said("r09b", sample({ annualGoal }))).toEqual([]));
});

describe("r10 costs within the total", () => {
  it.each<[string, string[]]>([
    [
      "120万元",
      ["warning 成本指标“设备购置”的指标值“120万元”合 120 万元，比项目总额 100 万元还多 20 万元，请核对金额和单位。"],
    ],
    [
      "2000000元/台",
      ["warning 成本指标“设备购置”的指标值“2000000元/台”合 200 万元，比项目总额 100 万元还多 100 万元，请核对金额和单位。"],
    ],
    ["100万元", []],
    ["3000元/人", []],
    ["120", []],
    ["较低", []],
  ])("%s", (value, expected) => {
    const form = only("成本指标", "设备购置", value, { funds: { ...funds, projectTotal: "100" } });
    expect(said("r10", form)).toEqual(expected);
    expect(said("r10", { ...form, funds: { ...funds, projectTotal: "约100" } })).toEqual([]);
    expect(said("r10", { ...form, indicators: [{ level1: "效益指标", level2: "经济效益", name: "产值", value }] })).toEqual([]);
  });
});
