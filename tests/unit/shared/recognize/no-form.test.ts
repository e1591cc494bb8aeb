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
