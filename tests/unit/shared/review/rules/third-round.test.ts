/** What a careful second reading of published tables raised and no rule said: fires, and does not. */
import { describe, expect, it } from "vitest";
import { formWith, row } from "../../../../helpers/forms.ts";
import { only, said, sample } from "../../../../helpers/review-cases.ts";

describe("r09b sums that parts end in", () => {
  it.each<[string, string[]]>([
    ["需支付首付款70万元及入库费35万元共105万元。", []],
    [
      "需支付首付款72万元及入库费35万元共105万元。",
      [
        "warning 年度总体绩效目标里写的 105万元前面列了 2 项（72万元 + 35万元），加起来是 107 万元，多了 2 万元，请核对总数和各项金额。",
      ],
    ],
    ["甲处10万元、乙处12万元和丙处8万元，合计30万元。", []],
    ["上年支付10万元和12万元，共计30万元。", []],
    ["补助每户2万元和3万元，共计30万元。", []],
  ])("%s", (annualGoal, expected) => {
    expect(said("r09b", sample({ annualGoal }))).toEqual(expected);
  });
});

describe("r11 numerals by themselves in brackets", () => {
  it.each<[string, number]>([
    ["租赁教室（九十间），", 1],
    ["租赁教室（九十四间），", 0],
    ["租赁教室（二期），", 0],
  ])("%s", (annualGoal, count) => {
    expect(said("r11", formWith([row("数量指标", "租赁教室", "94间")], { annualGoal }))).toHaveLength(count);
  });
});

describe("r11d numbers of one unit", () => {
  const rows = [row("数量指标", "今年新收的档案", "5850箱"), row("数量指标", "今年托管的档案", "11700箱")];
  it.each<[string, string[]]>([
    [
      "主要托管接收的11000箱，预计增加1000箱。",
      [
        "hint 年度总体绩效目标里以“箱”计的是 11000箱、1000箱，数量指标里是 5850箱、11700箱，没有一个数相同，请核对，或在目标里写明这些数怎么来的。",
      ],
    ],
    ["主要托管接收的11700箱，预计增加1000箱。", []],
    ["共托管接收17550箱。", []],
    ["截至去年已接收11000箱。", []],
    ["主要托管接收的11000个。", []],
  ])("%s", (annualGoal, expected) => {
    expect(said("r11d", formWith(rows, { annualGoal }))).toEqual(expected);
  });
});

describe("r16d lists of a quantity and its cost", () => {
  const form = (quantity: string, cost: string) =>
    formWith([row("数量指标", quantity, "4项"), row("成本指标", cost, "78万元")]);
  it.each<[string, string, string[]]>([
    [
      "审计、内控、律师、课题等服务",
      "审计、律师、课题、评价、内控等服务",
      [
        "hint 成本指标“审计、律师、课题、评价、内控等服务”与数量指标“审计、内控、律师、课题等服务”列的内容不同：成本里多了“评价”，请改成一致。",
      ],
    ],
    ["审计、内控、律师、课题等服务", "审计、内控、律师、课题等服务费", []],
    ["审计、内控、律师、课题等服务", "审计、内控、律师、课题等培训、印刷", []],
    ["服务器、数据库、防火墙、网关等软件", "服务器、数据库、防火墙、网关、存储等设备费", []],
    ["审计、内控等服务", "审计、评价等服务", []],
  ])("%s beside %s", (quantity, cost, expected) => {
    expect(said("r16d", form(quantity, cost))).toEqual(expected);
  });
});

describe("r21d money and fees as what is done", () => {
  it.each<[string, string, string[]]>([
    ["机房设备费", "21台", ["hint 数量指标“机房设备费”是费用的名称，看不出做什么，请写成要做的事，费用写在成本指标里。"]],
    ["历年结余", "1项", ["hint 数量指标“历年结余”是资金本身，不是用它做成的事，请写要做多少什么。"]],
    ["享受减免学费", "300人", []],
    ["发放奖补资金", "200笔", []],
    ["学生人数", "300人", []],
    ["培训费", "20万元", []],
    ["车辆租赁费", "1年", []],
    ["全民健身免费", "20场", []],
  ])("%s %s", (name, value, expected) => {
    expect(said("r21d", only("数量指标", name, value))).toEqual(expected);
  });
});

