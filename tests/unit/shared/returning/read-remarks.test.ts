/** Remarks as reviewers write them, and the cells they are about. */
import { describe, expect, it } from "vitest";
import type { Form } from "#shared/form/form.ts";
import { readField } from "#shared/form/field.ts";
import { readRemarks, type FoundRemark } from "#shared/returning/read-remarks.ts";
import { formWith, row } from "../../../helpers/forms.ts";

const goal = "通过举办业务培训班6期，培训基层人员300人次，切实提高业务能力。";

function training(): Form {
  const form = formWith(
    [
      row("数量指标", "举办培训班期数", "6期"),
      row("数量指标", "培训人数", "300人次"),
      row("质量指标", "培训合格率", "≥90%"),
      row("时效指标", "培训完成时间", "2026年11月底前"),
      row("成本指标", "讲课费", "1000元/学时"),
      row("成本指标", "食宿费", "380元/人天"),
      row("社会效益", "基层人员业务能力", "显著提高"),
      row("服务对象满意度", "参训学员满意度", "≥95%"),
    ],
    { projectName: "2026年业务培训费", implementingUnit: "自治区测试厅本级", annualGoal: goal, projectTerm: "1年" },
  );
  return {
    ...form,
    funds: {
      ...form.funds,
      projectTotal: "408.68",
      annualTotal: "300",
      ownLevel: { ...form.funds.ownLevel, total: "300", fiscalAppropriation: "260.5", otherFunds: "39.5" },
    },
  };
}

function repair(): Form {
  return formWith(
    [
      row("数量指标", "更换空调主机", "2台"),
      row("数量指标", "改造管道长度", "1500米"),
      row("质量指标", "工程验收合格率", "100%"),
      row("成本指标", "空调主机单价", "86万元/台"),
    ],
    { projectName: "中央空调维修改造项目", implementingUnit: "自治区测试厅机关服务中心", annualGoal: "完成中央空调改造。" },
  );
}

const forms = [
  { id: 1, form: training() },
  { id: 2, form: repair() },
];

function read(text: string, open?: number): FoundRemark[] {
  return readRemarks(text, forms, open);
}

/** The name of the row or the path of the head that a remark was put to. */
function where({ form, place }: FoundRemark): string | undefined {
  if (form === undefined) return undefined;
  const [, index, column] = /^indicators\.(\d+)\.(.+)$/.exec(place) ?? [];
  const stored = forms.find(({ id }) => id === form)?.form;
  if (!stored || index === undefined) return `${form} ${place}`.trim();
  return `${form} ${readField(stored, `indicators.${index}.name`)}${column === "value" ? "" : `/${column}`}`;
}

