import { describe, expect, it } from "vitest";
import type { Indicator } from "#shared/form/form.ts";
import { formWith, row } from "../../../../helpers/forms.ts";
import { fixed, only, said, sample } from "../../../../helpers/review-cases.ts";

describe("r11 quantities in the goal", () => {
  const rows: Indicator[] = [
    row("数量指标", "色带套件费服务耗材", "250套"),
    row("数量指标", "高拍仪购置", "4台"),
    row("数量指标", "密码键盘购置", "4台"),
    row("数量指标", "社保交通卡服务耗材", "2.1万张"),
    row("数量指标", "能力提升培训班", "≥3期"),
    row("数量指标", "受益群众", "约500人"),
    row("成本指标", "设备租赁", "5套"),
  ];
  const goal = (annualGoal: string) => formWith(rows, { annualGoal });

  it.each<[string, string]>([
    [
      "其中色带套件耗材248套，服务费45.91万元。",
      "年度总体绩效目标里写的是“其中色带套件耗材248套”，数量指标“色带套件费服务耗材”的指标值是“250套”，目标里少 2 套，请改成一致。",
    ],
    [
      "购置高拍仪6台。",
      "年度总体绩效目标里写的是“购置高拍仪6台”，数量指标“高拍仪购置”的指标值是“4台”，目标里多 2 台，请改成一致。",
    ],
    [
      "举办2期能力提升培训班。",
      "年度总体绩效目标里写的是“举办2期”，数量指标“能力提升培训班”的指标值是“≥3期”，目标里少 1 期，请改成一致。",
    ],
    [
      "社保交通卡2.2万张。",
      "年度总体绩效目标里写的是“社保交通卡2.2万张”，数量指标“社保交通卡服务耗材”的指标值是“2.1万张”，目标里多 1000 张，请改成一致。",
    ],
  ])("%s", (text, message) => expect(said("r11", goal(text))).toEqual([`warning ${message}`]));

  it.each([
    "色带套件耗材250套，高拍仪4台，社保交通卡21000张。",
    "举办5期能力提升培训班。",
    "色带套件耗材约248套。",
    "色带套件耗材248套以上。",
    "每月色带套件耗材20套。",
    "色带套件耗材248个。",
    "购置设备12台。",
    "服务群众300人。",
    "《色带套件耗材248套采购办法》",
    "色带套件耗材248套，另有色带套件耗材2套。",
    "设备租赁8套。",
  ])("is silent: %s", (text) => expect(said("r11", goal(text))).toEqual([]));

  it.each<[string, Indicator, string, number]>([
    ["a unit in the name", row("数量指标", "营造林总面积(亩)", "80000"), "实施营造林9万亩。", 1],
    ["the same, said right", row("数量指标", "营造林总面积(亩)", "80000"), "实施营造林8万亩。", 0],
    ["a unit of one sort", row("数量指标", "情景教学批次", "6次"), "情景教学7批次。", 1],
    ["no unit where the names are one", row("数量指标", "开设课程数量", "220"), "开设课程数量230门。", 1],
    ["no unit where they are not", row("数量指标", "课程", "220"), "开设课程数量230门。", 0],
    ["the second number of a clause", row("数量指标", "新建保鲜库面积", "3550平方米"), "建设完成保鲜库1座，3560平方米。", 1],
    ["a clause that goes on", row("数量指标", "邀请名师、领导授课人次", "25人次"), "邀请名师、领导授课35人次。", 1],
    ["a name of two characters and what is done", row("数量指标", "新建厕所", "1个"), "新建厕所2个。", 1],
    ["a benefit", row("社会效益", "带动当地群众就业", "20人"), "带动当地群众就业30人。", 1],
    ["another thing in the same clause", row("数量指标", "专用终端", "3台"), "配备专用终端软件5台。", 0],
  ])("reads %s", (_, indicator, annualGoal, times) => {
    expect(said("r11", formWith([indicator], { annualGoal }))).toHaveLength(times);
  });

  it("is silent where two indicators could be meant", () => {
    const two = formWith([row("数量指标", "培训班一期学员", "3人"), row("数量指标", "培训班一期学员（企业）", "4人")], {
      annualGoal: "培训班一期学员5人。",
    });
    expect(said("r11", two)).toEqual([]);
  });
});

