/** An exact amount as it is printed below others: with thousands apart and no fewer decimals than it needs. Nothing is rounded. */
import { Big } from "big.js";
import { printedDecimals } from "../value/amount.ts";

export function printedAmount(amount: string, decimals: number): string {
  const fixed = new Big(amount).toFixed(Math.max(decimals, printedDecimals(amount)));
  return fixed.replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ","));
}
