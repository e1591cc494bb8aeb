/** Kinds 31, 37, 39 and 40 in wordings of their own, and what reviewers write about outputs, times and benefits: fires, and does not. */
import { describe, expect, it } from "vitest";
import type { Form } from "#shared/form/form.ts";
import { everywhere } from "#shared/review/packs/everywhere.ts";
import { correctSample } from "../../../../helpers/correct-forms.ts";
import { formWith, row } from "../../../../helpers/forms.ts";
import { findingsOf, only, said, sample } from "../../../../helpers/review-cases.ts";

const total = (projectTotal: string) => ({ ...correctSample.funds, projectTotal });

describe("r31b less for as much money as last year", () => {
  const form = (quantity: string, money: string, year = 2026): Form =>
    formWith([row("数量指标", "参训人数", quantity), row("数量指标", "培训期数", "4期")], { year, funds: total(money) });

  it.each<[string, string, string, string, string[]]>([
    [
      "500人",
      "60",
      "400人",
      "60",
      ["warning 数量指标“参训人数”由“500人”减为“400人”，而项目总额 60 万元与上年相同，请说明为什么做得少了钱没有少。"],
    ],
    [
      "≥500人",
      "60",
      "≥450人",
      "66",
      ["warning 数量指标“参训人数”由“≥500人”减为“≥450人”，而项目总额由 60 万元增加到 66 万元，请说明为什么做得少了钱没有少。"],
    ],
    ["500人", "60", "400人", "48", []],
    ["400人", "60", "500人", "60", []],
    ["500人", "60", "500人", "66", []],
    ["500人", "60", "400户", "60", []],
  ])("%s for %s, then %s for %s", (was, before, is, now, expected) => {
    expect(said("r31b", form(is, now), { lastYear: form(was, before, 2025) })).toEqual(expected);
  });

  it("is silent where something else grew", () => {
    const now = form("400人", "60");
    const more = { ...now, indicators: [...now.indicators, row("数量指标", "送教下乡", "6次")] };
    expect(said("r31b", more, { lastYear: form("500人", "60", 2025) })).toEqual([]);
  });
});

describe("r37f tasks without indicators", () => {
  const rows = [
    row("数量指标", "政策宣传手册印制", "300本"),
    row("数量指标", "站点改造", "8个"),
    row("数量指标", "岗位补贴", "75人"),
  ];
  it.each<[string, string[]]>([
    ["1、印制宣传手册；2、改造服务站点；3、发放岗位补贴；4、慰问返乡农民工。", ["“慰问返乡农民工”"]],
    ["一是印制宣传手册；二是改造服务站点；三是举办廉洁教育。", ["“举办廉洁教育”"]],
    ["1、印制宣传手册；2、改造服务站点；3、发放岗位补贴。", []],
    ["1、慰问农民工；2、举办运动会；3、发放岗位补贴。", []],
    ["依据1.《社会保险法》；2.《预算法》；3.《审计法》，发放补贴。", []],
    ["1、印制宣传手册；2、慰问农民工。", []],
  ])("%s", (annualGoal, tasks) => {
    const expected = tasks.map((task) => `hint 年度总体绩效目标里的任务${task}没有看到对应的指标，请核对是否要补上。`);
    expect(said("r37f", formWith(rows, { annualGoal }))).toEqual(expected);
  });
});

describe("r37 a quantity that nothing is multiplied with", () => {
  const form = (costs: [string, string][]): Form =>
    formWith(
      [
        row("数量指标", "终端设备耗材", "4台"),
        row("数量指标", "色带套件耗材", "250套"),
        row("数量指标", "交通卡耗材", "2000张"),
        ...costs.map(([name, value]) => row("成本指标", name, value)),
      ],
      { funds: total("10") },
    );
  it("is told beside names that are not the same", () => {
    const costs: [string, string][] = [
      ["色带套件服务费", "200元/套"],
      ["交通卡服务费", "10元/张"],
    ];
    expect(findingsOf("r37", form(costs)).map(({ places }) => places)).toEqual([[{ field: "indicators.0.name" }]]);
    expect(findingsOf("r37", form([...costs, ["终端设备服务费", "5000元/台"]]))).toEqual([]);
  });

  it("is used where a price holds its own numbers", () => {
    const costs: [string, string][] = [
      ["色带套件服务费", "200元/套*250套"],
      ["交通卡服务费", "10元/张"],
      ["设备服务费", "5000元/台"],
    ];
    expect(findingsOf("r37", form(costs))).toEqual([]);
  });
});