describe("r12 numbers of lists", () => {
  it.each<[string, string]>([
    [
      "主要为1.短信91万元；2.审计29.5万元；3.《年报》7万元；4.维修5万元；6.宣传。",
      "年度总体绩效目标里的编号从 4 跳到 6（“6.”），缺 5，请补上或重新编号。",
    ],
    ["一、甲。二、乙。四、丁。", "年度总体绩效目标里的编号从 2 跳到 4（“四、”），缺 3，请补上或重新编号。"],
    ["（一）甲；（二）乙；（二）丙。", "年度总体绩效目标里的编号 2（“（二）”）在 2 后面又出现，编号重复或颠倒，请重新编号。"],
    ["①甲②乙；⑤丙", "年度总体绩效目标里的编号从 2 跳到 5（“⑤”），缺 3 到 4，请补上或重新编号。"],
    ["(1)甲，(3)乙", "年度总体绩效目标里的编号从 1 跳到 3（“(3)”），缺 2，请补上或重新编号。"],
  ])("%s", (annualGoal, message) => expect(said("r12", sample({ annualGoal }))).toEqual([`warning ${message}`]));

  it("counts an item whose point is missing, and points at it", () => {
    expect(said("r12", sample({ annualGoal: "主要为1.短信；2.审计；3《年报》；4.维修。" }))).toEqual([
      "hint 年度总体绩效目标里的编号 3 后面少了“.”，请补上。",
    ]);
  });

  it("begins a list behind 其中, too", () => {
    expect(said("r12", sample({ annualGoal: "支付64万元，其中1.终端24万元；2.档案10万元；4.站点30万元。" }))).toEqual([
      "warning 年度总体绩效目标里的编号从 2 跳到 4（“4.”），缺 3，请补上或重新编号。",
    ]);
  });

  it.each([
    "具体费用：1、托管费198万元，11000箱*60元/箱/年*3年。2、数字化费176万元。3、查询费18.7万元。",
    "主要为1.短信；2.审计；3.《年报》；4.维修。",
    "一、甲：1.一；2.二。二、乙：1.一；2.二；3.三。",
    "（一）甲；（二）乙。（一）丙；（二）丁。",
    "（一）做好甲（二）做好乙。（三）做好丙。",
    "任务：1.做好甲2.做好乙；3.做好丙。",
    "包括1、3、5年期国债，涉及一、三、五类地区。",
    "支付2.5万元；4.5万元；1.5万元。",
    "2.甲；4.乙。",
    "1.2026年办3个班；2.2026年办5个班。",
    "增长3、4个百分点，1、2、5号楼。",
    "十四五期间，一、二、五类地区。",
  ])("is silent: %s", (annualGoal) => expect(said("r12", sample({ annualGoal }))).toEqual([]));
});

describe("r13 brackets", () => {
  it.each<[string, string | undefined]>([
    [
      "根据《关于做好就业工作的通知（宁政办发〔2025〕6号）要求。",
      "根据《关于做好就业工作的通知》（宁政办发〔2025〕6号）要求。",
    ],
    ["做好“一件事通办服务。", undefined],
    ["根据有关规定》要求。", undefined],
    ["公共服务（一期。", undefined],
  ])("%s", (annualGoal, put) => {
    expect(said("r13", sample({ annualGoal }))).toHaveLength(1);
    expect(fixed("r13", sample({ annualGoal }), "annualGoal")).toBe(put);
  });

  it("says where, and offers the end of a short text", () => {
    expect(said("r13", sample({ projectName: "服务大厅改造（一期" }))).toEqual([
      "warning “项目名称”里“大厅改造（一期”处缺少配对的“）”，请补上。",
    ]);
    expect(fixed("r13", sample({ projectName: "服务大厅改造（一期" }), "projectName")).toBe("服务大厅改造（一期）");
    expect(fixed("r13b", only("数量指标", "设备（含软件", "3套"), "indicators.0.name")).toBe("设备（含软件）");
    expect(said("r13b", only("数量指标", "设备含软件）", "3套"))).toHaveLength(1);
  });

  it.each([
    "《自治区党委印发〈关于提升工程的意见〉的通知》(宁党发〔2020〕32号)",
    "印发《方案》（宁政办发〔2025〕6号)，做好“居民一件事”",
    "任务：1）甲；2）乙；a)丙",
    "没有括号",
  ])("is silent: %s", (annualGoal) => {
    expect(said("r13", sample({ annualGoal }))).toEqual([]);
    expect(said("r13b", only("数量指标", annualGoal, "1项"))).toEqual([]);
  });
});

