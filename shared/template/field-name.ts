/**
 * What a person calls a field: its printed label, with the group's label before it where several fields share one (`资金总额`).
 *
 * Every path that may stand among the origins of a form has a name, those of relatives included.
 */
import { rememberByObject } from "../value/remember-by-object.ts";
import { rememberByText, shortTexts } from "../value/remember-by-text.ts";
import { parseIndicatorField, type Field } from "../form/field.ts";
import { indicatorCell } from "./indicator-columns.ts";
import type { Template } from "./template.ts";
import { templates } from "./templates.ts";

export function fieldName(template: Template, field: Field): string {
  return namesIn(template)(field);
}

const namesIn = rememberByObject((template: Template) => rememberByText(shortTexts, (field) => workOutName(template, field)));

function workOutName(template: Template, field: Field): string {
  const row = parseIndicatorField(field);
  if (row) return indicatorCell(template, row.column, row.list)?.label.printed ?? pathName(template, field);
  if (field === "title") return "标题";
  if (field === "year") return "年度";
  // What only another template has a cell for is called as that one calls it.
  return [template, ...templates].flatMap((one) => nameIn(one, field) ?? [])[0] ?? field;
}

function nameIn({ goals, fieldLabels, fundsGroups }: Template, field: Field): string | undefined {
  const alone = [...goals, ...fieldLabels].find((labelled) => labelled.field === field);
  if (alone) return byItself(alone.label.printed);
  for (const group of fundsGroups) {
    const amount = group.amounts.find((one) => one.field === field);
    if (amount) return `${byItself(group.label.printed)}的${byItself(amount.label.printed)}`;
  }
  return undefined;
}

/** What a column of indicators is called by itself. */
export const columnNames = {
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
} as const;

function isColumnName(column: string): column is keyof typeof columnNames {
  return Object.hasOwn(columnNames, column);
}

/** The name of anything a form was read into, by its path: fields, levels, and what only relatives of the form have. */
export function pathName(template: Template, path: string): string {
  const [, list, column = ""] = /^(indicators|midTermIndicators)\.\d+\.(\w+)$/.exec(path) ?? [];
  if (list) return `${list === "midTermIndicators" ? "中期" : ""}${isColumnName(column) ? columnNames[column] : column}`;
  if (path === "moneyUnit") return "金额单位";
  return fieldName(template, path);
}

/** `其中：年度资金总额` is 年度资金总额 when it stands by itself, `年度资金总额：` too. */
function byItself(printed: string): string {
  return printed.replace(/^其中[:：]|[:：]$/g, "");
}
