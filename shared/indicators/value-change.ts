/** How a value differs from an earlier one of the same indicator, and whether a target asks for less than was reached. Only what is measured alike is compared. */
import { Big } from "big.js";
import { onlyMeasure, type Quantity } from "../value/grammar/indicator-value.ts";
import { parseValue } from "../value/grammar/parse-value.ts";
import { isShareUnit } from "../value/grammar/units.ts";

export interface ValueChange {
  /** Signed, in the unit both have: `+20`. `0` where they are the same. */
  readonly amount: string;
  /** `人次`; 个百分点 between shares. */
  readonly unit: string;
  /** Signed, with one decimal: `+5.3%`. Absent between shares, and where it was nothing before. */
  readonly percent?: string;
}

/** `undefined` where either is no single number, or they are measured in different units. */
export function valueChange(before: string, now: string): ValueChange | undefined {
  const [old, next] = [quantityOf(before), quantityOf(now)];
  if (!old || !next || old.unit.text !== next.unit.text) return undefined;
  const was = new Big(old.number.value);
  const change = new Big(next.number.value).minus(was);
  const isShare = isShareUnit(next.unit.base);
  const percent = isShare || was.eq(0) ? undefined : signed(change.div(was.abs()).times(100).round(1).toFixed());
  return {
    amount: signed(change.toFixed()),
    unit: next.unit.base === "%" ? "个百分点" : next.unit.text,
    ...(percent !== undefined && { percent: `${percent}%` }),
  };
}

/** Whether a target asks for less than was reached already: below it, or above it where the less the better. */
export function asksForLess(target: string, reached: string): boolean {
  const [wanted, was] = [quantityOf(target), quantityOf(reached)];
  if (!wanted || !was || wanted.unit.text !== was.unit.text) return false;
  const order = new Big(wanted.number.value).cmp(was.number.value);
  return wanted.operator === "≤" || wanted.operator === "<" ? order > 0 : order < 0;
}

function quantityOf(value: string): Quantity | undefined {
  const measure = onlyMeasure(parseValue(value));
  return measure?.kind === "quantity" ? measure : undefined;
}

function signed(number: string): string {
  return number.startsWith("-") || number === "0" ? number : `+${number}`;
}
