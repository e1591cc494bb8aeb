/** Rules 27 to 42, and what goals say in sums, lists and dates: each with what must fire and what must not. */
import { describe, expect, it } from "vitest";
import { writeField } from "#shared/form/field.ts";
import type { Form } from "#shared/form/form.ts";
import { faultyPlaces } from "#shared/review/finding.ts";
import { review } from "#shared/review/review.ts";
import { everywhere } from "#shared/review/packs/everywhere.ts";
import { formWith, row } from "../../../../helpers/forms.ts";
import { findingsOf, only, said, sample } from "../../../../helpers/review-cases.ts";

const count = (rule: string, form: Form) => findingsOf(rule, form).length;
const goal = (annualGoal: string) => sample({ annualGoal, year: 2026, title: "" });

describe("goals that are wrong by themselves", () => {
  it.each<[string, string]>([
    ["r35", "采购展板15万元（300块*550元），其余用于布展。"],
    ["r35", "护林补助按(12+18)人*2000元/人=5万元测算。"],
    ["r35b", "资金安排为土建占50%、设备占45%、监理占10%。"],
    ["r35c", "全年共举办5场专场招聘会，其中春季专场招聘会、夏季专场招聘会、秋季专场招聘会。"],
    ["r33", "于2026年14月底前完成验收。"],
    ["r33", "2026年2月30日前完成发放。"],
    ["r36", "服务期为2027年3月至2026年2月。"],
    ["r36b", "依据某局文件（某发〔2028〕15号）开展。"],
    ["r26c", "对库区道路及护坡进行维修加固，提高通行能力，对库区道路及护坡进行维修加固。"],
    ["r29", "用于宣传、印刷等其他相关工作，购置等有关经费。"],
    ["r38", "做到优质高校，按期交付。"],
    ["r09", "本项目计划支付九十万元。"],
  ])("%s: %s", (rule, text) => expect(count(rule, goal(text))).toBeGreaterThan(0));

  it.each<[string, string]>([
    ["r35", "采购展板16.5万元（300块*550元），其余用于布展。"],
    ["r35", "每村补助约4.93万元，按70*704元=4.93万元测算。"],
    ["r35b", "资金安排为土建占50%、设备占40%、监理占10%。"],
    ["r35b", "本地采购占60%，新能源占55%以上的车辆优先。项目地点不变。"],
    ["r35c", "全年共举办3场专场招聘会，其中春季专场招聘会、夏季专场招聘会、秋季专场招聘会。"],
    ["r33", "建设期18个月，2026年12月31日前完成。"],
    ["r36", "服务期为2025年3月至2026年2月。"],
    ["r36b", "依据某局文件（某发〔2026〕15号）开展。"],
    ["r38", "面向高校毕业生开展招聘，组织实施设备采购。"],
  ])("%s is silent: %s", (rule, text) => expect(count(rule, goal(text))).toBe(0));

  it("says that work over several years is none of a project of one year", () => {
    const form = { ...goal("库房改造分两年实施。"), projectAttribute: "一年期项目", projectTerm: "1年" };
    expect(count("r36d", form)).toBe(1);
    expect(count("r36d", { ...form, projectAttribute: "经常性项目", projectTerm: "99年" })).toBe(0);
    expect(count("r36d", { ...form, annualGoal: "合同每两年签订一次，质保期三年。" })).toBe(0);
  });

  it("says that the title is of another year", () => {
    expect(said("r36c", sample({ year: 2026, title: "2024年部门项目支出预算绩效目标表" }))).toEqual([
      "error 标题写的是 2024 年，本表年度是 2026 年，请改成同一年。",
    ]);
  });
});

describe("goal against head and table", () => {
  it.each<[string, string, number]>([
    ["图书馆屋面防水维修改造项目", "对图书馆外墙面砖进行维修改造。", 0],
    ["社保信息化系统运维服务项目", "做好社保信息化平台运维服务工作。", 0],
    ["图书馆屋面防水维修改造项目", "对图书馆电梯进行维修改造工程。", 1],
    ["档案馆消防系统维修改造项目", "对档案馆配电线路进行维修改造，消除隐患。", 1],
    ["档案馆消防系统维修改造项目", "对档案馆消防系统进行维修改造，消除隐患。", 0],
    ["档案馆消防系统维修改造项目", "对档案馆进行维修改造，消除隐患。", 0],
    ["白马镇石沟村道路硬化", "硬化白马镇石构村道路。", 1],
  ])("%s: %s", (projectName, annualGoal, times) => expect(count("r36e", { ...goal(annualGoal), projectName })).toBe(times));

  const counted = (annualGoal: string, name: string, value: string) =>
    formWith([row("数量指标", name, value)], { annualGoal, year: 2026 });
  it.each<[string, string, string, number]>([
    ["完成老旧管网改造（27处）。", "老旧管网改造", "72处", 1],
    ["完成困难职工走访（72户）。", "困难职工走访", "72人", 1],
    ["完成老旧管网改造（72处）。", "老旧管网改造", "72处", 0],
    ["购置护眼灯9盏，安装到位。", "护眼灯及配件购置", "6盏", 1],
    ["修建排水渠3公里。", "修建排水渠", "3000米", 0],
    ["举办六期普法讲座。", "普法讲座", "8期", 1],
  ])("%s against %s %s", (text, name, value, times) => expect(count("r11", counted(text, name, value))).toBe(times));
});

