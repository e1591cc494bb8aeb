/**
 * Money in Chinese numerals, everyday and as on a cheque: 十二万, 三点五亿元, 壹拾贰万叁仟元零伍分.
 *
 * Strict like the numerals themselves: estimates and colloquial cuts are no amounts. 三千 without 元 may mean 三千元 or three thousand of
 * the form's unit, so it is none either.
 */
import { Big } from "big.js";
import { parseChineseNumeral } from "./grammar/chinese-numerals.ts";
import type { MoneyUnit } from "./money-unit.ts";

const onCheques: Readonly<Record<string, string>> = {
  壹: "一",
  贰: "二",
  叁: "三",
  肆: "四",
  伍: "五",
  陆: "六",
  柒: "七",
  捌: "八",
  玖: "九",
  拾: "十",
  佰: "百",
  仟: "千",
  圆: "元",
};

const digit = "[一二三四五六七八九]";
const pattern = new RegExp(`^([零〇一二两三四五六七八九十百千万亿点]+?)(?:(元)零?(?:(${digit})角)?零?(?:(${digit})分)?)?$`);
/** 十二点五万: the numerals themselves end at the decimals. */
const scaled = /^(.+点.+)([万亿])$/;

/** The digits and the unit they are in, where the text names one. */
export function readChineseMoney(text: string): { amount: string; unit: MoneyUnit | undefined } | undefined {
  const everyday = text.replace(/[壹贰叁肆伍陆柒捌玖拾佰仟圆]/g, (character) => onCheques[character] ?? character);
  const [, numerals, yuan, tenths, hundredths] = pattern.exec(everyday) ?? [];
  if (numerals === undefined) return undefined;
  const [, head, scale] = scaled.exec(numerals) ?? [];
  const number = parseChineseNumeral(head ?? numerals);
  if (!number) return undefined;
  const named = scale ?? number.scale;
  if (yuan === undefined && named !== "") return { amount: number.digits, unit: named === "万" ? "万元" : "亿元" };
  const value = new Big(number.digits).times(named === "" ? 1 : named === "万" ? 1e4 : 1e8);
  if (yuan === undefined) return withoutUnit(numerals, value);
  const parts = [tenths, hundredths].map((numeral) => (numeral ? parseChineseNumeral(numeral)?.digits : "0") ?? "0");
  return { amount: value.plus(`0.${parts.join("")}`).toFixed(), unit: "元" };
}

/** 一万五千 cannot but be 元, and 十二 is as good as 12. */
function withoutUnit(numerals: string, value: Big) {
  if (/[万亿]/.test(numerals)) return { amount: value.toFixed(), unit: "元" as const };
  return /[百千]/.test(numerals) ? undefined : { amount: value.toFixed(), unit: undefined };
}
