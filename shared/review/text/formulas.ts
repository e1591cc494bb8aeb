/**
 * Written-out products in a text and what the text says they come to: `8000册*220元=176万元`, `176万元（8000册×220元）`.
 *
 * Invariant: only where every factor is an exact number, exactly one of them is money, and the result stands beside the product.
 */
import { Big } from "big.js";
import { longTexts, rememberByText } from "../../value/remember-by-text.ts";
import { amountsInText, type AmountInText } from "./amounts-in-text.ts";

export interface Formula {
  /** As printed. */
  readonly text: string;
  readonly at: number;
  readonly product: Big;
  readonly result: AmountInText;
}

const number = String.raw`\d[\d,]*(?:\.\d+)?`;
const sum = String.raw`[（(]\s*${number}(?:\s*[+＋]\s*${number})+\s*[)）]`;
/** A number with its unit; `元/人/天` and the like included. */
const factor = String.raw`(?:${number}|${sum})\s?[^\d*×xX=＝+＋()（），,。；;、\s]{0,12}`;
const product = new RegExp(String.raw`${factor}(?:\s*[*×xX]\s*${factor}){1,6}`, "g");
const scales: Readonly<Record<string, number>> = {
  百: 1e2,
  千: 1e3,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  "%": 1e-2,
  "％": 1e-2,
  "‰": 1e-3,
};

export const formulas = rememberByText(longTexts, (text: string): readonly Formula[] => {
  if (!/[*×xX]/.test(text)) return [];
  const amounts = amountsInText(text);
  return [...text.matchAll(product)].flatMap((match): Formula[] => {
    const end = match.index + match[0].length;
    const value = valueOf(match[0]);
    const result = amounts.find((amount) => isResult(text, amount, match.index, end));
    return value && result ? [{ text: match[0], at: match.index, product: value, result }] : [];
  });
});

/** Behind `=`, or before the bracket the product stands in alone. */
function isResult(text: string, amount: AmountInText, start: number, end: number): boolean {
  if (amount.start >= end) return /^\s*[=＝]\s*$/.test(text.slice(end, amount.start));
  return amount.end <= start && /^\s*[（(]\s*$/.test(text.slice(amount.end, start)) && /^\s*[)）]/.test(text.slice(end));
}

/** In 元; nothing where no factor or more than one is money. */
function valueOf(text: string): Big | undefined {
  let value = new Big(1);
  let money = 0;
  for (const piece of text.split(/[*×xX]/)) {
    const read = new RegExp(String.raw`^\s*(${sum}|${number})\s?(百万|千万|[百千万亿%％‰])?(.*)$`).exec(piece);
    if (!read) return undefined;
    const [, digits = "", scale = "", unit = ""] = read;
    const terms = digits.match(new RegExp(number, "g")) ?? [];
    const total = terms.reduce((all, term) => all.plus(term.replaceAll(",", "")), new Big(0));
    if (unit.startsWith("元")) money += 1;
    value = value.times(total).times(scales[scale] ?? 1);
  }
  return money === 1 ? value : undefined;
}

/** Whether a product comes to its result as exactly as that is printed. */
export function comesOut({ product: value, result }: Formula): boolean {
  const digits = /\.(\d+)/.exec(result.text)?.[1]?.length ?? 0;
  const scale = result.text.includes("亿") ? 1e8 : /千万/.test(result.text) ? 1e7 : result.text.includes("万") ? 1e4 : 1;
  const half = new Big(scale).div(new Big(10).pow(digits)).div(2);
  return value
    .minus(result.yuan)
    .abs()
    .lte(digits === 0 && scale === 1 ? 0.5 : half);
}
