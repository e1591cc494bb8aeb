/**
 * Money as people write it, read exactly or not at all: `1,200.50元`, `￥100`, `(5)` for minus five, `-` for nothing, `=80*2`, 十二万,
 * `3亿5000万元`.
 *
 * What may mean two things (`1,23`, `1.234,50`, `12-13`) and what is more or less than an amount (`约120万元`, `120万元/年`) is none here,
 * whatever number it holds.
 */
import { Big } from "big.js";
import { foldWidth, normalizeAmount, parseAmount } from "./amount.ts";
import { exactResult, roundedResult } from "./arithmetic.ts";
import { readChineseMoney } from "./chinese-money.ts";
import { moneyUnitOf, type MoneyUnit } from "./money-unit.ts";

export interface Money {
  /** In its printed form. */
  readonly amount: string;
  /** The unit the text names, where it names one. */
  readonly unit: MoneyUnit | undefined;
}

/** An amount with or without a unit behind it or a currency sign before it; `undefined` for any other text. */
export function readMoney(text: string): Money | undefined {
  const folded = withBareUnit(foldWidth(text).trim().replace(/[−–—]/g, "-"));
  if (/^-{1,2}$/.test(folded)) return { amount: "0", unit: undefined };
  if (/^[=+]/.test(folded)) return calculated(folded.replace(/^=/, ""));
  return readBare(folded) ?? readNegative(folded);
}

/** `120(万元)`: brackets around the unit alone say nothing. */
function withBareUnit(text: string): string {
  return text.replace(/ *\(([^()\d]+)\)$/, (bracketed, unit: string) => (moneyUnitOf(unit.trim()) ? unit.trim() : bracketed));
}

/** As a spreadsheet takes it: behind `=`, or behind `+`, which the number keys have. */
function calculated(sum: string): Money | undefined {
  const amount = exactResult(withSigns(sum));
  return amount === undefined ? undefined : { amount, unit: undefined };
}

/** What a calculation comes to that no decimal says (`=10/3`), rounded to as many; `undefined` for any other text. */
export function roundedMoney(text: string, decimals: number): string | undefined {
  const folded = foldWidth(text).trim();
  return /^[=+]/.test(folded) ? roundedResult(withSigns(folded.replace(/^=/, "")), decimals) : undefined;
}

function withSigns(sum: string): string {
  return sum.replaceAll("×", "*").replaceAll("÷", "/");
}

/** Accountants write minus five as `(5)`; spreadsheets show it as `-￥5` or `￥(5)`. */
function readNegative(text: string): Money | undefined {
  const [, before = "", inside, unit = ""] =
    /^([^\d()一-龥]{0,4}|人民币[¥￥]?)\(([^()]+)\)(\D{0,4})$/.exec(text) ?? /^()-(?=\D)(.+)()$/.exec(text) ?? [];
  const money = inside === undefined ? undefined : readBare(`${before}${inside}${unit}`);
  const amount = money && parseAmount(money.amount);
  if (!money || !amount || amount.lt(0)) return undefined;
  return amount.eq(0) ? money : { ...money, amount: `-${money.amount}` };
}

function readBare(text: string): Money | undefined {
  const bare = text.replace(/^(?:人民币|RMB|CNY)?:?\s*[¥￥]?\s*/i, "").replace(/[整正]$/, "");
  const [, digits = "", word = ""] = /^([^百千万亿元]+?)([百千万亿元]\S*?)?$/i.exec(bare) ?? [];
  const amount = normalizeAmount(digits);
  const unit = word === "" ? undefined : moneyUnitOf(word);
  if (parseAmount(amount) && (word === "" || unit)) return { amount, unit };
  return readParts(bare) ?? readChineseMoney(bare.replaceAll(" ", ""));
}

/** `3亿5000万元`, `1万2000元`: every part but the first is less than one of the unit before it, and the last names its own. */
function readParts(text: string): Money | undefined {
  const parts = /^(?:(\d{1,4})亿)?(?:(\d{1,4})万)?(?:(\d{1,4}(?:\.\d{1,2})?)元|元)?$/.exec(text.replaceAll(" ", ""))?.slice(1);
  if (!parts || parts.filter((part) => part !== undefined).length < 2) return undefined;
  const [hundredMillions = "0", tenThousands = "0", ones = "0"] = parts;
  const yuan = new Big(hundredMillions).times(1e8).plus(new Big(tenThousands).times(1e4)).plus(ones);
  return { amount: yuan.toFixed(), unit: "元" };
}
