/**
 * The values of a form's indicators as the columns of a template hold them: apart where it has columns for operator and unit, whole where it has not.
 *
 * Only what can be put together again to the same text is taken apart, and the other way round, so that nothing is lost either way.
 */
import { indicatorLists, type IndicatorList } from "../form/field.ts";
import type { Form, Indicator } from "../form/form.ts";
import { indicatorCell } from "../template/indicator-columns.ts";
import type { Template } from "../template/template.ts";
import { splitValue, type SplitValue } from "./split-value.ts";

const apart = { operator: 0, value: 1, unit: 2 };
const whole = { value: 0 };

export function valuesUnder(form: Form, template: Template): Form {
  const lists = indicatorLists.flatMap((list) => {
    const rows = form[list];
    return rows ? [[list, rows.map((row) => valueUnder(row, template, list))] as const] : [];
  });
  return { ...form, ...Object.fromEntries(lists) };
}

function valueUnder(row: Indicator, template: Template, list: IndicatorList): Indicator {
  const [hasOperator, hasUnit] = ["operator", "unit"].map((column) => indicatorCell(template, column, list) !== undefined);
  const { operator = "", unit = "", ...rest } = row;
  const isApart = operator !== "" || unit !== "";
  if (hasOperator !== hasUnit || isApart === hasOperator) return row;
  if (isApart) {
    const { value } = splitValue(row, whole);
    return isSame(splitValue({ ...rest, value }, apart), { operator, value: row.value, unit }) ? { ...rest, value } : row;
  }
  const parts = splitValue(row, apart);
  if (parts.operator + parts.value + parts.unit !== row.value) return row;
  return {
    ...rest,
    value: parts.value,
    ...(parts.operator !== "" && { operator: parts.operator }),
    ...(parts.unit !== "" && { unit: parts.unit }),
  };
}

function isSame(a: SplitValue, b: SplitValue): boolean {
  return a.operator === b.operator && a.value === b.value && a.unit === b.unit;
}
