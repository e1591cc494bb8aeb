/**
 * Amounts of money quoted in a text: what they are as exact numbers of 元, and where they stand.
 *
 * Invariant: an amount is only read where its unit is written or, as people shorten it in a list, where 万 stands at the end of its
 * clause (`培训班7.2万，`). `2.1万张` and `60万人` are no amounts.
 */
import { Big } from "big.js";
import { readAmount } from "../../value/read-amount.ts";
import { longTexts, rememberByText } from "../../value/remember-by-text.ts";

export interface AmountInText {
  readonly start: number;
  readonly end: number;
  /** As printed, with its unit. */
  readonly text: string;
  readonly yuan: Big;
  /** 约, 近, 余, 多, 左右 stand beside it. */
  readonly approximate: boolean;
  /** A price for one of something (`60元/箱`), or one of the factors and results of a written-out sum (`8000册*220元`). */
  readonly inFormula: boolean;
}

const amountPattern = /(\d[\d,]*(?:\.\d+)?)\s?([多余])?(亿|千万|百万|十万|万)?([多余])?(元)?/g;
const factors: Readonly<Record<string, number>> = { 亿: 1e8, 千万: 1e7, 百万: 1e6, 十万: 1e5, 万: 1e4 };

export const amountsInText = rememberByText(longTexts, (text: string): readonly AmountInText[] => {
  const written = amountsInNumerals(text);
  const found = amountsInDigits(text);
  return written.length === 0 ? found : [...found, ...written].toSorted((a, b) => a.start - b.start);
});

const numerals = /(?<![\d零〇一二两三四五六七八九十百千万亿点.])[零〇一二两三四五六七八九十百千万亿点]{1,16}元/g;

/** `六十五万元`, `三点五亿元`. A price for one of something in numerals is not met. */
function amountsInNumerals(text: string): AmountInText[] {
  return [...text.matchAll(numerals)].flatMap((match): AmountInText[] => {
    const yuan = readAmount(match[0], "元");
    if (yuan === undefined) return [];
    const end = match.index + match[0].length;
    return [{ start: match.index, end, text: match[0], yuan: new Big(yuan), ...around(text, match.index, end) }];
  });
}

/** What stands beside an amount. */
function around(text: string, start: number, end: number): Pick<AmountInText, "approximate" | "inFormula"> {
  const before = text.slice(Math.max(0, start - 3), start);
  const behind = text.slice(end, end + 2);
  return {
    approximate: /[约近]\s?$/.test(before) || /^(左右|上下|以上|以内)/.test(behind),
    inFormula: /[*×xX=+＝＋/／÷]\s?$/.test(before) || /^\s?[*×xX=+＝＋/／÷每]/.test(behind),
  };
}

function amountsInDigits(text: string): AmountInText[] {
  const found: AmountInText[] = [];
  for (const match of text.matchAll(amountPattern)) {
    const [whole, digits = "", more, scale, moreBehind, yuan] = match;
    const end = match.index + whole.length;
    const next = text[end] ?? "";
    if (!yuan && !(scale && /^[，,。；;、）)\s]?$/.test(next))) continue;
    if (/[\d.]/.test(text[match.index - 1] ?? "")) continue;
    const { approximate, inFormula } = around(text, match.index, end);
    found.push({
      start: match.index,
      end,
      text: whole,
      yuan: new Big(digits.replaceAll(",", "")).times(factors[scale ?? ""] ?? 1),
      approximate: Boolean(more ?? moreBehind) || approximate,
      inFormula,
    });
  }
  return found;
}