describe("one remark, one cell", () => {
  it.each([
    ["业务培训费：数量指标‘培训人数’目标值偏低，请核实", "1 培训人数"],
    ["业务培训费项目：数量指标“培训人数”目标值300人次偏低，请核实。", "1 培训人数"],
    ["《2026年业务培训费》中质量指标“培训合格率”≥90%低于去年，应为≥95%。", "1 培训合格率"],
    ["2026年业务培训费 年度总体绩效目标过于笼统，请细化", "1 annualGoal"],
    ["业务培训费的总体目标没有写明受益对象", "1 annualGoal"],
    ["业务培训费：绩效目标设置不够明确", "1 annualGoal"],
    ["业务培训费：“切实提高业务能力”表述过于笼统。", "1 annualGoal"],
    ["业务培训费：项目总额408.68万元与明细不符", "1 funds.projectTotal"],
    ["业务培训费：408.68万元测算依据不充分", "1 funds.projectTotal"],
    ["业务培训费：其他资金39.5万元来源不明", "1 funds.ownLevel.otherFunds"],
    ["业务培训费：财政拨款应为265.5万元", "1 funds.ownLevel.fiscalAppropriation"],
    ["业务培训费：年度资金总额与分项之和不一致", "1 funds.annualTotal"],
    ["业务培训费：项目期填写有误", "1 projectTerm"],
    ["业务培训费：主管部门请填写全称", "1 supervisingDepartment"],
    ["业务培训费：实施单位名称不规范", "1 implementingUnit"],
    ["业务培训费：项目属性应为经常性项目", "1 projectAttribute"],
    ["业务培训费：成本指标讲课费1000元/学时超标准", "1 讲课费"],
    ["业务培训费：380元/人天超过培训费管理办法规定", "1 食宿费"],
    ["业务培训费：社会效益指标“基层人员业务能力”不可衡量，建议改为定量指标", "1 基层人员业务能力"],
    ["业务培训费：社会效益指标为“显著提高”，无法考核", "1 基层人员业务能力"],
    ["业务培训费：时效指标应明确到月", "1 培训完成时间"],
    ["业务培训费：满意度指标参训学员满意度≥95%过高", "1 参训学员满意度"],
    ["业务培训费：数量指标第2个目标值缺少依据", "1 培训人数"],
    ["业务培训费：数量指标1目标值应细化", "1 举办培训班期数"],
    ["业务培训费：质量指标的指标值偏低", "1 培训合格率"],
    ["业务培训费：“培训合格率”指标名称不规范", "1 培训合格率/name"],
    ["业务培训费：举办培训班期数与总体目标不一致", "1 举办培训班期数"],
    ["业务培训费：300人次与附件名单不符", "1 培训人数"],
    ["中央空调维修改造：更换空调主机数量2台，依据不足", "2 更换空调主机"],
    ["中央空调维修改造项目——空调主机单价偏高", "2 空调主机单价"],
    ["空调维修改造项目的“改造管道长度”请附图纸", "2 改造管道长度"],
    ["“中央空调维修改造”：成本指标 86万元/台 与市场价差异较大", "2 空调主机单价"],
    ["机关服务中心中央空调维修改造项目：工程验收合格率 100% 请说明", "2 工程验收合格率"],
    ["业务培训费：数量指标中的「培训人数」应与名单一致", "1 培训人数"],
    ["业务培训费：讲课费 标准超出规定", "1 讲课费"],
    ["业务培训费：建议将参训学员满意度调整为≥90%", "1 参训学员满意度"],
    ["请核实业务培训费的培训人数是否为300人次", "1 培训人数"],
    ["业务培训费绩效目标表：培训完成时间不合理", "1 培训完成时间"],
    ["更换空调主机2台，与固定资产台账不符", "2 更换空调主机"],
    ["“食宿费”标准请附依据", "1 食宿费"],
  ])("%s", (text, expected) => {
    const found = read(text);
    expect(found.map((one) => where(one))).toEqual([expected]);
    expect(found[0]?.remark).toBe(text);
  });
});

describe("what cannot be told stands by itself", () => {
  it.each([
    ["业务培训费：成本指标偏高", "1"],
    ["业务培训费：数量指标不完整，请补充", "1"],
    ["业务培训费：请补充立项依据", "1"],
    ["业务培训费：300万元与预算批复不一致", "1"],
    ["各项目绩效指标均需进一步细化", undefined],
    ["办公用房租赁费：租金标准偏高", undefined],
  ])("%s", (text, expected) => {
    expect(read(text).map((one) => where(one))).toEqual([expected]);
  });

  it("belongs to the form the person is at, where no other is named", () => {
    expect(read("总体目标不够具体", 2).map((one) => where(one))).toEqual(["2 annualGoal"]);
    expect(read("总体目标不够具体").map((one) => where(one))).toEqual([undefined]);
    expect(read("业务培训费：请细化\n总体目标不够具体", 2).map((one) => where(one))).toEqual(["1", undefined]);
  });
});

