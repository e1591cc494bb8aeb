/**
 * The one way to read an amount that a form keeps: typed, pasted, imported and reviewed amounts are all understood here.
 *
 * Invariant: what comes back is exactly what the text says, in the form's unit. What is not understood is not guessed at; where it most
 * likely means an amount all the same, that is offered to the person (`likelyAmount`), never taken.
 */
import { Big } from "big.js";
import { foldWidth, mostDecimals } from "./amount.ts";
import { convertAmount, type MoneyUnit } from "./money-unit.ts";
import { readMoney, roundedMoney } from "./read-money.ts";

/**
 * The amount a text says in its printed form, in `unit`; a text that names no unit is in it already. `undefined` where it says none.
 * @param unit The form's; where the form names one that is not known here, amounts that name theirs cannot be told.
 */
export function readAmount(text: string, unit: MoneyUnit | undefined): string | undefined {
  const money = readMoney(text);
  if (!money || money.unit === undefined || money.unit === unit) return money?.amount;
  return unit && convertAmount(money.amount, money.unit, unit);
}

/** What a text that is no amount most likely means, for the person to accept: `80*2`, `1.2e3`, `12w`, `12。5`, 无, `=10/3`. */
export function likelyAmount(text: string, unit: MoneyUnit | undefined): string | undefined {
  const folded = foldWidth(text).trim();
  if (/^(?:无|没有|空)$/.test(folded)) return "0";
  if (/^[=+]/.test(folded)) return roundedMoney(folded, mostDecimals);
  if (/^\d+(?:\.\d+)?e\+?\d{1,2}$/i.test(folded)) return new Big(folded).toFixed();
  if (/^\d+。\d+$/.test(folded)) return readAmount(folded.replace("。", "."), unit);
  if (/^[\d.,]+\s*w$/i.test(folded)) return readAmount(folded.replace(/w$/i, "万"), unit);
  // With - and / it may as well be a range, a date or a share.
  return /^[^-/]*[+*×][^-/]*$/.test(folded) ? readAmount(`=${folded}`, unit) : undefined;
}
