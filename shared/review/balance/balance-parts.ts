/**
 * What a cost balance is: plain data for the panel, the report and the command line.
 *
 * Every number in it can be traced: each cost row says what was multiplied with what, and why.
 */
import type { Field } from "../../form/field.ts";
import type { MoneyUnit } from "../../value/money-unit.ts";

export type BalanceState = "balanced" | "differs" | "unknown";

/** Why a quantity was taken for a cost, strongest first. */
export type Evidence =
  /** The person said so. */
  | "by-hand"
  /** The two rows have one name, costs and counts aside. */
  | "same-name"
  /** The names share words that other names of the form do not have. */
  | "shared-words"
  /** The price is per what the quantity counts. */
  | "same-unit"
  /** The units are not the same, but count the same sort of thing (人 and 人次). */
  | "like-unit"
  /** All it is per stands in one value (`9天*50人`). */
  | "one-product"
  /** Other pairs fit as well; with this one the sum is exact. */
  | "makes-the-sum";

export type BalanceStep =
  | { readonly kind: "price"; readonly number: string; readonly unit: string; readonly text: string }
  | {
      readonly kind: "quantity";
      readonly number: string;
      readonly unit: string;
      /** `18人` */
      readonly text: string;
      /** Where the quantity stands; the cost's own value where that is a product. */
      readonly field: Field;
      readonly name: string;
      readonly evidence: readonly Evidence[];
    }
  /** `月 ×12`, `季度 ×4`: of the year, where the form does not say how many. */
  | { readonly kind: "year"; readonly number: string; readonly text: string }
  /** 按1条计: the price is per something nobody counts. */
  | { readonly kind: "assumed-one"; readonly number: "1"; readonly text: string }
  /** `元→万元 ÷10000` */
  | { readonly kind: "money-unit"; readonly divisor: string; readonly text: string };

export interface BalanceRow {
  readonly field: Field;
  readonly name: string;
  /** As the person wrote it. */
  readonly value: string;
  /** `lump-sum`: an amount by itself or per year; `none`: no amount of money at all (`成本节约率 ≥5%`), which is left out. */
  readonly kind: "per-unit" | "lump-sum" | "none" | "unknown";
  readonly steps: readonly BalanceStep[];
  /** In the form's unit, exact; `""` where it cannot be told. */
  readonly amount: string;
  /** What was done, or why it could not be, in one sentence. */
  readonly reason: string;
}

/** The one quantity or price that would close the gap. */
export interface Closing {
  readonly what: "quantity" | "price";
  readonly field: Field;
  readonly name: string;
  readonly is: string;
  readonly needed: string;
}

export interface CostBalance {
  readonly state: BalanceState;
  /** One sentence; in state `unknown` it says why. */
  readonly reason: string;
  /** Of `sum`, `total` and every row's amount. */
  readonly unit: MoneyUnit;
  /** Of the rows that could be computed; `""` where there is none. */
  readonly sum: string;
  /** 项目总额 as printed. */
  readonly total: string;
  /** `sum` minus `total`; `""` where one of them is missing or cannot be told. */
  readonly difference: string;
  readonly rows: readonly BalanceRow[];
  readonly closing?: Closing;
  /** More than one number could be the wrong one; each by itself would close the gap. */
  readonly closings?: readonly Closing[];
  /** No way to pair these costs comes out at the total; the sum is the nearest. */
  readonly loose?: readonly string[];
}
