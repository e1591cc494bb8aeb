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

describe("r05 待定", () => {
  it.each<[string, number]>([
    ["聘请物业人员（公司待定），", 1],
    ["采购设备，数量待确定。", 1],
    ["维修待定点医疗机构验收的设备。", 0],
    ["待明确责任后实施。", 0],
  ])("%s", (annualGoal, count) => {
    expect(said("r05", sample({ annualGoal }))).toHaveLength(count);
  });
});

describe("r09 a factor of 10,000", () => {
  const form = (annualGoal: string, projectTotal: string) =>
    sample({ annualGoal, funds: { ...correctSample.funds, projectTotal } });
  it.each<[string, string, string]>([
    ["计划支付54元。", "54", "可能把“万元”写成了“元”"],
    ["计划支付54万元。", "540000", "表头金额可能按“元”填了"],
  ])("%s beside %s", (annualGoal, projectTotal, expected) => {
    expect(said("r09", form(annualGoal, projectTotal)).join("")).toContain(`正好差 1 万倍，${expected}，请核对。`);
  });
});

describe("r09d amounts of one cost", () => {
  const rows = [
    row("数量指标", "租赁办公用房面积", "2800平方米"),
    row("成本指标", "办公用房租金", "35元/平方米/月"),
    row("成本指标", "物业服务费", "12.4万元"),
  ];
  const funds = { ...correctSample.funds, projectTotal: "130", annualTotal: "130" };
  it.each<[string, string[]]>([
    [
      "租赁办公用房，年租金171.6万元。",
      [
        "warning 年度总体绩效目标里“租金”写的是 171.6万元，成本指标“办公用房租金”按单价乘数量是 117.6 万元，目标里多 54 万元，请改成一致。",
      ],
    ],
    ["租赁办公用房，年租金117.6万元。", []],
    ["租赁办公用房，月租金9.8万元。", []],
    // Of something else, or one part of it.
    ["租赁办公用房，年租金400万元。", []],
    ["租赁办公用房，保证金171.6万元。", []],
    ["上年租金171.6万元。", []],
  ])("%s", (annualGoal, expected) => {
    expect(said("r09d", formWith(rows, { annualGoal, funds }))).toEqual(expected);
  });
});

describe("r11 other measures", () => {
  const form = (annualGoal: string) => formWith([row("数量指标", "更换波形护栏长度", "1200米")], { annualGoal });
  it.each<[string, string[]]>([
    [
      "更换波形护栏1.5公里。",
      [
        "warning 年度总体绩效目标里写的是“更换波形护栏1.5公里”（合 1500 米），数量指标“更换波形护栏长度”的指标值是“1200米”，目标里多 300 米，请改成一致。",
      ],
    ],
    ["更换波形护栏1.2公里。", []],
    ["更换波形护栏1.5吨。", []],
  ])("%s", (annualGoal, expected) => {
    expect(said("r11", form(annualGoal))).toEqual(expected);
  });
});

describe("r11c what stands behind the number", () => {
  const form = (annualGoal: string) => formWith([row("数量指标", "信息系统运维数量", "3个")], { annualGoal });
  it.each<[string, string[]]>([
    [
      "维护档案系统、门户网站等5个信息系统。",
      [
        "warning 年度总体绩效目标里写的是“门户网站等5个信息系统”，指标里没有这个数，最相近的是数量指标“信息系统运维数量”“3个”，多 2 个，请核对是不是同一件事。",
      ],
    ],
    ["维护档案系统、门户网站等3个信息系统。", []],
    ["走访5个信息中心。", []],
  ])("%s", (annualGoal, expected) => {
    expect(said("r11c", form(annualGoal))).toEqual(expected);
  });
});

