/**
 * The values of a form's indicators as the columns of a template hold them: apart where it has columns for operator and unit, whole where it has not.
 *
 * Invariant: what is moved into other columns reads the same and can be moved back to the letter; all else stays as it is.
 */
import { indicatorLists, type IndicatorList } from "../form/field.ts";
import type { Form, Indicator } from "../form/form.ts";
import { indicatorCell } from "../template/indicator-columns.ts";
import type { Template } from "../template/template.ts";
import { splitValue, type SplitValue } from "./split-value.ts";

interface Columns {
  readonly operator: boolean;
  readonly unit: boolean;
}

const whole: Columns = { operator: false, unit: false };

export function valuesUnder(form: Form, template: Template): Form {
  const lists = indicatorLists.flatMap((list) => {
    const rows = form[list];
    const has = columnsOf(template, list);
    return rows ? [[list, rows.map((row) => valueUnder(row, has))] as const] : [];
  });
  return { ...form, ...Object.fromEntries(lists) };
}

function columnsOf(template: Template, list: IndicatorList): Columns {
  const has = (column: "operator" | "unit") => indicatorCell(template, column, list) !== undefined;
  return { operator: has("operator"), unit: has("unit") };
}

function valueUnder(row: Indicator, has: Columns): Indicator {
  const { operator = "", unit = "", ...rest } = row;
  const held: Columns = { operator: operator !== "", unit: unit !== "" };
  const isWhole = !held.operator && !held.unit;
  const fits = (has.operator || !held.operator) && (has.unit || !held.unit);
  if (fits && (!isWhole || (!has.operator && !has.unit))) return row;
  const { value } = splitValue(row, whole);
  if (!isSame(splitValue({ ...rest, value }, held), { operator, value: row.value, unit })) return row;
  const parts = splitValue({ ...rest, value }, has);
  if (parts.operator + parts.value + parts.unit !== value) return row;
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
