/**
 * 宁夏 counties: 项目支出绩效目标申报表, department with its code, term as months.
 *
 * Source: tables published by counties for 2022; the column widths are ours.
 */
import type { Template } from "../../template.ts";
import { fundsParts, onePeriod } from "../one-period.ts";
import { treeOf2015 } from "../printed-trees.ts";

export const ningxiaCounty: Template = onePeriod({
  id: "ningxia-county",
  version: 1,
  source: "宁夏县区2022年公开的项目支出绩效目标申报表",
  name: "宁夏县区 项目支出绩效目标申报表",
  moneyUnit: "万元",
  titles: ["{year}年项目支出绩效目标申报表"],
  columnWidths: [62, 68, 92, 112, 80, 80],
  labels: {
    supervisingDepartment: "主管部门及代码",
    projectTerm: "项目期",
    funds: "项目资金（万元）",
    annualTotal: "年度资金总额",
    annualGoal: "总体目标",
  },
  parts: [fundsParts.fiscalAppropriation, fundsParts.carryOver, fundsParts.otherFunds],
  columns: [["value", "指标值", [4, 5]]],
  tree: treeOf2015,
  choices: { projectAttribute: ["新建", "延续"] },
});
