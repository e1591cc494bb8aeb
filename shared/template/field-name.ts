/** What a person calls a field: its printed label, with the group's label before it where several fields share one (`资金总额`). */
import { parseIndicatorField, type Field } from "../form/field.ts";
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

/** `其中：年度资金总额` is 年度资金总额 when it stands by itself. */
function withoutLead(printed: string): string {
  return printed.replace(/^其中[:：]/, "");
}
