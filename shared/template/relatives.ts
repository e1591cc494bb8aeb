/**
 * What tables related to the Ningxia form of 2026 print, and which of its fields it means.
 *
 * Only printings that mean the same are listed; a label that may mean something else (`上级补助`, `总投资`, `一般公共预算拨款`) is not, and so
 * is told as unplaced text. Where the official label stands in the same table, a relative's printing for the same field does not count.
 */
import type { AmountField, Field } from "../form/field.ts";

/** A label of relatives for a field of the form. */
export interface RelativeLabel {
  readonly printed: readonly string[];
  readonly field: Field;
  /** What its value must say to mean the field. */
  readonly onlyWith?: RegExp;
}

/** Amounts that stand below a total (`中期资金总额`) instead of beside a label for the group. The first group is that of the year. */
export interface HeadedGroup {
  /** The total's field. */
  readonly head: AmountField;
  readonly amounts: readonly { readonly printed: readonly string[]; readonly field: AmountField }[];
}

/** What a goal is set for; `overall` is the year's, or the medium term's where the table has a goal for the year besides. */
export type GoalPeriod = "annual" | "overall" | "midTerm";

/** Columns of indicators, those that only relatives have included. */
export type IndicatorColumnName =
  "level1" | "level2" | "name" | "value" | "operator" | "unit" | "weight" | "explanation" | "scoring" | "remark";

export interface Relatives {
  readonly fieldLabels: readonly RelativeLabel[];
  readonly headedGroups: readonly HeadedGroup[];
  /** Printings of a total that mean 项目总额 where no group of amounts stands in the table. */
  readonly loneTotals: readonly string[];
  /** Labels over a part of the table, which have no value of their own. */
  readonly sections: readonly string[];
  readonly goals: Readonly<Record<GoalPeriod, readonly string[]>>;
  readonly columns: Readonly<Partial<Record<IndicatorColumnName, readonly string[]>>>;
  /** Labels that name the period of indicators: over their columns, or over their values. */
  readonly indicatorPeriods: Readonly<Record<"annual" | "midTerm", readonly string[]>>;
  readonly levels: readonly { readonly level1: string; readonly level2: readonly (readonly string[])[] }[];
}

/** 财政拨款 and its like, as the national table and Ningxia's of 2019 list them below a total. */
const fiscalAppropriation = ["财政拨款", "财政资金", "财政拨款资金", "财政性资金"];
const carryOver = ["上年结转资金", "上年结转", "上年结转结余资金", "上年结余结转资金", "结转资金", "上年结余结转"];
const otherFunds = ["其他资金", "其它资金"];

