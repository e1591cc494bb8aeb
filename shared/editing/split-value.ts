/**
 * An indicator's value as a blank takes it: whole, or apart into operator, number and unit.
 *
 * Only a plain operator + number + unit is taken apart; dates, ranges, `99%以上` and words stand whole in the column of values. What a
 * form holds apart already is used as it is, and put together where the blank has one cell.
 */
import type { Indicator } from "../form/form.ts";
import type { IndicatorColumnName } from "../template/relatives.ts";

export interface SplitValue {
  readonly operator: string;
  readonly value: string;
  readonly unit: string;
}

const operators = String.raw`[≥≤≧≦＞＜＝=<>]|>=|<=|大于等于|小于等于|大于|小于|等于`;
const plain = new RegExp(String.raw`^\s*((?:>=|<=|${operators})?)\s*(-?\d[\d,]*(?:\.\d+)?)\s*(\D*)$`, "s");
/** What makes a number part of something longer. */
const notPlain = /[~～—–至-]|以上|以下|以内|以外|左右|上下|[前后内]$/;

export function splitValue(indicator: Indicator, columns: Readonly<Partial<Record<IndicatorColumnName, number>>>): SplitValue {
  const { operator = "", unit = "" } = indicator as { readonly operator?: string; readonly unit?: string };
  const [hasOperator, hasUnit] = [columns.operator !== undefined, columns.unit !== undefined];
  const { value } = indicator;
  if (operator === "" && unit === "") {
    if (!hasOperator && !hasUnit) return { operator: "", value, unit: "" };
    const [, sign = "", number = "", behind = ""] = plain.exec(value) ?? [];
    if (number === "" || notPlain.test(behind)) return { operator: "", value, unit: "" };
    return joined({ operator: sign, value: number, unit: behind.trim() }, hasOperator, hasUnit);
  }
  return joined({ operator, value, unit }, hasOperator, hasUnit);
}

/** What has no column of its own stands with the number. */
function joined({ operator, value, unit }: SplitValue, hasOperator: boolean, hasUnit: boolean): SplitValue {
  return {
    operator: hasOperator ? operator : "",
    value: `${hasOperator || value.startsWith(operator) ? "" : operator}${value}${hasUnit || value.endsWith(unit) ? "" : unit}`,
    unit: hasUnit ? unit : "",
  };
}
