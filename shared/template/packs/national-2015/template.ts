/**
 * 项目支出绩效目标申报表 of 2015: nine columns, the medium term beside the year in money, goals and indicators.
 *
 * Source: 财预〔2015〕88号; geometry of a real workbook (A2:I41).
 */
import { column, label, prose, sum, value } from "../../define-cells.ts";
import type { Label, Template } from "../../template.ts";
import { treeOf2015 } from "../printed-trees.ts";

const projectName: Label = { printed: "项目名称" };
const supervisingDepartment: Label = { printed: "主管部门及代码", alsoPrinted: ["主管部门"] };
const implementingUnit: Label = { printed: "实施单位" };
const projectAttribute: Label = { printed: "项目属性" };
const projectTerm: Label = { printed: "项目周期", alsoPrinted: ["项目期"] };
const midTermTotal: Label = { printed: "中期资金总额：" };
const annualTotal: Label = { printed: "年度资金总额：" };
const fiscalAppropriation: Label = { printed: "其中：财政拨款" };
const carryOver: Label = { printed: "上年结转资金" };
const otherFunds: Label = { printed: "其他资金" };
const midTermGoal: Label = { printed: "中期目标" };
const annualGoal: Label = { printed: "年度目标" };

export const national2015: Template = {
  id: "national-2015",
  version: 1,
  source: "财预〔2015〕88号《中央部门预算绩效目标管理办法》所附申报表",
  name: "项目支出绩效目标申报表（2015年，中期与年度）",
  moneyUnit: "万元",
  thousandsSeparators: false,
  titles: ["项目支出绩效目标申报表"],
  yearLine: "({year}年度)",
  columnWidths: [28, 48, 62, 84, 52, 62, 52, 54, 52],
  head: [
    [label([0, 2], projectName), value([3, 8], "projectName")],
    [
      label([0, 2], supervisingDepartment),
      value([3, 4], "supervisingDepartment"),
      label([5, 6], implementingUnit),
      value([7, 8], "implementingUnit"),
    ],
    [
      label([0, 2], projectAttribute),
      value([3, 4], "projectAttribute"),
      label([5, 6], projectTerm),
      value([7, 8], "projectTerm"),
    ],
    [
      label([0, 2], "项目资金（万元）", 4),
      label([3, 3], midTermTotal),
      value([4, 4], "funds.midTerm.total"),
      label([5, 6], annualTotal),
      value([7, 8], "funds.annualTotal"),
    ],
    [
      label([3, 3], fiscalAppropriation),
      value([4, 4], "funds.midTerm.fiscalAppropriation"),
      label([5, 6], fiscalAppropriation),
      value([7, 8], "funds.ownLevel.fiscalAppropriation"),
    ],
    [
      label([3, 3], carryOver),
      value([4, 4], "funds.midTerm.carryOver"),
      label([5, 6], carryOver),
      value([7, 8], "funds.ownLevel.carryOver"),
    ],
    [
      label([3, 3], otherFunds),
      value([4, 4], "funds.midTerm.otherFunds"),
      label([5, 6], otherFunds),
      value([7, 8], "funds.ownLevel.otherFunds"),
    ],
    [label([0, 0], "总体目标", 2), label([1, 4], midTermGoal), label([5, 8], annualGoal)],
    [prose([1, 4], "midTermGoal"), prose([5, 8], "annualGoal")],
  ],
  fieldLabels: [
    { label: projectName, field: "projectName" },
    { label: supervisingDepartment, field: "supervisingDepartment" },
    { label: implementingUnit, field: "implementingUnit" },
    { label: projectAttribute, field: "projectAttribute" },
    { label: projectTerm, field: "projectTerm" },
    { label: midTermTotal, field: "funds.midTerm.total" },
    { label: annualTotal, field: "funds.annualTotal" },
  ],
  fundsGroups: [
    {
      label: { printed: "中期资金" },
      amounts: [
        { label: fiscalAppropriation, field: "funds.midTerm.fiscalAppropriation" },
        { label: carryOver, field: "funds.midTerm.carryOver" },
        { label: otherFunds, field: "funds.midTerm.otherFunds" },
      ],
    },
    {
      label: { printed: "年度资金" },
      amounts: [
        { label: fiscalAppropriation, field: "funds.ownLevel.fiscalAppropriation" },
        { label: carryOver, field: "funds.ownLevel.carryOver" },
        { label: otherFunds, field: "funds.ownLevel.otherFunds" },
      ],
    },
  ],
  goals: [
    { label: annualGoal, field: "annualGoal" },
    { label: midTermGoal, field: "midTermGoal" },
  ],
  indicators: {
    side: column([0, 0], "绩效指标"),
    level1: column([1, 1], "一级指标"),
    blocks: [
      {
        list: "midTermIndicators",
        level2: column([2, 2], "二级指标"),
        cells: [
          { column: "name", ...column([3, 3], "三级指标"), isProse: true },
          { column: "value", ...column([4, 4], "指标值") },
        ],
      },
      {
        list: "indicators",
        level2: column([5, 5], "二级指标"),
        cells: [
          { column: "name", ...column([6, 7], "三级指标"), isProse: true },
          { column: "value", ...column([8, 8], "指标值") },
        ],
      },
    ],
  },
  tree: treeOf2015,
  computedAmounts: [
    sum("funds.midTerm.total", "财政拨款 + 上年结转资金 + 其他资金", [
      "funds.midTerm.fiscalAppropriation",
      "funds.midTerm.carryOver",
      "funds.midTerm.otherFunds",
    ]),
    sum("funds.annualTotal", "财政拨款 + 上年结转资金 + 其他资金", [
      "funds.ownLevel.fiscalAppropriation",
      "funds.ownLevel.carryOver",
      "funds.ownLevel.otherFunds",
    ]),
  ],
  choices: { projectAttribute: ["新增项目", "延续项目"] },
  pairedChoices: [],
};
