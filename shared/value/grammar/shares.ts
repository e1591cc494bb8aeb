/** Shares said as 分之: 百分之九十五 is 95 %, 千分之五 5 ‰, 万分之三 3 ‱, 三分之一 a fraction; 百分百 is 100 %. */
import { isChineseNumeral, parseChineseNumeral } from "./chinese-numerals.ts";
import type { Fraction, NumberNode, Quantity } from "./indicator-value.ts";
import { lexicon } from "./lexicon.ts";
import { scaledValue, takeDigits } from "./numbers.ts";
import type { Scanner } from "./scanner.ts";
import { takeUnit } from "./unit-node.ts";

const wholes = lexicon({ 百分之: "%", 千分之: "‰", 万分之: "‱" });

type Share = Omit<Quantity, "span" | "approximate"> | Omit<Fraction, "span" | "approximate">;

export function takeShare(scanner: Scanner): Share | undefined {
  return scanner.attempt(() => {
    const start = scanner.position;
    if (scanner.takeText("百分百")) return percentage(scanner, start, "100", "%");
    const base = scanner.take(wholes);
    if (base !== undefined) {
      const digits = takeNumerator(scanner);
      return digits === undefined ? undefined : percentage(scanner, start, digits, base);
    }
    const denominator = takeNumerator(scanner);
    if (denominator === undefined || !scanner.takeText("分之")) return undefined;
    const numerator = takeNumerator(scanner);
    const proper =
      isWhole(numerator) && isWhole(denominator) && Number(numerator) > 0 && Number(numerator) < Number(denominator);
    return proper && takeUnit(scanner)?.text === "" ? { kind: "fraction", numerator, denominator } : undefined;
  });
}

function takeNumerator(scanner: Scanner): string | undefined {
  const ascii = takeDigits(scanner);
  if (ascii !== undefined) return ascii;
  return scanner.attempt(() => {
    const numerals = scanner.takeWhile(isChineseNumeral, 16);
    const read = numerals === "百" ? { digits: "100", scale: "" as const } : parseChineseNumeral(numerals);
    return read?.scale === "" && numerals !== "半" ? read.digits : undefined;
  });
}

function isWhole(digits: string | undefined): digits is string {
  return digits !== undefined && /^\d{1,4}$/.test(digits);
}

function percentage(scanner: Scanner, start: number, digits: string, base: string): Share {
  const span = scanner.spanFrom(start);
  const number: NumberNode = { span, digits, scale: "", value: scaledValue(digits, ""), more: false };
  return { kind: "quantity", number, unit: { span, base, per: [], text: base, known: true } };
}
