/**
 * How a form prints its amounts, one way for all of them: with as many decimals as the most precise one is written with, at most two, as
 * the published tables have it (`592.24` beside `0`). A zero is `0` unless the zeros that were filled in have decimals too.
 *
 * Invariant: nothing is rounded; an amount that needs more decimals shows them all. The form itself keeps what was written, and text that
 * is no amount is printed as it is. Printing what was printed changes nothing.
 */
import { computedAmount } from "../editing/computed-amounts.ts";
import { isAmountField, readField } from "../form/field.ts";
import type { Form } from "../form/form.ts";
import type { Template } from "../template/template.ts";
import { mostDecimals, neededDecimals, normalizeAmount, parseAmount, printedDecimals, sameAmount } from "../value/amount.ts";

export function amountPrinter(form: Form, template: Template): (text: string) => string {
  const amounts = template.head.flat().flatMap((cell) => {
    if (!("field" in cell) || !isAmountField(cell.field)) return [];
    const text = readField(form, cell.field);
    const isSum = computedAmount(template, cell.field) !== undefined;
    const written = Math.min(mostDecimals, printedDecimals(text));
    return isPlain(text) ? [{ isZero: sameAmount(text, "0"), isSum, written }] : [];
  });
  const decimals = Math.max(0, ...amounts.map(({ written }) => written));
  // What all the money less all the money comes to has the decimals of the money; it says nothing about how zeros are written.
  const zeros = amounts.filter(({ isZero }) => isZero);
  const filledIn = zeros.filter(({ isSum }) => !isSum);
  const zeroDecimals = (filledIn.length > 0 ? filledIn : zeros).some(({ written }) => written > 0) ? decimals : 0;
  return (text) => {
    const amount = isPlain(text) ? parseAmount(text) : undefined;
    if (!amount) return text;
    if (amount.eq(0)) return (0).toFixed(zeroDecimals);
    return grouped(amount.toFixed(Math.max(decimals, neededDecimals(amount))), template);
  };
}

/** Written as a form keeps amounts: `007` and `1,2` are for the person to mend, not for the printer. */
function isPlain(text: string): boolean {
  return normalizeAmount(text) === text && parseAmount(text) !== undefined;
}

function grouped(amount: string, { thousandsSeparators }: Template): string {
  if (!thousandsSeparators) return amount;
  const [whole = "", decimals] = amount.split(".");
  return whole.replace(/\B(?=(\d{3})+$)/g, ",") + (decimals === undefined ? "" : `.${decimals}`);
}