describe("r11e prices of each", () => {
  const rows = [row("成本指标", "高龄津贴标准", "100元/人/月"), row("成本指标", "适老化改造补助标准", "≤3000元/户")];
  it.each<[string, string[]]>([
    [
      "发放高龄津贴，每人每月120元。",
      [
        "warning 年度总体绩效目标里写的是“每人每月120元”，成本指标“高龄津贴标准”的指标值是“100元/人/月”，目标里多 20 元，请改成一致。",
      ],
    ],
    [
      "适老化改造补助3500元/户。",
      [
        "warning 年度总体绩效目标里写的是“3500元/户”，成本指标“适老化改造补助标准”的指标值是“≤3000元/户”，目标里多 500 元，请改成一致。",
      ],
    ],
    ["发放高龄津贴，每人每月100元；适老化改造每户补助不超过3000元。", []],
    // Raised, about so much, of something else, or several.
    ["发放高龄津贴，由每人每月80元提高到100元。", []],
    ["发放高龄津贴，每人每月约120元。", []],
    ["发放护理补贴，每人每月120元。", []],
    ["高龄津贴80岁每人每月100元，90岁每人每月200元。", []],
    ["高龄津贴每人每年1200元。", []],
  ])("%s", (annualGoal, expected) => {
    expect(said("r11e", formWith(rows, { annualGoal }))).toEqual(expected);
  });
});

describe("r11f so many of each, and how long", () => {
  const rows = [row("数量指标", "每村水质监测次数", "4次"), row("数量指标", "免费开放天数", "≥300天")];
  it.each<[string, string[]]>([
    [
      "每村监测6次。",
      ["warning 年度总体绩效目标里写的是“每村监测6次”，数量指标“每村水质监测次数”的指标值是“4次”，目标里多 2 次，请改成一致。"],
    ],
    [
      "免费开放不少于330天。",
      [
        "warning 年度总体绩效目标里写的是“免费开放不少于330天”，数量指标“免费开放天数”的指标值是“≥300天”，目标里多 30 天，请改成一致。",
      ],
    ],
    ["每村监测4次，免费开放310天。", []],
    ["每村宣讲6次。", []],
    ["每村监测6次，其中每村监测4次由县区承担。", []],
    ["免费开放累计330天。", []],
  ])("%s", (annualGoal, expected) => {
    expect(said("r11f", formWith(rows, { annualGoal }))).toEqual(expected);
  });
});

describe("r13e the same sign twice", () => {
  it.each<[string, string[]]>([
    ["≥90%%", ["hint 质量指标“合格率”的指标值“≥90%%”把同一个符号写了两遍，一般写作“≥90%”。"]],
    ["≥≥90%", ["hint 质量指标“合格率”的指标值“≥≥90%”把同一个符号写了两遍，一般写作“≥90%”。"]],
    ["≥90%", []],
  ])("%s", (value, expected) => {
    expect(said("r13e", only("质量指标", "合格率", value))).toEqual(expected);
  });

  it("leaves it to that rule, and what is still to be written to its own", () => {
    for (const value of ["≥90%%", "≥**%"]) expect(said("r18", only("质量指标", "合格率", value))).toEqual([]);
  });
});

describe("r14 the only year a goal names", () => {
  it.each<[string, number]>([
    ["2025年自治区文化馆全年免费开放300天。", 1],
    ["2026年自治区文化馆全年免费开放300天。", 0],
    ["2025年培训了300人，今年继续举办。", 0],
    ["2025年项目购置设备300台，2026年投入使用。", 0],
    ["依据2025年工作安排举办培训。", 0],
  ])("%s", (annualGoal, count) => {
    expect(said("r14", sample({ annualGoal, year: 2026 }))).toHaveLength(count);
  });
});

describe("r21b what is put in, r32 fees as quantities", () => {
  it.each<[string, string, number]>([
    ["经济效益", "项目投入资金", 1],
    ["社会效益", "投入运维技术人员", 1],
    ["社会效益", "带动投入就业资金增长率", 0],
    ["社会效益", "聘用残疾人员数量", 0],
  ])("%s %s", (level2, name, count) => {
    expect(said("r21b", only(level2, name, "6人"))).toHaveLength(count);
  });

  it.each<[string, string, number]>([
    ["课桌椅购置费", "12万元", 1],
    ["课桌椅购置费", "12套", 0],
    ["发放护理费", "12万元", 0],
    ["减免学费", "12万元", 0],
  ])("%s %s", (name, value, count) => {
    expect(said("r32", only("数量指标", name, value))).toHaveLength(count);
  });
});

