import { describe, expect, it } from "vitest";
import type { Indicator } from "#shared/form/form.ts";
import { formWith, row } from "../../../../helpers/forms.ts";
import { fixed, only, said } from "../../../../helpers/review-cases.ts";

describe("r16 names", () => {
  it.each<[string, Indicator[], string[]]>([
    [
      "twice in one level 2",
      [row("质量指标", "验收合格率", "≥80%"), row("质量指标", "验收 合格率", "≥90%")],
      ["error 质量指标“验收 合格率”在同一类里出现了两次，指标值一处是“≥80%”，一处是“≥90%”，请删去一处或分清名称。"],
    ],
    ["once as quantity and once as cost", [row("数量指标", "数据采集", "1项"), row("成本指标", "数据采集", "60万元")], []],
    ["无 in two rows", [row("生态效益", "无", ""), row("生态效益", "无", "")], []],
  ])("%s", (_, rows, expected) => expect(said("r16", formWith(rows))).toEqual(expected));

  it.each<[string, Indicator[], string[]]>([
    [
      "with two values",
      [row("社会效益", "群众满意度", "≥90%"), row("服务对象满意度", "群众满意度", "≥95%")],
      ["warning 指标“群众满意度”写了两次，指标值不一致：社会效益里是“≥90%”，服务对象满意度里是“≥95%”，请改成一致。"],
    ],
    [
      "with the same value in two spellings",
      [row("社会效益", "群众满意度", "≥90%"), row("服务对象满意度", "群众满意度", "大于等于90％")],
      [],
    ],
    ["in another unit", [row("数量指标", "数据采集", "1项"), row("成本指标", "数据采集", "60万元")], []],
    [
      "with the second of two others",
      [row("数量指标", "数据采集", "1项"), row("成本指标", "数据采集", "60万元"), row("经济效益", "数据采集", "50万元")],
      ["warning 指标“数据采集”写了两次，指标值不一致：成本指标里是“60万元”，经济效益里是“50万元”，请改成一致。"],
    ],
    ["with words", [row("社会效益", "服务质量", "提高"), row("可持续影响", "服务质量", "加强")], []],
  ])("%s", (_, rows, expected) => expect(said("r16b", formWith(rows))).toEqual(expected));
});

describe("r16 names one letter apart", () => {
  it.each<[string, string, string[]]>([
    [
      "运维安全审计、终端威胁防御系统",
      "运费安全审计、终端威胁防御系统购置费",
      [
        "hint 成本指标“运费安全审计、终端威胁防御系统购置费”与数量指标“运维安全审计、终端威胁防御系统”只差一个字（“运费安全”、“运维安全”），可能有一处是笔误，请核对。",
      ],
    ],
    ["办公楼一期中央空调维修改造工程", "办公楼二期中央空调维修改造工程", []],
    ["市级公共就业服务平台运行维护", "县级公共就业服务平台运行维护", []],
    ["档案数字化加工", "档案数字化加土", []],
    ["公共就业服务平台运行维护人员", "公共就业服务平台运行维护费用", []],
    ["公共就业服务平台运行维护", "公共就业服务平台运行维护", []],
  ])("%s, %s", (quantity, cost, expected) =>
    expect(said("r16c", formWith([row("数量指标", quantity, "3台"), row("成本指标", cost, "10万元/台")]))).toEqual(expected),
  );
});

type Case = [level2: string, name: string, value: string, expected: string[]];

const levels = (rule: string, level2: string, name: string, value: string) =>
  said(rule, only(level2, name, value)).map((text) => text.split(" ")[0]);

describe("r17 words for what is put out", () => {
  it.each<Case>([
    ["质量指标", "服务水平", "显著提高", ["warning"]],
    ["时效指标", "历年滚存", "长期", ["warning"]],
    ["成本指标", "社会保险补贴", "按照个人缴纳", ["warning"]],
    ["数量指标", "办公设备", "若干", ["warning"]],
    ["质量指标", "纳入监管范围", "已纳入", ["hint"]],
    ["数量指标", "行政村", "全覆盖", ["hint"]],
    ["社会效益", "公共就业服务体系", "效果显著", ["hint"]],
    ["社会效益", "消除安全隐患", "消防安全检查合格", []],
    ["生态效益", "无", "无", []],
    ["质量指标", "服务水平", "≥3项", []],
    ["可持续影响", "提升利用率", "利用率>90%", []],
    ["质量指标", "验收合格率", "较高", []],
    ["服务对象满意度", "群众", "满意", []],
    ["质量指标", "服务水平", "", []],
  ])("%s %s | %s", (level2, name, value, expected) => expect(levels("r17", level2, name, value)).toEqual(expected));

  it("says that no cost comes of words", () => {
    expect(said("r17", only("成本指标", "社会保险补贴", "按照个人缴纳"))).toEqual([
      "warning 成本指标“社会保险补贴”的指标值“按照个人缴纳”只有文字，没有数，算不出成本，请写明金额。",
    ]);
  });
});

