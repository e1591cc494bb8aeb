/** Units of money. Converting between them only shifts the decimal point: 1,200,000 元 is 120 万元, and nothing is ever rounded. */
import { Big } from "big.js";
import { parseAmount } from "./amount.ts";
import { foldLabel } from "./normalize-text.ts";

/** Decimals between each unit and 元. */
const shifts = { 元: 0, 百元: 2, 千元: 3, 万元: 4, 十万元: 5, 百万元: 6, 千万元: 7, 亿元: 8 } as const;

export type MoneyUnit = keyof typeof shifts;

/** The unit a text names by itself (`万元`, `人民币元`), or `undefined`. */
export function moneyUnitOf(text: string): MoneyUnit | undefined {
  const word = foldLabel(text).replace(/^(?:人民币|RMB):?|人民币$/gi, "");
  const unit = word.endsWith("元") ? word : `${word}元`;
  return word !== "" && unit in shifts ? (unit as MoneyUnit) : undefined;
}

/** A printed amount in another unit, without zeros at its end. Text that is no amount comes back as it is. */
export function convertAmount(amount: string, from: MoneyUnit, to: MoneyUnit): string {
  const exact = parseAmount(amount);
  return exact === undefined ? amount : exact.times(new Big(`1e${shifts[from] - shifts[to]}`)).toFixed();
}

const unitInBrackets = /^\(?(?:(?:金额)?单位:?)?([^()]*)\)?$/;
const longestUnit = 12;

/** The unit of money a cell beside an amount names, and nothing else (`（元）`, `万元`). */
export function unitHint(text: string): MoneyUnit | undefined {
  if (text === "" || text.length > longestUnit) return undefined;
  const word = unitInBrackets.exec(foldLabel(text))?.[1] ?? "";
  return word.endsWith("元") ? moneyUnitOf(word) : undefined;
}
