/**
 * The quantities and prices each of which would close the gap by itself.
 *
 * Almost any number can be bent until a sum comes out, so a candidate must stay what it is: a count of people stays whole, a price
 * keeps its decimals, and neither is ten times what it was but for a slip; an amount that stands in the form's head as well is not in
 * doubt. Where one of them looks like a slip of the hand, it is that one.
 */
import { Big } from "big.js";
import { indicatorField, readField, type Field } from "../../form/field.ts";
import type { Form } from "../../form/form.ts";
import { amountPaths } from "../../form/head-paths.ts";
import type { NumberNode } from "../../value/grammar/indicator-value.ts";
import { parseAmount, printedDecimals } from "../../value/amount.ts";
import type { Closing } from "./balance-parts.ts";
import type { ReadRow } from "./cost-row.ts";
import type { Pairing } from "./pairings.ts";
import { fixed } from "./yuan.ts";

interface Lever {
  readonly what: "quantity" | "price";
  readonly field: Field;
  readonly name: string;
  /** As the person wrote it, with its unit. */
  readonly text: string;
  readonly number: NumberNode;
  readonly unit: string;
  /** What it now brings, in 元. */
  readonly amount: Big;
}

/** All numbers that would close the gap, or the one among them that looks like a slip of the hand. */
export function closingsOf(
  form: Form,
  rows: readonly { readonly read: ReadRow; readonly pairing: Pairing }[],
  gap: Big,
  yuanPerUnit: Big,
  total: Field,
): readonly Closing[] {
  const inHead = (amount: Big) =>
    amountPaths(form).some((field) => field !== total && parseAmount(readField(form, field))?.times(yuanPerUnit).eq(amount));
  const found = leversOf(rows).flatMap((lever) => {
    const needed = lever.amount.eq(0) ? undefined : neededNumber(lever, gap);
    if (needed === undefined || (lever.what === "price" && inHead(lever.amount)) || !isLikely(lever, needed)) return [];
    return { lever, needed };
  });
  const units = found.filter(({ lever: { number, unit }, needed }) => inTenThousands(number, unit, needed) !== undefined);
  const slips = found.filter(({ lever, needed }) => looksLikeSlip(lever.number.digits, needed));
  // Of one digit any other may be meant.
  const plain = slips.filter(({ lever }) => lever.number.digits.length > 1);
  return ([units, slips.length === 1 ? plain : []].find(({ length }) => length === 1) ?? found).map(({ lever, needed }) =>
    closing(lever, needed),
  );
}

/** Nobody writes 1000 for 102200. */
const mostTimes = 10;

function isLikely({ number, unit }: Lever, needed: string): boolean {
  const [is, other] = [new Big(number.digits), new Big(needed)];
  if (is.times(mostTimes).gte(other) && other.times(mostTimes).gte(is)) return true;
  return looksLikeSlip(number.digits, needed) || inTenThousands(number, unit, needed) !== undefined;
}

function closing({ what, field, name, text, number, unit }: Lever, needed: string): Closing {
  const instead = /^\d/.test(text) ? text.replace(/^[\d.,]+/, needed) : `${needed}${number.scale}${unit}`;
  return { what, field, name, is: text, needed: inTenThousands(number, unit, needed) ?? instead };
}

/** Ten thousand times as much is said as it was meant: 0.3万元/人 for 0.3元/人. */
function inTenThousands({ digits, scale }: NumberNode, unit: string, needed: string): string | undefined {
  if (!unit.startsWith("元")) return undefined;
  if (scale === "" && new Big(digits).times(10_000).eq(needed)) return `${digits}万${unit}`;
  return scale === "万" && new Big(needed).times(10_000).eq(digits) ? `${digits}${unit}` : undefined;
}

/** Whether the number that is looks like a slip for the one that is needed. */
export function isSlip({ is, needed }: Closing): boolean {
  const [one = "", other = ""] = [is, needed].map((text) => /^[\d.,]*/.exec(text)?.[0].replaceAll(",", ""));
  return looksLikeSlip(one, other);
}

/** Two digits exchanged, one digit for another, one left out or doubled, or the point in the wrong place; of one digit the one beside it. */
function looksLikeSlip(is: string, needed: string): boolean {
  const [one, other] = [is, needed].map((digits) => digits.replace(".", "").replace(/^0+|0+$/g, ""));
  if (one === undefined || other === undefined || one === other) return one === other;
  // 23 for 20: the nought counts where the other digit stands.
  if (Math.max(one.length, other.length) > 1 && is.length === needed.length && differences(is, needed).length === 1)
    return true;
  if (one.length === other.length) {
    const different = differences(one, other);
    const [first = 0, second = first] = different;
    if (different.length === 1) return one.length > 1 || Math.abs(Number(one) - Number(other)) === 1;
    return different.length === 2 && one[first] === other[second] && one[second] === other[first];
  }
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.length - short.length !== 1 || short.length < 2) return false;
  return Array.from(long).some((_, at) => long.slice(0, at) + long.slice(at + 1) === short);
}

/** Where two numbers of equal length differ. */
function differences(one: string, other: string): number[] {
  return Array.from(one).flatMap((digit, at) => (digit === other[at] ? [] : [at]));
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
      prices.push({
        what: "price",
        field,
        name: entry.name,
        text: entry.priceText,
        number,
        unit: unit.text,
        amount: pairing.amount,
      });
    }
    for (const factor of pairing.factors) {
      if (factor.kind !== "quantity") continue;
      const { text, number, unit } = factor.factor;
      const amount = pairing.amount.plus(quantities.get(number)?.amount ?? 0);
      quantities.set(number, {
        what: "quantity",
        field: indicatorField(factor.row.index, "value"),
        name: factor.row.name,
        text,
        number,
        unit,
        amount,
      });
    }
  }
  return [...quantities.values(), ...prices];
}

/** 1.25 where 12.5 is written, 0.2万 where 2万 is: finer than printed, but the same digits. */
function pointMoved({ digits, scale }: NumberNode, is: Big, wanted: Big): string | undefined {
  const times = [10, 100].find((shift) => wanted.times(shift).eq(is));
  return times === undefined || !(digits.includes(".") || scale === "万") ? undefined : new Big(digits).div(times).toFixed();
}

/** The digits the number would need, where they are positive and no finer than those printed. */
function neededNumber({ number, amount }: Lever, gap: Big): string | undefined {
  const decimals = printedDecimals(number.digits);
  // In whole numbers: nearly no number divides, and dividing decimals takes long.
  const [now, wanted] = [fixed(amount), fixed(amount.plus(gap)) * BigInt(number.digits.replace(".", ""))];
  if (wanted <= 0n) return undefined;
  const needed = wanted / now;
  return needed * now === wanted ? new Big(`${needed}e-${decimals}`).toFixed() : pointMoved(number, amount, amount.plus(gap));
}
