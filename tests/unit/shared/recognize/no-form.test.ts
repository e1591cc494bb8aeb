/** What is no such form: office tables of a hundred kinds become none, other kinds are named, and a refusal says what was found and what not. */
import { describe, expect, it } from "vitest";
import { readSheet, recognize } from "#shared/recognize/recognize.ts";
import { whyNoForm } from "#shared/recognize/why-no-form.ts";
import { flatSheet, type Rows } from "../../../helpers/flat-table.ts";

/** Headers of office tables, with labels that this form has too, and a line of each. */
const lists: readonly (readonly [header: readonly string[], line: readonly string[]])[] = [
  [
    ["序号", "项目名称", "主管部门", "实施单位", "年度资金总额"],
    ["1", "道路养护", "交通局", "公路站", "120"],
  ],
  [
    ["项目名称", "项目单位", "预算数", "执行数", "执行率"],
    ["道路养护", "公路站", "120", "60", "50%"],
  ],
  [
    ["姓名", "部门名称", "绩效工资", "基本工资", "合计"],
    ["甲", "办公室", "1200", "3000", "4200"],
  ],
  [
    ["考核指标", "指标名称", "目标值", "权重", "得分"],
    ["工作业绩", "任务完成率", "100%", "40", "38"],
  ],
  [
    ["设备名称", "规格", "数量", "单位", "单价"],
    ["打印机", "A4", "3", "台", "1500"],
  ],
  [
    ["合同名称", "乙方名称", "开始时间", "完成时间", "金额"],
    ["保洁合同", "某公司", "2026年1月", "2026年12月", "12"],
  ],
  [
    ["一级科目", "二级科目", "三级科目", "预算数"],
    ["商品和服务支出", "办公费", "纸张", "2"],
  ],
  [
    ["一级指标", "二级指标", "分值", "评分标准"],
    ["组织领导", "制度建设", "10", "有制度得10分"],
  ],
  [
    ["单位名称", "项目个数", "资金总额", "备注"],
    ["公路站", "3", "120", ""],
  ],
  [
    ["资金名称", "财政拨款", "其他资金", "合计"],
    ["养护资金", "100", "20", "120"],
  ],
];
const titles = ["2026年项目支出预算汇总表", "项目绩效目标情况汇总表", "绩效考核表", "部门预算项目清单", "专项资金分配表"];
const heads: readonly Rows[] = [[], [["填报单位：交通局", "单位：万元"]]];

describe("office tables that are no such form", () => {
  const tables = titles.flatMap((title) =>
    heads.flatMap((head) =>
      lists.map(([header, line]): Rows => [[title]].concat(head as string[][], [header, line, line, line] as string[][])),
    ),
  );
  it.each(["grid", "flat"] as const)("become none, read as %s", (origin) => {
    expect(tables).toHaveLength(100);
    expect(tables.filter((table) => recognize(flatSheet(table, origin)).length > 0)).toEqual([]);
  });
});

