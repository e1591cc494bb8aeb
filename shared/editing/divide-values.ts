/**
 * The values of a form's indicators as the columns of a template take them: apart where an issued sheet has columns for operator and unit, in one
 * cell where there is neither.
 *
 * Invariant: put together again a value is the same to the letter; one that would not be stays as it is.
 */
import type { Form, Indicator } from "../form/form.ts";
import { blockOf, listsOf } from "../template/indicator-columns.ts";
import type { Template } from "../template/template.ts";
import { splitValue } from "./split-value.ts";

const whole = { operator: false, unit: false };

export function withValuesFor(form: Form, template: Template): Form {
  const changed = { ...form };
  for (const list of listsOf(template)) {
    const columns = new Set(blockOf(template, list)?.cells.map(({ column }) => column));
    const has = { operator: columns.has("operator"), unit: columns.has("unit") };
    const rows = form[list];
    if (rows) changed[list] = rows.map((row) => fittedRow(row, has, template.drawn !== undefined));
  }
  return changed;
}

function fittedRow(row: Indicator, has: typeof whole, divides: boolean): Indicator {
  const { operator = "", unit = "", ...rest } = row;
  const isWhole = operator === "" && unit === "";
  if (has.operator || has.unit) {
    if (!isWhole || !divides) return row;
    const parts = splitValue(row, has);
    if (parts.operator === "" && parts.unit === "") return row;
    const apart = { ...rest, value: parts.value, ...given("operator", parts.operator), ...given("unit", parts.unit) };
    return splitValue(apart, whole).value === row.value ? apart : row;
  }
  // 定性 is a kind of value, and no part of one.
  if (isWhole || operator === "定性") return row;
  return { ...rest, value: splitValue(row, whole).value };
}

function given(column: "operator" | "unit", text: string): Partial<Indicator> {
  return text === "" ? {} : { [column]: text };
}