describe("r39 paid twice", () => {
  const one = (name: string, rows: [string, string, string][]): Form =>
    formWith(
      rows.map(([level2, what, value]) => row(level2, what, value)),
      { projectName: name, implementingUnit: "某市人才中心", year: 2026 },
    );
  const hall = "人力资源市场大厅租赁费";
  it.each<[string, [string, string, string][], [string, string, string][], number]>([
    ["one sum in two units of money", [["成本指标", hall, "≤12万元"]], [["成本指标", hall, "120000元"]], 1],
    ["by itself and per year", [["成本指标", hall, "12万元"]], [["成本指标", hall, "12万元/年"]], 1],
    [
      "a price with its number",
      [
        ["数量指标", "业务档案数字化加工", "200册"],
        ["成本指标", "业务档案数字化加工", "500元/册"],
      ],
      [
        ["数量指标", "业务档案数字化加工", "200册"],
        ["成本指标", "业务档案数字化加工", "500元/册"],
      ],
      1,
    ],
    [
      "a price for another number",
      [
        ["数量指标", "业务档案数字化加工", "200册"],
        ["成本指标", "业务档案数字化加工", "500元/册"],
      ],
      [
        ["数量指标", "业务档案数字化加工", "300册"],
        ["成本指标", "业务档案数字化加工", "500元/册"],
      ],
      0,
    ],
    ["another sum", [["成本指标", hall, "12万元"]], [["成本指标", hall, "13万元"]], 0],
    ["a short name", [["成本指标", "印刷费", "2万元"]], [["成本指标", "印刷费", "2万元"]], 0],
  ])("%s", (_, mine, others, count) => {
    const [form, other] = [one("甲项目", mine), one("乙项目", others)];
    expect(findingsOf("r39", form, { siblings: [form, other] })).toHaveLength(count);
  });

  it.each<[string, string, number]>([
    ["2026年站点改造项目", "站点改造项目", 1],
    ["站点 改造项目（2026年度）", "站点改造项目", 1],
    ["站点改造项目二期", "站点改造项目", 0],
  ])("%s beside %s", (name, other, count) => {
    const form = one(name, []);
    expect(findingsOf("r39", form, { siblings: [form, one(other, [])] })).toHaveLength(count);
  });

  it("a paragraph of one other form is enough", () => {
    const copied =
      "为提升公共就业服务水平，进一步完善基层服务体系，健全服务网络，推动公共就业服务下沉到社区，让群众在家门口就能享受到便捷高效的就业服务，切实增强获得感。";
    const form = {
      ...one("甲项目", []),
      annualGoal: `${copied}全年改造服务站点三个，完成档案数字化加工二百册，采购便民服务终端十二台并投入使用。`,
    };
    const other = { ...one("乙项目", []), annualGoal: `${copied}培训经办人员。` };
    expect(said("r26", form, { siblings: [form, other] })).toEqual([
      "hint 年度总体绩效目标里的“为提升公共就业服务水平，进一步完善基层服务体系…”与“乙项目”的表里一字不差，请写本项目自己的目标。",
    ]);
  });
});

describe("r40 the price table", () => {
  const pack = { ...everywhere, prices: [{ name: "三类培训费", unit: "元/人/天", most: "400" }] };
  it.each<[string, number]>([
    ["460元/人/天", 1],
    ["≤460元/人·天", 1],
    ["460元/天/人", 1],
    ["460元/人/日", 1],
    ["460元/人天", 1],
    ["每人每天460元", 1],
    ["人均460元/天", 1],
    ["0.046万元/人/天", 1],
    ["460元/人/天*50人*9天", 1],
    ["380-460元/人/天", 1],
    ["二类380元/人/天，三类460元/人/天", 1],
    ["400元/人/天", 0],
    ["380元/人/天*50人*9天", 0],
    ["二类460元/人/天，三类380元/人/天", 0],
    ["460元/人/次", 0],
    ["460元/人", 0],
  ])("%s", (price, count) =>
    expect(findingsOf("r40", only("成本指标", "区内三类培训费", price), { pack })).toHaveLength(count),
  );
});

