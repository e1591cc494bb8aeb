/**
 * 宁夏 2026: 自治区本级部门项目支出预算绩效目标表, project level, in its two titles.
 *
 * Source: the tables two departments published for 2026 (identities checked on fifteen of them).
 */
import { blank, column, label, prose, sum, value } from "../../define-cells.ts";
import type { Label, Template } from "../../template.ts";

const projectName: Label = { printed: "项目名称" };
const supervisingDepartment: Label = { printed: "主管部门", alsoPrinted: ["主管部门及代码", "主管单位"] };
const implementingUnit: Label = { printed: "实施单位", alsoPrinted: ["项目实施单位", "项目单位"] };
const projectAttribute: Label = { printed: "项目属性" };
const projectTerm: Label = { printed: "项目期", alsoPrinted: ["项目期限"] };
const projectTotal: Label = { printed: "项目总额", alsoPrinted: ["项目资金总额"] };
const annualTotal: Label = { printed: "其中：年度资金总额", alsoPrinted: ["年度资金总额"] };
const ownLevel: Label = { printed: "其中：本级资金", alsoPrinted: ["本级资金"] };
const transfer: Label = {
  printed: "其中：转移市县(区)资金",
  alsoPrinted: ["转移市县(区)资金", "其中：转移市县资金", "转移市县资金"],
};
const groupTotal: Label = { printed: "资金总额" };
const fiscalAppropriation: Label = { printed: "财政拨款" };
const otherFunds: Label = { printed: "其他资金" };
const carryOver: Label = { printed: "结余结转资金", alsoPrinted: ["结转结余资金"] };
const central: Label = { printed: "中央资金" };
const region: Label = { printed: "自治区资金" };
const annualGoal: Label = { printed: "年度总体绩效目标", alsoPrinted: ["年度绩效目标", "年度总体目标"] };

export const ningxia2026: Template = {
  id: "ningxia-2026",
  version: 1,
  source: "宁夏回族自治区两个部门2026年公开的项目支出预算绩效目标表，共15张",
  name: "宁夏 2026 项目支出预算绩效目标表",
  moneyUnit: "万元",
  thousandsSeparators: false,
  titles: ["{year}年自治区本级部门项目支出预算绩效目标表", "{year}年宁夏回族自治区部门项目支出预算绩效表"],
  yearLine: "({year}年)",
  unitLine: "单位：万元",
  columnWidths: [62, 80, 90, 102, 80, 80],
  head: [
    [label([0, 1], projectName), value([2, 5], "projectName")],
    [
      label([0, 1], supervisingDepartment),
      value([2, 2], "supervisingDepartment"),
      label([3, 3], implementingUnit),
      value([4, 5], "implementingUnit"),
    ],
    [
      label([0, 1], projectAttribute),
      value([2, 2], "projectAttribute"),
      label([3, 3], projectTerm),
      value([4, 5], "projectTerm"),
    ],
    [
      label([0, 1], projectTotal),
      value([2, 2], "funds.projectTotal"),
      label([3, 3], annualTotal),
      value([4, 5], "funds.annualTotal"),
    ],
    [
      label([0, 0], ownLevel, 4),
      label([1, 1], groupTotal),
      value([2, 2], "funds.ownLevel.total"),
      label([3, 3], transfer, 4),
      label([4, 4], groupTotal),
      value([5, 5], "funds.transfer.total"),
    ],
    [
      label([1, 1], fiscalAppropriation),
      value([2, 2], "funds.ownLevel.fiscalAppropriation"),
      label([4, 4], central),
      value([5, 5], "funds.transfer.central"),
    ],
    [
      label([1, 1], otherFunds),
      value([2, 2], "funds.ownLevel.otherFunds"),
      label([4, 4], region),
      value([5, 5], "funds.transfer.region"),
    ],
    [label([1, 1], carryOver), value([2, 2], "funds.ownLevel.carryOver"), blank([4, 4]), blank([5, 5])],
    [label([0, 0], annualGoal), prose([1, 5], "annualGoal")],
  ],
  fieldLabels: [
    { label: projectName, field: "projectName" },
    { label: supervisingDepartment, field: "supervisingDepartment" },
    { label: implementingUnit, field: "implementingUnit" },
    { label: projectAttribute, field: "projectAttribute" },
    { label: projectTerm, field: "projectTerm" },
    { label: projectTotal, field: "funds.projectTotal" },
    { label: annualTotal, field: "funds.annualTotal" },
  ],
  fundsGroups: [
    {
      label: ownLevel,
      amounts: [
        { label: groupTotal, field: "funds.ownLevel.total" },
        { label: fiscalAppropriation, field: "funds.ownLevel.fiscalAppropriation" },
        { label: otherFunds, field: "funds.ownLevel.otherFunds" },
        { label: carryOver, field: "funds.ownLevel.carryOver" },
      ],
    },
    {
      label: transfer,
      amounts: [
        { label: groupTotal, field: "funds.transfer.total" },
        { label: central, field: "funds.transfer.central" },
        { label: region, field: "funds.transfer.region" },
      ],
    },
  ],
  goals: [{ label: annualGoal, field: "annualGoal" }],
  indicators: {
    level1: column([0, 0], "一级指标"),
    blocks: [
      {
        list: "indicators",
        level2: column([1, 1], "二级指标"),
        cells: [
          { column: "name", label: { printed: "三级指标", alsoPrinted: ["指标名称"] }, columns: [2, 3], isProse: true },
          { column: "value", label: { printed: "指标值", alsoPrinted: ["年度指标值", "目标值"] }, columns: [4, 5] },
        ],
      },
    ],
  },
  tree: [
    {
      name: "产出指标",
      alsoPrinted: ["产出"],
      level2: [{ name: "数量指标" }, { name: "质量指标" }, { name: "时效指标" }, { name: "成本指标" }],
    },
    {
      name: "效益指标",
      alsoPrinted: ["效益"],
      level2: [
        { name: "经济效益", alsoPrinted: ["经济效益指标"] },
        { name: "社会效益", alsoPrinted: ["社会效益指标"] },
        { name: "生态效益", alsoPrinted: ["生态效益指标"] },
        { name: "可持续影响", alsoPrinted: ["可持续影响指标"] },
      ],
    },
    {
      name: "满意度指标",
      alsoPrinted: ["满意度"],
      level2: [{ name: "服务对象满意度", alsoPrinted: ["服务对象满意度指标", "满意度指标"] }],
    },
  ],
  // The order matters: a sum stands after the sums it is made of.
  computedAmounts: [
    sum("funds.ownLevel.total", "财政拨款 + 其他资金 + 结余结转资金", [
      "funds.ownLevel.fiscalAppropriation",
      "funds.ownLevel.otherFunds",
      "funds.ownLevel.carryOver",
    ]),
    sum("funds.transfer.total", "中央资金 + 自治区资金", ["funds.transfer.central", "funds.transfer.region"]),
    sum("funds.projectTotal", "本级资金总额 + 转移市县(区)资金总额", ["funds.ownLevel.total", "funds.transfer.total"]),
    sum("funds.annualTotal", "项目总额 − 结余结转资金", ["funds.projectTotal"], ["funds.ownLevel.carryOver"]),
  ],
  choices: {
    projectAttribute: ["经常性项目", "一年期项目"],
    projectTerm: ["99年", "1年"],
  },
  pairedChoices: [{ field: "projectAttribute", follows: "projectTerm", pairs: { 经常性项目: "99年", 一年期项目: "1年" } }],
};
