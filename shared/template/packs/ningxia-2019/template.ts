/**
 * 宁夏 2019: 项目支出绩效目标表 of a department, one period, no split between own and transferred money.
 *
 * Source: tables published in Ningxia for 2019; the column widths are ours.
 */
import type { Template } from "../../template.ts";
import { fundsParts, onePeriod } from "../one-period.ts";
import { treeOf2015 } from "../printed-trees.ts";

export const ningxia2019: Template = onePeriod({
  id: "ningxia-2019",
  version: 1,
  source: "宁夏2019年公开的项目支出绩效目标表",
  name: "宁夏 2019 项目支出绩效目标表",
  moneyUnit: "万元",
  titles: ["{year}年项目支出绩效目标表"],
  columnWidths: [62, 68, 92, 112, 80, 80],
  labels: {
    supervisingDepartment: "主管部门",
    projectTerm: "项目期",
    funds: "项目资金(万元)",
    annualTotal: "年度资金总额",
    annualGoal: "绩效目标",
  },
  parts: [fundsParts.fiscalAppropriation, fundsParts.otherFunds],
  columns: [["value", "指标值", [4, 5]]],
  tree: treeOf2015,
  choices: { projectAttribute: ["新增项目", "上年延续性项目", "一次性项目"] },
});