export const relatives: Relatives = {
  fieldLabels: [
    // Other provinces ask for the year in a cell of its own.
    { field: "year", printed: ["预算年度", "预算年份", "申报年度", "填报年度", "项目年度", "所属年度"] },
    { field: "year", printed: ["年度", "年份"], onlyWith: /^\s*20\d{2}\s*年?度?\s*$/ },
    { field: "projectName", printed: ["项目(政策)名称", "政策(项目)名称", "预算项目名称"] },
    // National table and counties: the code stands in front of the department's name.
    { field: "supervisingDepartment", printed: ["主管部门名称", "预算主管部门", "主管部门(单位)名称", "主管部门及编码"] },
    // Other provinces.
    {
      field: "implementingUnit",
      printed: [
        "预算单位",
        "预算单位名称",
        "预算单位及代码",
        "申报单位",
        "项目申报单位",
        "项目承担单位",
        "承担单位",
        "项目实施单位及代码",
        "实施单位及代码",
        "实施单位名称",
        "具体实施单位",
        "项目执行单位",
      ],
    },
    // Some provinces ask here what this form calls 项目属性, others for the class of spending (特定目标类), which is something else.
    {
      field: "projectAttribute",
      printed: ["项目类型", "项目类别", "项目性质"],
      onlyWith: /经常性|一次性|延续|持续|新增|一年期|阶段性|常年/,
    },
    // National table: 项目周期; other provinces: first and last day or year.
    {
      field: "projectTerm",
      printed: [
        "项目周期",
        "实施期限",
        "项目实施期限",
        "项目实施周期",
        "实施周期",
        "项目起止时间",
        "起止时间",
        "项目起止年限",
        "项目起止日期",
        "项目实施期",
        "项目实施时间",
        "项目执行期",
        "项目年限",
      ],
    },
    // The money of the project as a whole, in tables of one year.
    {
      field: "funds.projectTotal",
      printed: ["项目总金额", "项目总预算", "项目资金合计", "项目预算总额", "项目预算金额", "项目预算", "预算总额", "预算金额"],
    },
    // National table, Ningxia 2019: 年度资金总额; other provinces: the budget of the year, or what is asked for it.
    {
      field: "funds.annualTotal",
      printed: [
        "年度资金",
        "年度资金合计",
        "年度预算",
        "年度预算数",
        "年度预算资金",
        "年度预算金额",
        "年度预算总额",
        "年度预算申请",
        "年度预算申请数",
        "年度资金申请总额",
        "本年预算",
        "本年预算数",
        "本年度预算",
        "本年度预算金额",
        "本年资金总额",
        "本年度资金总额",
        "年度金额",
        "项目年度预算",
        "项目当年预算",
        "当年预算",
        "当年预算数",
        "当年资金总额",
      ],
    },
    // National table: the money, the goal and the indicators of the medium term.
    { field: "funds.midTerm.total", printed: ["中期资金总额", "中期资金", "实施期资金总额", "中期资金合计"] },
  ],
  headedGroups: [
    {
      head: "funds.annualTotal",
      amounts: [
        { field: "funds.ownLevel.fiscalAppropriation", printed: fiscalAppropriation },
        { field: "funds.ownLevel.carryOver", printed: carryOver },
        { field: "funds.ownLevel.otherFunds", printed: otherFunds },
      ],
    },
    {
      head: "funds.midTerm.total",
      amounts: [
        { field: "funds.midTerm.fiscalAppropriation", printed: fiscalAppropriation },
        { field: "funds.midTerm.carryOver", printed: carryOver },
        { field: "funds.midTerm.otherFunds", printed: otherFunds },
      ],
    },
  ],
  loneTotals: ["资金总额", "资金合计"],
  sections: [
    "基本信息",
    "项目基本信息",
    "项目基本情况",
    "项目信息",
    "项目资金",
    "项目资金情况",
    "项目资金申请",
    "资金情况",
    "资金构成",
    "资金来源",
    "预算资金",
    "绩效指标",
    "年度绩效指标",
    "项目绩效指标",
    "绩效目标指标",
  ],
  goals: {
    annual: [
      "年度目标",
      "年度绩效总目标",
      "年度总目标",
      "年度绩效总体目标",
      "项目年度绩效目标",
      "项目年度目标",
      "本年度绩效目标",
      "本年绩效目标",
      "当年绩效目标",
      "本年度目标",
    ],
    overall: [
      "总体绩效目标",
      "绩效目标",
      "总体目标",
      "总目标",
      "绩效总目标",
      "项目绩效目标",
      "项目总体目标",
      "项目绩效总目标",
      "项目总体绩效目标",
      "项目总目标",
    ],
    midTerm: ["中期目标", "中期绩效目标", "项目中期目标", "实施期目标", "实施期总目标", "实施期绩效目标", "中期总体目标"],
  },
  columns: {
    name: ["三级指标名称", "绩效指标名称", "指标内容"],
    value: [
      "绩效指标值",
      "指标目标值",
      "预期指标值",
      "计划指标值",
      "年度目标值",
      "本年指标值",
      "本年度指标值",
      "预期值",
      "计划值",
      "数值",
      "指标数值",
      "中期指标值",
      "实施期指标值",
      "实施周期指标值",
      // Hunan; Jiangsu, whose values of half a year stand beside those of the year; Guangdong.
      "指标值内容",
      "全年目标值",
      "全年指标值",
      "中期目标值",
      "实施期目标值",
      "实施周期目标值",
    ],
    operator: ["运算符号", "运算符", "指标方向", "符号", "比较符", "比较符号", "指标符号", "计算符号", "指标性质"],
    unit: ["度量单位", "计量单位", "单位", "指标单位", "计量单位名称", "指标值单位"],
    weight: ["权重", "分值", "指标权重", "分值权重", "权重(分值)", "指标分值", "权重分值"],
    explanation: ["指标解释", "指标说明", "指标释义", "指标解释及说明", "指标值说明", "指标描述", "绩效指标描述"],
    scoring: ["评分标准", "评扣分标准", "评分规则", "评分方法", "评分细则", "扣分标准", "评(扣)分标准", "评价标准"],
    remark: ["备注", "备注说明"],
  },
  indicatorPeriods: {
    annual: ["年度指标", "年度绩效指标", "年度", "年度指标值", "年度目标值"],
    midTerm: [
      "中期指标",
      "中期绩效指标",
      "中期",
      "中期指标值",
      "实施期指标",
      "实施期绩效指标",
      "实施期指标值",
      "实施周期指标值",
      "中期目标值",
      "实施期目标值",
      "实施周期目标值",
    ],
  },
  // 财预〔2021〕101号: costs are a level 1 with levels of their own.
  levels: [
    {
      level1: "成本指标",
      level2: [
        ["经济成本指标", "经济成本"],
        ["社会成本指标", "社会成本"],
        ["生态环境成本指标", "生态环境成本", "环境成本指标"],
      ],
    },
  ],
};