describe("r13 stray text", () => {
  it.each<[string, string, string | undefined]>([
    ["自治区党委办公厅+人民政府办公厅印发", "warning", undefined],
    ["<p>做好就业工作。</p>", "warning", "做好就业工作。"],
    ["做好&nbsp;就业工作", "warning", undefined],
    ["做好就业\ufffd工作", "warning", undefined],
    ["印发《<关于稳就业的若干措施>的通知》", "hint", "印发《〈关于稳就业的若干措施〉的通知》"],
    ["做好工作，，提高服务。。", "hint", "做好工作，提高服务。"],
    ["做好工作；。", "hint", "做好工作。"],
  ])("%s", (annualGoal, level, put) => {
    const found = said("r13c", sample({ annualGoal }));
    expect(found).toEqual([expect.stringMatching(new RegExp(`^${level} `))]);
    expect(fixed("r13c", sample({ annualGoal }), "annualGoal")).toBe(put);
    expect(said("r13d", only("数量指标", annualGoal, "1项"))).toHaveLength(1);
  });

  it.each([
    "8000册*220元",
    "A+B类人员",
    "响应时间<24小时且>1小时",
    "做好工作……",
    "4G+5G网络",
    "第①项、第②项",
    "C++培训",
    "推进互联网+政务服务",
    "线上+线下培训",
    "周一~周五",
    "公司+农户",
    "等待。。。",
  ])("is silent: %s", (text) => {
    expect(said("r13c", sample({ annualGoal: text }))).toEqual([]);
    expect(said("r13d", only("数量指标", text, text))).toEqual([]);
  });
});

describe("r13 spelling of values", () => {
  it.each<[string, string | undefined]>([
    ["≥９０％", "≥90%"],
    [">=90%", "≥90%"],
    ["≦24小时", "≤24小时"],
    ["＞5年", ">5年"],
    ["３．５万人", "3.5万人"],
    ["≥90%", undefined],
    [">90%", undefined],
    ["9天*50人", undefined],
    ["效果显著", undefined],
  ])("%s", (value, put) => expect(fixed("r13e", only("质量指标", "完好情况", value), "indicators.0.value")).toBe(put));
});

describe("r13 doubled labels and blanks", () => {
  it.each<[string, string, "name" | "value", string | undefined]>([
    ["r13f", "指标1：培训班次", "name", "培训班次"],
    ["r13f", "三级指标：培训班次", "name", "培训班次"],
    ["r13f", "验收合格率验收合格率", "name", "验收合格率"],
    ["r13f", "点点滴滴点点滴滴", "name", "点点滴滴"],
    ["r13f", "谢谢", "name", undefined],
    ["r13f", "指标值：≥90%", "value", "≥90%"],
    ["r13f", "≥90%", "value", undefined],
    ["r13g", " 培训班次", "name", "培训班次"],
    ["r13g", "≥90% ", "value", "≥90%"],
    ["r13g", "5人 *4天", "value", undefined],
  ])("%s %s", (rule, text, column, put) => {
    const form = only("数量指标", column === "name" ? text : "培训班次", column === "value" ? text : "3期");
    expect(fixed(rule, form, `indicators.0.${column}`)).toBe(put);
  });
});