describe("indicators", () => {
  it.each<[string, string, string, string, number]>([
    ["r27", "成本指标", "印刷费", "≥30元/册", 1],
    ["r27", "成本指标", "印刷费", "≤30元/册", 0],
    ["r27", "成本指标", "成本节约额", "≥3万元", 0],
    ["r27", "质量指标", "平台故障次数", "≥3次", 1],
    ["r27", "质量指标", "故障排除率", "≥95%", 0],
    ["r27", "社会效益", "困难群众救助率", "≤95%", 1],
    ["r27", "社会效益", "投诉率", "≤1%", 0],
    ["r27", "社会效益", "群众投诉率", "≥1%", 1],
    ["r28", "质量指标", "一".repeat(41), "≥90%", 1],
    ["r28", "质量指标", "一".repeat(40), "≥90%", 0],
    ["r32", "质量指标", "配电箱安装", "12台", 1],
    ["r32", "质量指标", "平均差错数", "2次", 0],
    ["r32", "质量指标", "商户满意度", "≥90%", 1],
    ["r32", "服务对象满意度", "居民幸福感", "≥90%", 1],
    ["r32", "服务对象满意度", "居民投诉次数", "≤2次", 0],
    ["r33b", "社会效益", "服务水平", "=提高", 1],
    ["r33b", "社会效益", "服务水平", "—", 1],
    ["r33c", "时效指标", "交付时间", "2026年15月", 1],
    ["r33c", "时效指标", "交付时间", "2026年12月", 0],
    ["r34", "数量指标", "宣传横幅", "60", 1],
    ["r34", "数量指标", "绿化面积（亩）", "60", 0],
    ["r34", "数量指标", "完成年度计划", "100%", 1],
    ["r34b", "可持续影响", "提升履职能力", "≥95%", 1],
    ["r34b", "可持续影响", "设备完好率", "≥95%", 0],
    ["r34b", "社会效益", "群众等候时间缩短", "≥30%", 0],
    ["r34b", "经济效益", "提高设备运行效率", "≥10%", 0],
    ["r34c", "社会效益", "是否影响交通", "否", 1],
    ["r27b", "质量指标", "作业合格率", "88%", 1],
    ["r27b", "质量指标", "作业合格率", "100%", 0],
    ["r10b", "成本指标", "成本控制率", "100%", 1],
    ["r10b", "成本指标", "印刷费", "3万元", 0],
    ["r38b", "服务对象满意度", "职工对食堂得满意度", "≥90%", 1],
    ["r05b", "质量指标", "苗木保存率（≥**%）", "85", 0],
    ["r05b", "质量指标", "苗木保存率（≥**%）", "", 1],
  ])("%s %s “%s” %s", (rule, level2, name, value, times) => expect(count(rule, only(level2, name, value))).toBe(times));

  it("say the same fault of many rows in one sentence, with all places and one repair", () => {
    const rows = ["甲", "乙", "丙"].map((name) => row("质量指标", `${name}项合格率`, "８8%"));
    const [finding, another] = findingsOf("r13e", formWith(rows));
    expect(another).toBeUndefined();
    expect(finding?.message).toBe(
      "质量指标“甲项合格率”的指标值“８8%”、质量指标“乙项合格率”的指标值“８8%”、质量指标“丙项合格率”的指标值“８8%”用了全角数字或不规范的符号。",
    );
    expect(finding && faultyPlaces(finding)).toHaveLength(3);
    expect(finding?.fix?.edits).toHaveLength(3);
  });

  it("cost no more than the price table of their pack allows", () => {
    const pack = { ...everywhere, prices: [{ name: "讲课", unit: "元/人/天", most: "800" }] };
    const priced = (value: string) =>
      findingsOf("r40", only("成本指标", "专家讲课费", value), { pack }).map(({ message }) => message);
    expect(priced("1000元/人/天")).toEqual([
      "成本指标“专家讲课费”的单价“1000元/人/天”超过定额标准 800 元/人/天，多 200 元，请核对单价。",
    ]);
    expect(priced("800元/人/天")).toEqual([]);
    expect(priced("1000元/人")).toEqual([]);
  });

  it("have weights above zero that make what their pack says", () => {
    const weighed = (...weights: string[]) =>
      weights.reduce(
        (form, weight, i) => writeField(form, `indicators.${i}.weight`, weight),
        formWith(
          weights.map((_, i) => row("数量指标", `任务${i}`, "1项")),
          { template: "national-2021" },
        ),
      );
    expect(count("r26b", weighed("50", "40"))).toBe(0);
    expect(count("r26b", weighed("", ""))).toBe(0);
    expect(said("r26b", weighed("50", "45"))).toEqual([
      "warning 2 个指标的权重合计 95，应当是 90 或 100，比 90 多 5，请调整权重。",
    ]);
    expect(count("r26b", weighed("90", "0"))).toBe(1);
    expect(count("r26b", weighed("90", ""))).toBe(1);
  });
});

