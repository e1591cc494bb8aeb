/**
 * What a person calls a field: its printed label, with the group's label before it where several fields share one (`资金总额`).
 *
 * Every path that may stand among the origins of a form has a name, those of relatives included.
 */
import { parseIndicatorField, type ExtraField, type Field } from "../form/field.ts";
import type { Template } from "./template.ts";

export function fieldName(template: Template, field: Field): string {
  const row = parseIndicatorField(field);
  if (row) return (row.column === "value" ? template.indicators.value : template.indicators.name).label.printed;
  if (field === "annualGoal") return template.goal.label.printed;
  if (field === "title") return "标题";
  if (field === "year") return "年度";
  const alone = template.fieldLabels.find((labelled) => labelled.field === field);
  if (alone) return withoutLead(alone.label.printed);
  for (const group of template.fundsGroups) {
    const amount = group.amounts.find((one) => one.field === field);
    if (amount) return `${withoutLead(group.label.printed)}的${amount.label.printed}`;
  }
  return field;
}

const extraNames: Readonly<Record<ExtraField, string>> = {
  midTermGoal: "中期目标",
  "funds.midTerm.total": "中期资金总额",
  "funds.midTerm.fiscalAppropriation": "中期资金的财政拨款",
  "funds.midTerm.carryOver": "中期资金的上年结转资金",
  "funds.midTerm.otherFunds": "中期资金的其他资金",
};

const columnNames: Readonly<Record<string, string>> = {
  level1: "一级指标",
  level2: "二级指标",
  prefix: "指标序号",
  name: "三级指标",
  value: "指标值",
  operator: "运算符号",
  unit: "度量单位",
  weight: "权重",
  explanation: "指标解释",
  scoring: "评分标准",
  remark: "备注",
};

/** The name of anything a form was read into, by its path: fields, levels, and what only relatives of the form have. */
export function pathName(template: Template, path: string): string {
  const [, list, column = ""] = /^(indicators|midTermIndicators)\.\d+\.(\w+)$/.exec(path) ?? [];
  if (list) return `${list === "midTermIndicators" ? "中期" : ""}${columnNames[column] ?? column}`;
  if (path === "moneyUnit") return "金额单位";
  return extraNames[path as ExtraField] ?? fieldName(template, path as Field);
}

/** `其中：年度资金总额` is 年度资金总额 when it stands by itself. */
function withoutLead(printed: string): string {
  return printed.replace(/^其中[:：]/, "");
}
