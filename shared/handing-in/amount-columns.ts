/** The columns of a 汇总表: every amount that the templates of its forms declare, and what else a form says, under the names they are printed with. */
import type { AmountField } from "../form/field.ts";
import { fieldName } from "../template/field-name.ts";
import { headFields } from "../template/head-fields.ts";
import type { Template } from "../template/template.ts";
import { templateOf } from "../template/templates.ts";

export interface AmountColumn {
  readonly field: AmountField;
  /** What stands over it and its neighbours (`本级资金`), or `""`. */
  readonly group: string;
  readonly title: string;
}

/** In the order of the templates, and of their cells by group. */
export function amountColumns(
  forms: readonly { readonly template: string; readonly amounts: ReadonlyMap<AmountField, string> }[],
): AmountColumn[] {
  const columns = new Map<AmountField, AmountColumn>();
  const add = (template: Template, field: AmountField) => {
    if (!columns.has(field)) columns.set(field, columnOf(template, field));
  };
  for (const id of new Set(forms.map(({ template }) => template))) {
    const template = templateOf(id);
    for (const field of headFields(template).amounts) add(template, field);
  }
  for (const { template, amounts } of forms) for (const field of amounts.keys()) add(templateOf(template), field);
  const groups = Map.groupBy(columns.values(), ({ group }) => group);
  return [...groups.values()].flat();
}

/** `本级资金的财政拨款` stands as 财政拨款 below 本级资金. */
function columnOf(template: Template, field: AmountField): AmountColumn {
  const name = fieldName(template, field);
  const [group = "", title] = name.split("的", 2);
  return title === undefined ? { field, group: "", title: name } : { field, group, title };
}
