/**
 * The one quantity or price that would close the gap.
 *
 * Almost any number can be bent until a sum comes out, so a candidate must stay what it is: a count of people stays whole, a price
 * keeps its decimals, and an amount that stands in the form's head as well is not in doubt. It is told only if exactly one is left.
 */
import type { Big } from "big.js";
import { indicatorField, readField, type Field } from "../../form/field.ts";
import type { Form } from "../../form/form.ts";
import { amountPaths } from "../../form/head-paths.ts";
import type { NumberNode } from "../../value/grammar/indicator-value.ts";
import { parseAmount, printedDecimals } from "../../value/amount.ts";
import type { Closing } from "./balance-parts.ts";
import type { ReadRow } from "./cost-row.ts";
import type { Pairing } from "./pairings.ts";

interface Lever {
  readonly what: "quantity" | "price";
  readonly field: Field;
  readonly name: string;
  readonly number: NumberNode;
  readonly unit: string;
  /** What it now brings, in 元. */
  readonly amount: Big;
}

export function closingOf(
  form: Form,
  rows: readonly { readonly read: ReadRow; readonly pairing: Pairing }[],
  gap: Big,
  yuanPerUnit: Big,
  total: Field,
): Closing | undefined {
  const head = amountPaths(form)
    .filter((field) => field !== total)
    .flatMap((field) => parseAmount(readField(form, field))?.times(yuanPerUnit) ?? []);
  const found = leversOf(rows).flatMap((lever) => {
    if (lever.amount.eq(0) || (lever.what === "price" && head.some((amount) => amount.eq(lever.amount)))) return [];
    const needed = neededNumber(lever, gap);
    return needed === undefined ? [] : { lever, needed };
  });
  const [only, another] = found;
  if (!only || another) return undefined;
  const { what, field, name, number, unit } = only.lever;
  const print = (digits: string) => `${digits}${number.scale}${unit}`;
  return { what, field, name, is: print(number.digits), needed: print(only.needed) };
}

/** Every price, and every quantity with all the rows that use it. */
function leversOf(rows: readonly { readonly read: ReadRow; readonly pairing: Pairing }[]): Lever[] {
  const quantities = new Map<NumberNode, Lever>();
  const prices: Lever[] = [];
  for (const { read, pairing } of rows) {
    const { entry } = read;
    if (entry.price) {
      const field = indicatorField(entry.index, "value");
      const { number, unit } = entry.price;
      prices.push({ what: "price", field, name: entry.name, number, unit: unit.text, amount: pairing.amount });
    }
    for (const factor of pairing.factors) {
      if (factor.kind !== "quantity") continue;
      const { number, unit } = factor.factor;
      const amount = pairing.amount.plus(quantities.get(number)?.amount ?? 0);
      quantities.set(number, {
        what: "quantity",
        field: indicatorField(factor.row.index, "value"),
        name: factor.row.name,
        number,
        unit,
        amount,
      });
    }
  }
  return [...quantities.values(), ...prices];
}

/** The digits the number would need, where they are positive and no finer than those printed. */
function neededNumber({ number, amount }: Lever, gap: Big): string | undefined {
  const decimals = printedDecimals(number.digits);
  const needed = amount.plus(gap).times(number.digits).div(amount);
  const printed = needed.round(decimals, 1);
  const exact = printed.times(amount).eq(amount.plus(gap).times(number.digits));
  return exact && printed.gt(0) ? printed.toFixed(decimals) : undefined;
}