describe("lists, headings, tables", () => {
  const letter = `自治区测试厅：
你单位报送的2026年项目绩效目标，经审核提出以下意见：
一、业务培训费
（一）总体目标
1. “切实提高业务能力”过于笼统，请量化。
2、期数与附件不一致，
请核实。
（二）绩效指标
1. 数量指标“培训人数”偏低，应为“320人次”；
2. 质量指标“培训合格率”建议改为≥95%。
二、中央空调维修改造项目
1. 更换空调主机2台依据不足。
2. 缺少效益指标。
请于2026年3月10日前修改后重新报送。
自治区财政厅
2026年3月1日`;

  it("reads a numbered letter on several projects", () => {
    const found = read(letter);
    expect(found.filter(({ isRemark }) => isRemark).map((one) => [where(one), one.remark])).toEqual([
      ["1 annualGoal", "“切实提高业务能力”过于笼统，请量化。"],
      ["1 annualGoal", "期数与附件不一致，请核实。"],
      ["1 培训人数", "数量指标“培训人数”偏低，应为“320人次”；"],
      ["1 培训合格率", "质量指标“培训合格率”建议改为≥95%。"],
      ["2 更换空调主机", "更换空调主机2台依据不足。"],
      ["2", "缺少效益指标。"],
    ]);
  });

  it("loses no line", () => {
    const found = read(letter);
    const all = found.map(({ about, remark }) => `${about.join("\n")}\n${remark}`).join("\n");
    for (const line of letter.split("\n")) {
      const bare = line.replace(/^(?:[一二]、|（[一二]）|\d[.、])\s*|：$/g, "");
      expect(all).toContain(bare);
    }
  });

  it("takes sentences apart that lead to different cells", () => {
    const found = read("业务培训费：数量指标“培训人数”偏低；质量指标“培训合格率”应为≥95%；请修改食宿费标准。");
    expect(found.map((one) => where(one))).toEqual(["1 培训人数", "1 培训合格率", "1 食宿费"]);
    expect(found[1]?.wanted).toBe("≥95%");
  });

  it("reads a table with a header, project names merged downwards", () => {
    const table = [
      "审核意见表",
      "序号\t项目名称\t指标\t原填报内容\t审核意见\t修改建议",
      "1\t业务培训费\t培训人数\t300人次\t偏低\t320人次",
      "2\t\t年度总体绩效目标\t\t过于笼统\t",
      "3\t中央空调维修改造项目\t质量指标\t100%\t请附验收标准\t",
      "4\t某某不认识的项目\t质量指标\t\t请补充\t",
    ].join("\n");
    const found = read(table).filter(({ isRemark }) => isRemark);
    expect(found.map((one) => [where(one), one.remark, one.wanted])).toEqual([
      ["1 培训人数", "偏低", "320人次"],
      ["1 annualGoal", "过于笼统", ""],
      ["2 工程验收合格率", "请附验收标准", ""],
      [undefined, "请补充", ""],
    ]);
    expect(found[0]?.value).toBe("300人次");
  });

  it("a project nobody knows is not the one named above it", () => {
    const found = read("业务培训费：\n1. 总体目标过于笼统\n2. 食宿费：超标准\n办公用房租赁费：租金偏高。");
    expect(found.map((one) => where(one))).toEqual(["1 annualGoal", "1 食宿费", undefined]);
    const table = read("业务培训费：\n项目名称\t审核意见\n办公用房租赁费\t培训人数偏低");
    expect(table.map((one) => where(one))).toEqual([undefined]);
  });

  it("reads bullets, circled numbers and plain paragraphs", () => {
    const found = read(
      "【业务培训费】\n① 讲课费超标准\n② 食宿费超标准\n【中央空调维修改造项目】\n- 工程验收合格率请说明\n• 改造管道长度请附图纸",
    );
    expect(found.map((one) => where(one))).toEqual(["1 讲课费", "1 食宿费", "2 工程验收合格率", "2 改造管道长度"]);
    const plain = read("业务培训费讲课费超标准。\n\n中央空调维修改造项目改造管道长度请附图纸。\n");
    expect(plain.map((one) => where(one))).toEqual(["1 讲课费", "2 改造管道长度"]);
  });
});

describe("what is wanted", () => {
  it.each([
    ["业务培训费：培训人数应为“320人次”", "320人次"],
    ["业务培训费：培训合格率建议改为≥95%。", "≥95%"],
    ["业务培训费：财政拨款应为265.5万元", "265.5"],
    ["业务培训费：财政拨款应为2605000元", "260.5"],
    ["业务培训费：基层人员业务能力建议改为定量指标", ""],
    ["业务培训费：总体目标应写明受益对象", ""],
    ["业务培训费：培训人数偏低", ""],
    ["业务培训费：参训学员满意度由≥95%调整为≥90%", "≥90%"],
  ])("%s", (text, wanted) => {
    expect(read(text)[0]?.wanted).toBe(wanted);
  });
});
