/**
 * What the forms of a year or unit come to, exactly, each money unit by itself. What cannot be read as an amount is counted, and not added. Pure.
 */
import { Big } from "big.js";
import type { FormSummary } from "#shared/api/contract.ts";
import { readableAmount } from "#renderer/text/format.ts";
import { parseAmount, printedDecimals } from "#shared/value/amount.ts";

interface Total {
  /** Forms in this money unit, and those of them whose amount can be read. */
  readonly forms: number;
  readonly amounts: number;
  readonly sum: Big;
  /** As many as the most precise amount has. */
  readonly decimals: number;
}

/** By money unit, in the order in which they first come. */
export type Totals = ReadonlyMap<string, Total>;

const none: Total = { forms: 0, amounts: 0, sum: new Big(0), decimals: 0 };

export function totalsOf(forms: readonly FormSummary[]): Totals {
  const totals = new Map<string, Total>();
  for (const { moneyUnit, projectTotal } of forms) {
    const total = totals.get(moneyUnit) ?? none;
    const amount = parseAmount(projectTotal);
    const [decimals, counted] = amount ? [printedDecimals(projectTotal), 1] : [0, 0];
    totals.set(moneyUnit, plus(total, { forms: 1, amounts: counted, sum: amount ?? none.sum, decimals }));
  }
  return totals;
}

export function addedUp(groups: readonly { readonly totals: Totals }[]): Totals {
  const totals = new Map<string, Total>();
  for (const group of groups) for (const [unit, total] of group.totals) totals.set(unit, plus(totals.get(unit) ?? none, total));
  return totals;
}

function plus(a: Total, b: Total): Total {
  return {
    forms: a.forms + b.forms,
    amounts: a.amounts + b.amounts,
    sum: a.sum.plus(b.sum),
    decimals: Math.max(a.decimals, b.decimals),
  };
}

export function totalsInWords(totals: Totals): string {
  return [...totals]
    .filter(([, { amounts }]) => amounts > 0)
    .map(([unit, { sum, decimals }]) => `${readableAmount(sum.toFixed(decimals))} ${unit}`)
    .join(" + ");
}

/** The money unit most forms are in. */
export function usualUnit(totals: Totals): string | undefined {
  return [...totals].toSorted(([, a], [, b]) => b.forms - a.forms)[0]?.[0];
}