describe("r18 shares", () => {
  it.each<Case>([
    ["经济效益", "提高财政资金使用率", "有效提高", ["warning"]],
    ["服务对象满意度", "基本户开户银行", "满意", ["warning"]],
    ["质量指标", "验收合格率", "≥95", ["warning"]],
    ["质量指标", "验收合格率", "是", ["warning"]],
    ["质量指标", "验收合格率", "3项", ["warning"]],
    ["质量指标", "卡片损坏率", "千分之五", []],
    ["质量指标", "验收合格率", "90%以上", []],
    ["质量指标", "师生比例", "1:20", []],
    ["质量指标", "达标比例", "三分之二以上", []],
    ["质量指标", "合格率（%）", "95", []],
    ["社会效益", "万人发案率", "≤3起/万人", []],
    ["经济效益", "容积率", "1.5", []],
    ["经济效益", "工作效率", "提高", []],
    ["社会效益", "发布频率", "每周", []],
    ["服务对象满意度", "投诉次数", "≤3次", []],
    ["服务对象满意度", "满意度评分", "≥90分", []],
    ["质量指标", "验收合格率", "", []],
  ])("%s %s | %s", (level2, name, value, expected) => expect(levels("r18", level2, name, value)).toEqual(expected));

  it("offers a % behind a bare number", () => {
    expect(fixed("r18", only("质量指标", "验收合格率", "≥95"), "indicators.0.value")).toBe("≥95%");
    expect(fixed("r18", only("质量指标", "验收合格率", "较高"), "indicators.0.value")).toBeUndefined();
  });
});

describe("r18 times", () => {
  it.each<Case>([
    ["数量指标", "专项稽核业务人数及天数", "2人*10次", ["warning"]],
    ["时效指标", "故障响应时间", "≥95%", ["warning"]],
    ["时效指标", "培训天数", "5", ["warning"]],
    ["数量指标", "专家人数及差旅费天数", "5人*4天", []],
    ["数量指标", "网络专线租赁时间", "4个季度", []],
    ["时效指标", "项目完成时间", "2026年12月", []],
    ["时效指标", "制卡时间", "1.5分钟", []],
    ["时效指标", "响应时间", "及时", []],
    ["时效指标", "巡检周期", "4次/年", []],
    ["时效指标", "工期（天）", "30", []],
    ["数量指标", "培训天数", "3-5天", []],
  ])("%s %s | %s", (level2, name, value, expected) => expect(levels("r18b", level2, name, value)).toEqual(expected));
});

describe("r18 people", () => {
  it.each<Case>([
    ["数量指标", "培训人数", "50次", ["warning"]],
    ["数量指标", "培训人数", "500", ["warning"]],
    ["数量指标", "享受社会保险补贴人数", "4万人", []],
    ["数量指标", "档案查询人数", "1870人/年", []],
    ["数量指标", "服务人数", "300户", []],
    ["数量指标", "培训人次", "500人次", []],
    ["数量指标", "培训人数", "较多", []],
  ])("%s %s | %s", (level2, name, value, expected) => expect(levels("r18c", level2, name, value)).toEqual(expected));

  it("offers the unit of a bare number", () => {
    expect(fixed("r18c", only("数量指标", "培训人数", "≥500"), "indicators.0.value")).toBe("≥500人");
  });
});

describe("r18 costs", () => {
  it.each<Case>([
    ["成本指标", "设备租赁费", "3台", ["warning"]],
    ["成本指标", "设备租赁费", "5000", ["warning?"]],
    ["成本指标", "设备租赁费", "5000元/台", []],
    ["成本指标", "成本节约率", "≥5%", []],
    ["成本指标", "设备租赁费（元）", "5000", []],
    ["成本指标", "设备租赁费", "按合同", []],
    ["数量指标", "设备租赁费", "3台", []],
  ])("%s %s | %s", (level2, name, value, expected) => expect(levels("r18d", level2, name, value)).toEqual(expected));
});

