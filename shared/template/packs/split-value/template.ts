/**
 * 项目支出绩效目标表 with the value in three columns, money in 元, as several provinces print it.
 *
 * Source: tables of other provinces; the column widths are ours.
 */
import { column, label, prose, sum, value } from "../../define-cells.ts";
import type { Label, Template } from "../../template.ts";
import { treeOf2015 } from "../printed-trees.ts";

const projectName: Label = { printed: "项目名称" };
const supervisingDepartment: Label = { printed: "主管部门" };
const implementingUnit: Label = { printed: "实施单位" };
const projectAttribute: Label = { printed: "项目属性" };
const projectTerm: Label = { printed: "项目期" };
const annualTotal: Label = { printed: "年度资金总额" };
const fiscalAppropriation: Label = { printed: "其中：财政拨款" };
const carryOver: Label = { printed: "上年结转资金" };
const otherFunds: Label = { printed: "其他资金" };
const annualGoal: Label = { printed: "年度绩效目标" };

export const splitValue: Template = {
  id: "split-value",
  version: 1,
  source: "多个省份公开的项目支出绩效目标表",
  name: "项目支出绩效目标表（指标值分列，金额为元）",
  moneyUnit: "元",
  thousandsSeparators: false,
  titles: ["{year}年项目支出绩效目标表"],
  yearLine: "({year}年度)",
  unitLine: "单位：元",
  columnWidths: [58, 62, 84, 110, 46, 50, 46, 38],
  head: [
    [label([0, 0], projectName), value([1, 7], "projectName")],
    [
      label([0, 0], supervisingDepartment),
      value([1, 2], "supervisingDepartment"),
      label([3, 3], implementingUnit),
      value([4, 7], "implementingUnit"),
    ],
    [
      label([0, 0], projectAttribute),
      value([1, 2], "projectAttribute"),
      label([3, 3], projectTerm),
      value([4, 7], "projectTerm"),
    ],
    [label([0, 0], "项目资金", 4), label([1, 2], annualTotal), value([3, 7], "funds.annualTotal")],
    [label([1, 2], fiscalAppropriation), value([3, 7], "funds.ownLevel.fiscalAppropriation")],
    [label([1, 2], carryOver), value([3, 7], "funds.ownLevel.carryOver")],
    [label([1, 2], otherFunds), value([3, 7], "funds.ownLevel.otherFunds")],
    [label([0, 0], annualGoal), prose([1, 7], "annualGoal")],
  ],
  fieldLabels: [
    { label: projectName, field: "projectName" },
    { label: supervisingDepartment, field: "supervisingDepartment" },
    { label: implementingUnit, field: "implementingUnit" },
    { label: projectAttribute, field: "projectAttribute" },
    { label: projectTerm, field: "projectTerm" },
    { label: annualTotal, field: "funds.annualTotal" },
  ],
  fundsGroups: [
    {
      label: { printed: "年度资金" },
      amounts: [
        { label: fiscalAppropriation, field: "funds.ownLevel.fiscalAppropriation" },
        { label: carryOver, field: "funds.ownLevel.carryOver" },
        { label: otherFunds, field: "funds.ownLevel.otherFunds" },
      ],
    },
  ],
  goals: [{ label: annualGoal, field: "annualGoal" }],
  indicators: {
    side: column([0, 0], "绩效指标"),
    level1: column([1, 1], "一级指标"),
    blocks: [
      {
        list: "indicators",
        level2: column([2, 2], "二级指标"),
        cells: [
          { column: "name", ...column([3, 3], "三级指标"), isProse: true },
          { column: "operator", ...column([4, 4], "计算符号") },
          { column: "value", ...column([5, 5], "指标值") },
          { column: "unit", ...column([6, 6], "度量单位") },
          { column: "remark", ...column([7, 7], "备注") },
        ],
      },
    ],
  },
  tree: treeOf2015,
  computedAmounts: [
    sum("funds.annualTotal", "财政拨款 + 上年结转资金 + 其他资金", [
      "funds.ownLevel.fiscalAppropriation",
      "funds.ownLevel.carryOver",
      "funds.ownLevel.otherFunds",
    ]),
  ],
  choices: { projectAttribute: ["经常性项目", "一次性项目"] },
  pairedChoices: [],
};