describe("r29 scope left open", () => {
  it.each<[string, string[]]>([
    ["用于调查、津贴等其他专项业务支出。", ["等其他专项业务支出"]],
    ["开展岗前、监管、监察等多项业务培训，提高能力。", ["等多项业务培训"]],
    ["用于相关单位等相关单位工作人员培训。", []],
    ["按照条例等有关规定开展工作。", []],
    ["根据通知等相关政策文件要求开展培训。", []],
  ])("%s", (annualGoal, open) => {
    const expected = open.map((found) => `hint 年度总体绩效目标里写的是“${found}”，看不出还包括什么，请把要做的事写全。`);
    expect(said("r29", sample({ annualGoal }))).toEqual(expected);
  });
});

describe("r30 goals without a number", () => {
  const rows = [row("数量指标", "课题", "1项"), row("数量指标", "慰问困难职工", "≥300人")];
  it.each<[string, number]>([
    ["按照《“十四五”规划》（宁政发〔2023〕6号）要求，2026年做好职工服务，满意度不断提高。", 1],
    ["2026年慰问困难职工不少于三百人。", 0],
    ["2026年6月底前完成。", 0],
    ["群众满意度达到百分之九十。", 0],
    ["满意度达到95%。", 0],
    ["", 0],
  ])("%s", (annualGoal, count) => {
    const sentence =
      "hint 年度总体绩效目标里没有一个数，看不出要做到多少，请把主要的数量或标准写进去，例如数量指标“慰问困难职工”的“≥300人”。";
    expect(said("r30", formWith(rows, { annualGoal }))).toEqual(Array.from({ length: count }, () => sentence));
  });

  it("are not spoken of where the table has nothing to put there", () => {
    expect(said("r30", formWith([row("数量指标", "课题", "1项")], { annualGoal: "做好服务。" }))).toEqual([]);
  });
});

describe("r33d the name once more in the value", () => {
  it.each<[string, string, string[]]>([
    [
      "提升大楼利用率",
      "利用率>90%",
      ["hint 可持续影响“提升大楼利用率”的指标值“利用率>90%”里又写了“利用率”，指标值一般只写“>90%”。"],
    ],
    ["提升大楼利用率", ">90%", []],
    ["提升大楼利用率", "入住率>90%", []],
    ["提升大楼利用率", "利用率稳步提高", []],
  ])("%s %s", (name, value, expected) => {
    expect(said("r33d", only("可持续影响", name, value))).toEqual(expected);
  });
});

describe("r34d lots", () => {
  it.each<[string, string, number]>([
    ["办公设备购置", "1批", 1],
    ["办公设备购置", "3批", 0],
    ["采购批次", "1批", 0],
  ])("%s %s", (name, value, count) => {
    expect(said("r34d", only("数量指标", name, value))).toHaveLength(count);
  });
});

describe("r36h, r37f: offices and hopes that are no slip", () => {
  const unit = "西河市住房公积金管理中心";
  it.each<[string, number]>([
    ["由西河市住房公积金管理局组织实施。", 1],
    ["经西河市住房公积金管理委员会批准后实施。", 0],
    ["按照西河市住房公积金管理局印发的办法实施。", 0],
    ["西河市住房公积金管理局长会议确定的任务。", 0],
  ])("%s", (annualGoal, count) => {
    expect(said("r36h", sample({ annualGoal, implementingUnit: unit }))).toHaveLength(count);
  });

  it("hopes are no tasks", () => {
    const rows = [row("数量指标", "宣传手册", "300本"), row("数量指标", "站点改造", "8个")];
    const annualGoal = "1、印制宣传手册；2、改造服务站点；3、进一步促进城乡协调。";
    expect(said("r37f", formWith(rows, { annualGoal }))).toEqual([]);
  });
});

describe("r37e what a price per head is of", () => {
  it("is called by its thing", () => {
    const [finding] = said("r37e", formWith([row("成本指标", "人均培训成本", "≤480元/人")]));
    expect(finding).toContain("可能漏写了“培训人数”");
  });
});

describe("r08 beside a cost that was forgotten", () => {
  const rows = [
    row("数量指标", "终端购置", "12台"),
    row("数量指标", "档案加工", "200册"),
    row("数量指标", "手册印制", "340本"),
    row("成本指标", "终端购置", "2万元/台"),
    row("成本指标", "档案加工", "500元/册"),
  ];
  const form = (projectTotal: string) =>
    sample({ indicators: rows, annualGoal: "", funds: { ...sample({}).funds, projectTotal } });

  it.each<[string, string]>([
    [
      "43",
      "warning 2 项成本指标按单价乘数量合计 34 万元，项目总额是 43 万元，成本合计少 9 万元；“手册印制”没有对应的成本，请先补上。",
    ],
    [
      "52",
      "warning 2 项成本指标按单价乘数量合计 34 万元，项目总额是 52 万元，成本合计少 18 万元；“手册印制”没有对应的成本，请先补上，否则“终端购置”的数量由 12台 改为 21台 就正好相等。",
    ],
  ])("no number is bent until %s comes out", (total, sentence) => {
    expect(said("r08", form(total))).toEqual([sentence]);
  });
});