describe("r19 bounds of shares", () => {
  it.each<Case>([
    ["质量指标", "验收合格率", "≥105%", ["warning"]],
    ["质量指标", "验收合格率", "-5%", ["warning"]],
    ["质量指标", "验收合格率", ">100%", ["warning"]],
    ["服务对象满意度", "学员", "120%", ["warning"]],
    ["质量指标", "验收合格率", "100%", []],
    ["质量指标", "验收合格率", "≥0%", []],
    ["经济效益", "税收增长率", "≥120%", []],
    ["时效指标", "任务完成率", "≥105%", []],
    ["数量指标", "补贴标准", "150%", []],
  ])("%s %s | %s", (level2, name, value, expected) => expect(levels("r19", level2, name, value)).toEqual(expected));

  it.each<Case>([
    ["服务对象满意度", "学员满意度", "≤90%", ["warning"]],
    ["服务对象满意度", "学员满意度", "98%", ["hint"]],
    ["服务对象满意度", "学员满意度", "≥98%", []],
    ["服务对象满意度", "学员满意度", ">80%", []],
    ["服务对象满意度", "学员满意度", "100%", []],
    ["服务对象满意度", "投诉率", "≤2%", []],
    ["服务对象满意度", "学员满意度", "满意", []],
  ])("%s %s | %s", (level2, name, value, expected) => expect(levels("r19b", level2, name, value)).toEqual(expected));

  it("offers ≥", () => expect(fixed("r19b", only("服务对象满意度", "学员满意度", "98%"), "indicators.0.value")).toBe("≥98%"));
});

describe("r20 units of price and quantity", () => {
  it.each<[string, string, string, string, string[]]>([
    [
      "专家服务基层项目",
      "3项",
      "专家服务基层项目",
      "10万元/人",
      [
        "warning “专家服务基层项目”的单价是“10万元/人”，按“人”计，而“专家服务基层项目”的数量是“3项”，单位对不上，请改成同一单位。",
      ],
    ],
    [
      "企业退休人员档案查询人数",
      "1870人/年",
      "企业退休人员档案查询费",
      "100元/人次/年",
      [
        "warning “企业退休人员档案查询费”的单价是“100元/人次/年”，按“人次”计，而“企业退休人员档案查询人数”的数量是“1870人/年”，单位对不上，请改成同一单位。",
      ],
    ],
    ["专家服务基层项目", "3项", "专家服务基层项目", "10万元/项", []],
    ["办公设备", "20台", "办公设备", "2000元/个", []],
    ["专家服务基层项目", "3项", "专家服务基层项目", "10万元/年", []],
    ["参训人员数", "9天*50人", "三类培训费定额", "450元/人/天", []],
    ["培训人次", "500人次", "讲师差旅费", "3000元/人", []],
  ])("%s %s, %s %s", (name, quantity, cost, price, expected) =>
    expect(said("r20", formWith([row("数量指标", name, quantity), row("成本指标", cost, price)]))).toEqual(expected),
  );
});

describe("r21 what is no benefit", () => {
  it.each<Case>([
    ["社会效益", "群众对信息化的满意度", "≥90%", ["warning"]],
    ["可持续影响", "人社政务服务好评率", "≥85%", ["warning"]],
    ["社会效益", "设备验收合格率", "≥90%", ["warning"]],
    ["社会效益", "零就业家庭帮扶率", "≥99%", []],
    ["质量指标", "设备验收合格率", "≥90%", []],
    ["服务对象满意度", "群众满意度", "≥90%", []],
  ])("%s %s", (level2, name, value, expected) => expect(levels("r21", level2, name, value)).toEqual(expected));

  it.each<Case>([
    ["经济效益", "投入资金", "100万元", ["warning"]],
    ["社会效益", "配备人员数量", "5人", ["warning"]],
    ["经济效益", "提高财政资金使用效益", "提高", []],
    ["经济效益", "城镇新增就业人数", "≥7.5万人", []],
    ["数量指标", "投入资金", "100万元", []],
  ])("%s %s", (level2, name, value, expected) => expect(levels("r21b", level2, name, value)).toEqual(expected));
});

describe("r22 left empty on purpose", () => {
  it.each<Case>([
    ["生态效益", "无", "", ["hint?"]],
    ["生态效益", "-", "", ["hint?"]],
    ["生态效益", "不涉及", "不涉及", ["hint?"]],
    ["生态效益", "无纸化办公", "≥70%", []],
    ["生态效益", "", "", []],
  ])("%s %s", (level2, name, value, expected) => expect(levels("r22", level2, name, value)).toEqual(expected));
});
