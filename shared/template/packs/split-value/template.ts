/**
 * 项目支出绩效目标表 with the value in three columns, money in 元, as several provinces print it.
 *
 * Source: tables of other provinces; the column widths are ours.
 */
import type { Template } from "../../template.ts";
import { fundsParts, onePeriod } from "../one-period.ts";
import { treeOf2015 } from "../printed-trees.ts";

export const splitValue: Template = onePeriod({
  id: "split-value",
  version: 1,
  source: "多个省份公开的项目支出绩效目标表",
  name: "项目支出绩效目标表（指标值分列，金额为元）",
  moneyUnit: "元",
  titles: ["{year}年项目支出绩效目标表"],
  unitLine: "单位：元",
  columnWidths: [58, 62, 84, 110, 46, 50, 46, 38],
  labels: {
    supervisingDepartment: "主管部门",
    projectTerm: "项目期",
    funds: "项目资金",
    annualTotal: "年度资金总额",
    annualGoal: "年度绩效目标",
  },
  parts: [fundsParts.fiscalAppropriation, fundsParts.carryOver, fundsParts.otherFunds],
  columns: [
    ["operator", "计算符号", [4, 4]],
    ["value", "指标值", [5, 5]],
    ["unit", "度量单位", [6, 6]],
    ["remark", "备注", [7, 7]],
  ],
  tree: treeOf2015,
  choices: { projectAttribute: ["经常性项目", "一次性项目"] },
});