describe("r26c a clause twice in one sentence", () => {
  it.each<[string, number]>([
    ["邀请嘉宾，扩大黄河文化影响力，举办展演，扩大黄河文化影响力。", 1],
    ["邀请嘉宾，扩大黄河文化影响力。举办展演，扩大黄河文化影响力。", 0],
    ["邀请嘉宾，扩大影响力，举办展演，扩大影响力。", 0],
  ])("%s", (annualGoal, count) => {
    expect(said("r26c", sample({ annualGoal }))).toHaveLength(count);
  });
});

describe("r29 以及其他", () => {
  it.each<[string, number]>([
    ["租用专线2条以及其他有关支出。", 1],
    ["用于培训及其他相关工作。", 1],
    ["用于培训及有关规定的落实工作。", 0],
  ])("%s", (annualGoal, count) => {
    expect(said("r29", sample({ annualGoal }))).toHaveLength(count);
  });
});

describe("r33b bounds said twice, and values that break off", () => {
  it.each<[string, string[]]>([
    ["≥95%以上", ["hint 社会效益“知晓率”的指标值“≥95%以上”把界限写了两遍，写一个就够了。"]],
    ["不低于95%以内", ["warning 社会效益“知晓率”的指标值“不低于95%以内”写了两个相反的界限，请留下要的一个。"]],
    ["≥≤95%", ["warning 社会效益“知晓率”的指标值“≥≤95%”写了两个相反的界限，请留下要的一个。"]],
    ["按规定的标准发放，每名学生每", ["hint 社会效益“知晓率”的指标值“按规定的标准发放，每名学生每”像是没有写完，请补全。"]],
    ["≥95%", []],
    ["≥3次，95%以上", []],
    ["2小时以内", []],
  ])("%s", (value, expected) => {
    expect(said("r33b", only("社会效益", "知晓率", value))).toEqual(expected);
  });
});

describe("r36h other offices", () => {
  it.each<[string, string, number]>([
    ["由自治区图书馆承办展演。", "自治区文化馆", 1],
    ["由自治区文化馆承办展演，自治区图书馆协办。", "自治区文化馆", 0],
    ["由各市图书馆承办展演。", "自治区文化馆", 0],
    ["由自治区文化厅组织实施。", "自治区文化馆", 0],
    ["自治区文化馆免费开放。", "自治区文化管", 1],
    ["支持第二人民医院建设。", "第三人民医院", 0],
  ])("%s in a form of %s", (annualGoal, implementingUnit, count) => {
    expect(said("r36h", sample({ annualGoal, implementingUnit }))).toHaveLength(count);
  });
});

describe("r37b what only a cost names", () => {
  const costs = [row("成本指标", "旅游推介会费用", "9万元/场"), row("成本指标", "非遗展演费", "4万元/场")];
  const annualGoal = "举办非遗展演6场、旅游推介会3场。";
  it("asks for the quantity", () => {
    expect(said("r37b", formWith([row("数量指标", "非遗展演场次", "6场"), ...costs], { annualGoal }))).toEqual([
      "warning 年度总体绩效目标里有“旅游推介会3场”，成本指标“旅游推介会费用”按“场”计价（9万元/场），数量指标里却没有它，请补上数量指标。",
    ]);
  });

  it.each([
    [[row("数量指标", "非遗展演场次", "6场"), row("数量指标", "旅游推介会场次", "3场")]],
    [[row("数量指标", "举办活动", "非遗展演6场、旅游推介会3场")]],
  ])("is silent where it is counted", (quantities) => {
    expect(said("r37b", formWith([...quantities, ...costs], { annualGoal }))).toEqual([]);
  });
});
