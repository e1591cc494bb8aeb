/**
 * 项目支出绩效目标表 after 2021: costs at level 1, a weight for each indicator.
 *
 * Source: 财预〔2021〕101号; the geometry follows the national form of one period, the column widths are ours.
 */
import type { Template } from "../../template.ts";
import { fundsParts, onePeriod } from "../one-period.ts";
import { treeOf2021 } from "../printed-trees.ts";

export const national2021: Template = onePeriod({
  id: "national-2021",
  version: 1,
  source: "财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》",
  name: "项目支出绩效目标表（2021年后，成本为一级指标，带权重）",
  moneyUnit: "万元",
  titles: ["项目支出绩效目标表"],
  columnWidths: [60, 66, 92, 116, 100, 60],
  labels: {
    supervisingDepartment: "主管部门及代码",
    projectTerm: "项目期",
    funds: "项目资金（万元）",
    annualTotal: "年度资金总额：",
    annualGoal: "年度总体目标",
  },
  parts: [fundsParts.fiscalAppropriation, fundsParts.carryOver, fundsParts.otherFunds],
  columns: [
    ["value", "指标值", [4, 4]],
    ["weight", "分值权重", [5, 5]],
  ],
  tree: treeOf2021,
  choices: { projectAttribute: ["新增项目", "延续项目"] },
});