describe("a cost whose name says what it is one of", () => {
  const balance = (name: string, price: string): number =>
    findingsOf(
      "r08",
      formWith([row("数量指标", "安装计量设施", "≥40处"), row("成本指标", name, price)], { funds: total("120") }),
    ).length;
  it.each([
    ["单处成本", "≤3万元"],
    ["每处造价", "3万元"],
    ["计量设施成本", "每处3万元"],
  ])("%s of %s is multiplied", (name, price) => expect(balance(name, price)).toBe(0));
});

describe("outputs and benefits", () => {
  it.each<[string, string, string, string, number]>([
    ["r21c", "社会效益", "年度重点任务完成率", "≥90%", 1],
    ["r21c", "社会效益", "上级交办事项", "按时完成", 1],
    ["r21", "经济效益", "系统中断次数", "≤3次", 1],
    ["r21c", "生态效益", "节能减排任务完成率", "≥90%", 0],
    ["r21", "社会效益", "重大投诉事件数量", "0起", 0],
    ["r21d", "数量指标", "历年结转结余资金", "1项", 1],
    ["r21d", "数量指标", "专项资金审计项目", "3项", 0],
    ["r34d", "数量指标", "机关运行综合经费", "1年", 1],
    ["r34d", "数量指标", "网络专线租赁时间", "1年", 0],
    ["r34b", "经济效益", "提高工作效率", "95%", 1],
    ["r34b", "经济效益", "工作效率提高", "20%", 0],
    ["r27", "时效指标", "系统故障修复处理时间", "≥24小时", 1],
    ["r27", "时效指标", "系统故障修复处理时间", "≤24小时", 0],
    ["r27b", "时效指标", "社保卡制卡时间", "2分钟", 1],
    ["r27b", "可持续影响", "设备使用年限", "10年", 1],
    ["r27b", "时效指标", "项目完成时间", "3个月", 0],
    ["r32", "时效指标", "业务档案数字化加工", "400册", 1],
    ["r32", "时效指标", "宣传活动开展频次", "4次", 0],
    ["r32", "生态效益", "防范大规模裁员", "保持稳定", 1],
  ])("%s: %s %s %s", (rule, level2, name, value, count) => {
    expect(findingsOf(rule, only(level2, name, value))).toHaveLength(count);
  });

  it("says that 万 lacks its 元, and counts it as 万元", () => {
    const form = formWith([row("成本指标", "控制在预算成本内", "≤250万")], { funds: total("250") });
    expect(said("r18d", form)).toEqual(["warning 成本指标“控制在预算成本内”的指标值“≤250万”后面少了“元”，请补上。"]);
    expect(findingsOf("r08", form)).toEqual([]);
  });

  it("lets a bound be passed, but not doubled", () => {
    const form = (annualGoal: string) => sample({ annualGoal, indicators: [row("数量指标", "就业见习补贴", "≥5000人")] });
    expect(findingsOf("r11", form("就业见习补贴6000人。"))).toHaveLength(0);
    expect(findingsOf("r11", form("就业见习补贴5万人。"))).toHaveLength(1);
  });

  it("asks for 元 behind amounts that stand among others with it", () => {
    const goal = "支付28万元，其中甲班7.2万，乙班9.61万，丙班11.19万元。";
    const [finding] = findingsOf("r09c", sample({ annualGoal: goal }));
    expect(finding?.fix?.edits).toEqual([
      { kind: "set-field", field: "annualGoal", text: "支付28万元，其中甲班7.2万元，乙班9.61万元，丙班11.19万元。" },
    ]);
    expect(findingsOf("r09c", sample({ annualGoal: "支付28万，其中甲班7.2万，乙班9.61万，丙班11.19万。" }))).toEqual([]);
  });
});

describe("r36h another office in the goal", () => {
  it.each<[string, number]>([
    ["由自治区就业与创业服务中心组织实施。", 1],
    ["由自治区就业与创业服务局组织实施。", 0],
    ["由自治区就业与创业服务局与自治区就业与创业服务中心实施。", 0],
    ["依据《自治区就业与创业服务中心章程》实施。", 0],
    ["做好自治区就业与创业服务工作。", 0],
    ["由自治区财政厅实施。", 0],
  ])("%s", (annualGoal, count) => {
    const form = sample({ annualGoal, implementingUnit: "自治区就业与创业服务局（本级）" });
    expect(findingsOf("r36h", form)).toHaveLength(count);
  });
});