describe("what correct forms of other trades say", () => {
  it.each<[string, string, string, string]>([
    ["r27", "生态效益", "森林火灾受害率", "≤0.9‰"],
    ["r27", "社会效益", "再犯罪率", "≤2%"],
    ["r27", "社会效益", "受灾群众安置率", "≥98%"],
    ["r27", "社会效益", "命案破案率", "≥95%"],
    ["r34b", "社会效益", "群众安全感", "≥95%"],
    ["r21", "可持续影响", "消防设施完好率", "≥95%"],
  ])("%s is silent about %s %s %s", (rule, level2, name, value) => {
    expect(said(rule, only(level2, name, value))).toEqual([]);
  });

  it("one more of what is unwanted is told", () => {
    expect(said("r27", only("生态效益", "森林火灾受害率", "≥0.9‰"))).toHaveLength(1);
  });

  it("a price per 人 goes with so many 名", () => {
    const rows = [row("数量指标", "聘用护林员", "50名"), row("成本指标", "护林员补助", "12000元/人/年")];
    expect(said("r20", sample({ indicators: rows, annualGoal: "" }))).toEqual([]);
  });

  it("a verb in a goal names no other thing", () => {
    const annualGoal = "为全县32所中小学提供消防设施年度检测和维护保养服务。";
    expect(said("r36e", sample({ projectName: "全县中小学校舍消防设施维护", annualGoal }))).toEqual([]);
  });
});

describe("slips in forms of other trades", () => {
  const relief = (town: string, country: string, once: string, annualGoal = "") =>
    sample({
      annualGoal,
      funds: { ...sample({}).funds, projectTotal: "2400" },
      indicators: [
        row("数量指标", "城市低保保障人数", "1000人"),
        row("数量指标", "农村低保保障人数", "3000人"),
        row("数量指标", "临时救助人次", "600人次"),
        row("成本指标", "城市低保标准", town),
        row("成本指标", "农村低保标准", country),
        row("成本指标", "临时救助标准", once),
      ],
    });

  it.each<[string, string, string, string[]]>([
    ["700元/人/月", "400元/人/月", "2000元/人次", []],
    ["700元/人/月", "400元/人", "2000元/人次", ["“农村低保标准”的单价由 400元/人 改为 400元/人/月"]],
    ["700元/人/月", "400元/人/月", "2万元/人次", ["“临时救助标准”的单价由 2万元/人次 改为 0.2万元/人次"]],
  ])("prices of %s, %s, %s", (town, country, once, sentences) => {
    const found = said("r08", relief(town, country, once));
    expect(found).toHaveLength(sentences.length);
    for (const sentence of sentences) expect(found[0]).toContain(sentence);
  });

  it("a lump sum that is a price is no slip of 元 for 万元", () => {
    const rows = [row("数量指标", "讲师授课", "13人"), row("成本指标", "讲师授课", "5万元")];
    const form = sample({ annualGoal: "", indicators: rows, funds: { ...sample({}).funds, projectTotal: "65" } });
    expect(said("r08", form)[0]).toMatch(/由 5万元 改为 5万元\/人 就正好相等。$/);
  });

  it.each<[string, string, number]>([
    ["r09", "全年救助600人次，共需资金2040万元。", 1],
    ["r09", "全年救助600人次，共需资金2400万元。", 0],
    ["r11c", "为农村低保对象300人发放低保金。", 1],
    ["r11c", "为农村低保对象3000人发放低保金。", 0],
    ["r11c", "为农村特困对象300人发放生活费。", 0],
  ])("%s of %s", (rule, annualGoal, count) => {
    expect(said(rule, relief("700元/人/月", "400元/人/月", "2000元/人次", annualGoal))).toHaveLength(count);
  });

  it("r14 a deadline of a project of one year", () => {
    const form = { projectAttribute: "一年期项目", projectTerm: "1年", annualGoal: "项目于2027年10月底前完工通水。" };
    expect(said("r14", sample(form))).toHaveLength(1);
  });

  it.each<[string, string, string, string]>([
    ["r21b", "经济效益", "投入财政资金", "85万元"],
    ["r27", "时效指标", "新书上架周期", "≥30天"],
  ])("%s of %s %s %s", (rule, level2, name, value) => {
    expect(said(rule, only(level2, name, value))).toHaveLength(1);
  });
});
