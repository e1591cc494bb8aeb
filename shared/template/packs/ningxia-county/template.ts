/**
 * 宁夏 counties: 项目支出绩效目标申报表, department with its code, term as months.
 *
 * Source: tables published by counties for 2022; the column widths are ours.
 */
import { column, label, prose, sum, value } from "../../define-cells.ts";
import type { Label, Template } from "../../template.ts";
import { treeOf2015 } from "../printed-trees.ts";

const projectName: Label = { printed: "项目名称" };
const supervisingDepartment: Label = { printed: "主管部门及代码" };
const implementingUnit: Label = { printed: "实施单位" };
const projectAttribute: Label = { printed: "项目属性" };
const projectTerm: Label = { printed: "项目期" };
const annualTotal: Label = { printed: "年度资金总额" };
const fiscalAppropriation: Label = { printed: "其中：财政拨款" };
const carryOver: Label = { printed: "上年结转资金" };
const otherFunds: Label = { printed: "其他资金" };
const annualGoal: Label = { printed: "总体目标" };

export const ningxiaCounty: Template = {
  id: "ningxia-county",
  version: 1,
  source: "宁夏县区2022年公开的项目支出绩效目标申报表",
  name: "宁夏县区 项目支出绩效目标申报表",
  moneyUnit: "万元",
  thousandsSeparators: false,
  titles: ["{year}年项目支出绩效目标申报表"],
  yearLine: "({year}年度)",
  columnWidths: [62, 68, 92, 112, 80, 80],
  head: [
    [label([0, 0], projectName), value([1, 5], "projectName")],
    [
      label([0, 0], supervisingDepartment),
      value([1, 2], "supervisingDepartment"),
      label([3, 3], implementingUnit),
      value([4, 5], "implementingUnit"),
    ],
    [
      label([0, 0], projectAttribute),
      value([1, 2], "projectAttribute"),
      label([3, 3], projectTerm),
      value([4, 5], "projectTerm"),
    ],
    [label([0, 0], "项目资金（万元）", 4), label([1, 2], annualTotal), value([3, 5], "funds.annualTotal")],
    [label([1, 2], fiscalAppropriation), value([3, 5], "funds.ownLevel.fiscalAppropriation")],
    [label([1, 2], carryOver), value([3, 5], "funds.ownLevel.carryOver")],
    [label([1, 2], otherFunds), value([3, 5], "funds.ownLevel.otherFunds")],
    [label([0, 0], annualGoal), prose([1, 5], "annualGoal")],
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
          { column: "value", ...column([4, 5], "指标值") },
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
  choices: { projectAttribute: ["新建", "延续"] },
  pairedChoices: [],
};
