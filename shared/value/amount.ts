/**
 * Amounts of money as exact decimals, in the unit the form prints (万元 on ningxia-2026).
 *
 * A form keeps an amount as the text that is printed, so that `100` and `100.00` stay apart; arithmetic goes through big.js and never
 * through floating point. Text that is no amount is kept as it is: that is a finding for the reviewer, not an error here.
 */
import { Big } from "big.js";

const amountPattern = /^-?(\d+(\.\d*)?|\.\d+)$/;

/**
 * `1,23` is more likely a slipped decimal point than a hundred and twenty-three, and so is `0,500`: separators stand before groups of three,
 * and behind something.
 */
const groupedPattern = /^-?[1-9]\d{0,2}([, ]\d{3})+(\.\d*)?$/;

/**
 * The printed form of an amount a person typed or a file held: full-width digits made half-width, thousands separators and blanks
 * removed. Text that is no amount comes back unchanged but for blanks at its ends; nothing a person typed is ever lost.
 */
export function normalizeAmount(text: string): string {
  const folded = foldWidth(text)
    .trim()
    .replace(/^[−–—]/, "-")
    .replace(/(?<=^-|\.) +| +(?=\.)/g, "");
  if (!amountPattern.test(folded) && !groupedPattern.test(folded)) return text.trim();
  return folded
    .replace(/[, ]/g, "")
    .replace(/^(-?)\./, "$10.")
    .replace(/\.$/, "")
    .replace(/^(-?)0+(?=\d)/, "$1");
}

/** Full-width digits and signs as ASCII, any blank as a space. Not NFKC: that would take the `①` of a footnote for a digit. */
export function foldWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0\u2002-\u200a\u202f\t]/g, " ");
}

/** The exact value of a printed amount, or `undefined` where the text is blank or no amount. */
export function parseAmount(text: string): Big | undefined {
  return amountPattern.test(text) ? new Big(text) : undefined;
}

/** Decimals printed in an amount: `"408.68"` has 2, `"100"` has 0. */
export function printedDecimals(text: string): number {
  const point = text.indexOf(".");
  return point < 0 ? 0 : text.length - point - 1;
}

/** Decimals that an amount cannot do without: 2 for `408.6800`. */
export function neededDecimals(amount: Big): number {
  return printedDecimals(amount.toFixed());
}

/** As many decimals as official tables print. An amount that needs more shows them and is told of. */
export const mostDecimals = 2;

export interface Term {
  readonly sign: 1 | -1;
  readonly text: string;
}

/**
 * The exact sum of printed amounts, printed with as many decimals as the most precise of them. Blank terms count as nothing.
 * `undefined` where a term is neither blank nor an amount: then no sum can be told. All blank gives a blank.
 */
export function sumAmounts(terms: readonly Term[]): string | undefined {
  let sum = new Big(0);
  let decimals = 0;
  let anyAmount = false;
  for (const { sign, text } of terms) {
    if (text === "") continue;
    const amount = parseAmount(text);
    if (amount === undefined) return undefined;
    sum = sum.plus(amount.times(sign));
    decimals = Math.max(decimals, printedDecimals(text));
    anyAmount = true;
  }
  return anyAmount ? sum.toFixed(decimals) : "";
}

/** Whether two printed amounts are the same number; blank or unreadable text equals only the same text. */
export function sameAmount(a: string, b: string): boolean {
  const [x, y] = [parseAmount(a), parseAmount(b)];
  return x !== undefined && y !== undefined ? x.eq(y) : a === b;
}
