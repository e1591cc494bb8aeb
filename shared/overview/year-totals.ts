/** What the forms of each year come to, whatever unit of money they are in: added up as they are told, converted at the end. */
import { Big } from "big.js";
import { convertAmount, moneyUnitOf, type MoneyUnit } from "../value/money-unit.ts";
import { readAmount } from "../value/read-amount.ts";

interface TotalledForm {
  readonly year: number | null;
  /** As printed, in `moneyUnit`. */
  readonly projectTotal: string;
  readonly moneyUnit: string;
}

export interface YearTotal {
  readonly year: number | null;
  readonly forms: number;
  /** Exact. */
  readonly amount: string;
}

export class YearTotals {
  readonly #years = new Map<number | null, { forms: number; readonly sums: Map<MoneyUnit, Big> }>();

  /** What is no amount, or in no unit that is known, counts as a form without money. */
  add({ year, projectTotal, moneyUnit }: TotalledForm): void {
    const total = this.#years.get(year) ?? { forms: 0, sums: new Map() };
    this.#years.set(year, total);
    total.forms += 1;
    const unit = moneyUnitOf(moneyUnit);
    const amount = unit && readAmount(projectTotal, unit);
    if (unit && amount !== undefined) total.sums.set(unit, (total.sums.get(unit) ?? new Big(0)).plus(amount));
  }

  /** The earliest first, forms without a year before all. */
  in(moneyUnit: MoneyUnit): YearTotal[] {
    return [...this.#years]
      .toSorted(([a], [b]) => (a ?? 0) - (b ?? 0))
      .map(([year, { forms, sums }]) => {
        const converted = [...sums].map(([unit, sum]) => convertAmount(sum.toFixed(), unit, moneyUnit));
        return { year, forms, amount: converted.reduce((sum, amount) => sum.plus(amount), new Big(0)).toFixed() };
      });
  }
}
