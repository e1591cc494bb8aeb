/** Between 元, in which the balance is computed, and the unit a form prints; exact, as only the decimal point moves. */
import { Big } from "big.js";
import { convertAmount, type MoneyUnit } from "../../value/money-unit.ts";

const scales = new Map<MoneyUnit, { readonly perUnit: Big; readonly perYuan: Big }>();

function scaleOf(unit: MoneyUnit): { readonly perUnit: Big; readonly perYuan: Big } {
  const known = scales.get(unit);
  if (known) return known;
  const scale = { perUnit: new Big(convertAmount("1", unit, "元")), perYuan: new Big(convertAmount("1", "元", unit)) };
  scales.set(unit, scale);
  return scale;
}

/** 元 that one of the unit is. */
export function yuanPer(unit: MoneyUnit): Big {
  return scaleOf(unit).perUnit;
}

/** 元 as an amount in a unit. */
export function toUnit(amount: Big, unit: MoneyUnit): string {
  return amount.times(scaleOf(unit).perYuan).toFixed();
}

/** So many decimals of a 元 are kept where sums are searched or divided; what is printed is computed exactly. */
const keptDecimals = 8;

/** An amount as a whole number of the smallest part of a 元 that is told apart. */
export function fixed(amount: Big): bigint {
  const { s, e, c } = amount.e - amount.c.length + 1 < -keptDecimals ? amount.round(keptDecimals) : amount;
  let digits = 0;
  if (c.length <= 15) for (const digit of c) digits = digits * 10 + digit;
  const whole = (c.length <= 15 ? BigInt(digits) : BigInt(c.join(""))) * 10n ** BigInt(e - c.length + 1 + keptDecimals);
  return s < 0 ? -whole : whole;
}