/** Tables closer to the form than a list is: a name, amounts, goals, indicators or scores in their own order. */
const near: Readonly<Record<string, Rows>> = {
  applicationForm: [
    ["项目申报书"],
    ["项目名称", "智慧社区建设", "申报单位", "街道办"],
    ["项目负责人", "王某", "联系电话", "0951-0000000"],
    ["项目总投资", "300万元", "财政资金", "200万元"],
    ["建设周期", "2026年1月至12月"],
    ["项目目标", "建成智慧社区平台。"],
    ["建设内容", "平台、感知设备"],
    ["审核意见", "同意"],
  ],
  contract: [
    ["合同审批表"],
    ["合同名称", "物业服务合同", "合同金额", "45万元"],
    ["甲方", "市图书馆", "乙方", "某物业公司"],
    ["开始时间", "2026年1月1日", "结束时间", "2026年12月31日"],
    ["实施部门", "办公室", "主管部门", "文旅局"],
    ["项目名称", "物业服务", "资金来源", "财政拨款"],
  ],
  evalSystem: [
    ["项目支出绩效评价指标体系"],
    ["项目名称", "道路养护"],
    ["一级指标", "二级指标", "三级指标", "指标解释", "评价标准", "分值", "得分"],
    ["决策", "项目立项", "立项依据充分性", "是否符合政策", "符合得满分", "5", "5"],
    ["过程", "资金管理", "预算执行率", "执行情况", "按比例", "10", "9"],
    ["产出", "产出数量", "养护里程", "完成情况", "按比例", "20", "20"],
    ["效益", "社会效益", "通行条件", "改善", "酌情", "20", "18"],
  ],
  kpi: [
    ["2026年部门绩效考核表"],
    ["部门名称", "办公室"],
    ["一级指标", "二级指标", "三级指标", "目标值", "权重", "自评"],
    ["工作业绩", "公文办理", "办文及时率", "≥98%", "20", "20"],
    ["工作质量", "文字质量", "差错率", "≤1%", "10", "10"],
    ["满意度", "内部满意度", "各科室评价", "≥90%", "10", "9"],
  ],
  meeting: [
    ["会议纪要"],
    ["会议名称", "项目推进会"],
    ["时间", "2026年3月"],
    ["议题", "项目名称：道路养护；实施单位：公路站"],
    ["决定", "年度目标：年底完成。"],
  ],
  budgetList: [
    ["2026年部门预算项目支出表", "", "", "", ""],
    ["单位：万元"],
    ["项目名称", "主管部门", "项目属性", "财政拨款", "其他资金"],
    ["道路养护", "交通局", "经常性项目", "100", "20"],
    ["桥梁检测", "交通局", "一年期项目", "20", "0"],
  ],
  indicatorLib: [
    ["核心绩效指标库"],
    ["行业领域", "一级指标", "二级指标", "三级指标", "指标解释", "计量单位"],
    ["交通", "产出指标", "数量指标", "养护里程", "完成养护的公路里程", "公里"],
    ["交通", "产出指标", "质量指标", "优良率", "评定优良的比例", "%"],
    ["交通", "效益指标", "社会效益指标", "通行时间", "缩短程度", "分钟"],
  ],
  guide: [
    ["绩效指标填报指引"],
    ["序号", "指标名称", "填报说明"],
    ["1", "产出指标", "反映产出"],
    ["2", "数量指标", "反映数量"],
    ["3", "质量指标", "反映质量"],
    ["4", "时效指标", "反映时效"],
  ],
  purchase: [
    ["政府采购项目清单"],
    ["项目名称", "采购单位", "采购方式", "预算金额", "采购需求"],
    ["电脑", "市局", "公开招标", "80", "100台"],
    ["空调", "市局", "竞争性磋商", "20", "30台"],
  ],
  questionnaire: [
    ["服务对象满意度调查表"],
    ["项目名称", "阅读推广"],
    ["问题", "很满意", "满意", "不满意"],
    ["服务态度", "30", "10", "1"],
    ["满意度指标", "85%", "10%", "5%"],
  ],
  progress: [
    ["重点项目进度表"],
    ["项目名称", "实施单位", "开始时间", "完成时间", "年度目标", "完成情况"],
    ["道路", "公路站", "3月", "11月", "85公里", "40公里"],
  ],
  scoreSheet: [
    ["绩效评价打分表"],
    ["项目名称：道路养护"],
    ["一级指标", "二级指标", "分值", "得分"],
    ["产出指标", "数量指标", "20", "18"],
    ["效益指标", "社会效益指标", "20", "20"],
  ],
};

describe.each(Object.entries(near))("%s", (_, table) => {
  it.each(["grid", "flat"] as const)("becomes no form, read as %s", (origin) => {
    expect(readSheet(flatSheet(table, origin)).forms).toEqual([]);
  });
});

describe("tables of other kinds", () => {
  const cells: Rows = [
    ["转移支付名称", "道路养护补助"],
    ["资金使用单位", "公路站"],
    ["指标", "分数"],
    ["决策", "20"],
  ];
  it.each([
    ["2026年道路养护补助资金绩效自评表", "transfer-self-evaluation"],
    ["项目支出事前绩效评估表", "pre-assessment"],
    ["2026年度专项自我评价表", "self-evaluation"],
    ["部门整体支出绩效目标申报表", "whole-unit"],
  ])("%s is named as such in cells and in text", (title, kind) => {
    for (const origin of ["grid", "flat"] as const) {
      const { forms, others } = readSheet(flatSheet([[title], ...cells], origin));
      expect(forms).toEqual([]);
      expect(others.map((other) => [other.kind, other.title])).toEqual([[kind, title]]);
    }
  });
});

describe("a refusal", () => {
  it.each([
    [
      [
        ["项目名称", "金额"],
        ["道路养护", "12"],
      ],
      "找到了“项目名称”，但没有找到“一级指标、二级指标、三级指标、指标值”一行和“产出指标、数量指标”一类的指标层次",
    ],
    [
      [["会议纪要"], ["项目名称：道路养护"]],
      "找到了“项目名称”，但没有找到“一级指标、二级指标、三级指标、指标值”一行和“产出指标、数量指标”一类的指标层次",
    ],
    [[["产出指标", "数量指标", "养护里程", "90公里"]], ""],
    [
      [
        ["一级指标", "二级指标", "三级指标", "指标值"],
        ["组织领导", "制度建设", "制度数", "3个"],
      ],
      "找到了“一级指标”、“二级指标”、“三级指标”、“指标值”，但没有找到“项目名称”一类的表头和“产出指标、数量指标”一类的指标层次",
    ],
    [[["通知"], ["各单位"]], ""],
  ] as const)("says what was found and what not: %j", (table, why) => {
    expect(whyNoForm([flatSheet(table as unknown as Rows, "grid")])).toBe(why);
  });
});