describe("against other forms", () => {
  const other = (changes: Partial<Form>) => sample({ projectName: "另一项目", ...changes });
  const against = (rule: string, form: Form, siblings: Form[]) => findingsOf(rule, form, { siblings: [form, ...siblings] });

  it("calls a unit as the others do", () => {
    const usual = [other({ implementingUnit: "某市不动产登记中心" }), other({ implementingUnit: "某市不动产登记中心" })];
    expect(against("r36f", sample({ implementingUnit: "某市不动登记中心" }), usual)).toHaveLength(1);
    expect(against("r36f", sample({ implementingUnit: "某市不动产登记中心" }), usual)).toHaveLength(0);
    expect(against("r36f", sample({ implementingUnit: "某县不动产登记中心" }), usual)).toHaveLength(0);
  });

  it("does not copy another project's goal", () => {
    const text =
      "围绕全年重点工作，完成辖区内河道清淤疏浚与岸坡整治，及时消除汛期隐患，保障沿线群众生命财产安全，改善水生态环境，提升沿岸乡镇人居环境质量。";
    const [finding] = against("r26", sample({ annualGoal: text }), [other({ annualGoal: text })]);
    expect(finding?.message).toMatch(/与“另一项目”的表里相同/);
    expect(against("r26", sample({ annualGoal: "完成辖区内道路保洁。" }), [other({ annualGoal: text })])).toEqual([]);
  });

  it("pays for a project and for a cost once", () => {
    const cost = [row("成本指标", "视频会议系统租赁费", "12万元")];
    expect(against("r39", sample({ indicators: cost }), [other({ indicators: cost })])).toHaveLength(1);
    // What all forms pay alike, and each unit in one project, is shared out.
    const shared = [other({ indicators: cost }), other({ projectName: "第三个项目", indicators: cost })];
    expect(against("r39", sample({ indicators: cost }), shared)).toEqual([]);
    const elsewhere = sample({ indicators: cost, implementingUnit: "某县不动产登记中心" });
    expect(against("r39", sample({ indicators: cost }), [elsewhere])).toEqual([]);
    const twin = sample({});
    expect(against("r39", sample({ indicators: [] }), [{ ...twin, indicators: [] }])).toHaveLength(1);
  });
});

describe("the cost balance", () => {
  const priced = (values: readonly (readonly [string, string, string])[], total: string) =>
    formWith(
      values.flatMap(([name, quantity, cost]) => [row("数量指标", name, quantity), row("成本指标", name, cost)]),
      { funds: { ...sample({}).funds, projectTotal: total } },
    );

  it("says which part of the goal is off where a sum is", () => {
    const form = priced(
      [
        ["法律顾问服务", "5人", "2万元/人"],
        ["网络专线租赁", "8条", "1万元/条"],
        ["宣传册制作", "3万册", "2元/册"],
      ],
      "19",
    );
    const annualGoal = "主要用于：法律顾问服务5万元；网络专线租赁8万元；宣传册制作6万元。";
    const [finding] = findingsOf("r08", { ...form, annualGoal });
    expect(finding?.places[0]).toEqual({ field: "indicators.1.value" });
    expect(finding?.message).toContain(
      "绩效目标里“法律顾问服务”是 5万元，对应的成本合计 10 万元，“法律顾问服务”的单价由 2万元/人 改为 1万元/人 就正好相等",
    );
    expect(findingsOf("r08", { ...form, annualGoal: "主要用于法律顾问服务。" })[0]?.message).not.toContain("绩效目标里");
  });

  it("says that one number is a unit apart", () => {
    const [finding] = findingsOf(
      "r08",
      priced(
        [
          ["路灯更换", "40盏", "0.2元/盏"],
          ["线路检修", "3处", "1万元/处"],
        ],
        "11",
      ),
    );
    expect(finding?.message).toContain("由 0.2元/盏 改为 0.2万元/盏 就正好相等，可能把“万元”写成了“元”");
  });

  it("says which quantity has no cost where its sisters have one", () => {
    const form = priced(
      [
        ["路灯更换", "40盏", "2000元/盏"],
        ["线路检修", "3处", "1万元/处"],
        ["灯杆油漆", "50根", "100元/根"],
      ],
      "11.5",
    );
    const missing = { ...form, indicators: form.indicators.slice(0, -1) };
    expect(findingsOf("r37", form)).toEqual([]);
    expect(findingsOf("r37", missing).map(({ message }) => message)).toEqual([
      "数量指标“灯杆油漆”（50根）没有对应的成本指标，其他 2 个数量都有，成本合计也比总额少 0.5 万元，可能漏写了它的单价或金额，请补上。",
    ]);
  });
});

describe("a form of no known template", () => {
  it("is asked for no level, no sum and no number of indicators", () => {
    const funds = { ...sample({}).funds, projectTotal: "900", annualTotal: "300" };
    const rules = review({ ...sample({ template: "other", funds, indicators: [] }), annualGoal: "完成年度任务。" }).findings;
    expect(rules.map(({ rule }) => rule)).toEqual([]);
  });
});
