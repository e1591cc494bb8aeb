/**
 * Small sums as people type them into a cell of money: `80*2`, `(1,200 + 300) / 4`, `500*5%`.
 *
 * Invariant: the result is exact or there is none. Values are kept as fractions until the end, so that `10/3*3` is 10, and `10/3`, which
 * no decimal says, is no amount. Nothing but numbers, + - * / ( ) and % is understood; text is never run.
 */
import { Big } from "big.js";

/** Longer text is no small sum. */
const longest = 200;

/** Enough decimals for whatever such a text can hold exactly, and then some. */
const Exact = Big();
Exact.DP = 60;

interface Fraction {
  readonly over: Big;
  readonly under: Big;
}

const token = /\s*(?:((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)|([-+*/()%]))\s*/y;

/** The exact result without zeros at its end, or `undefined` where the text is no such sum or its result no decimal. ASCII only. */
export function exactResult(text: string): string | undefined {
  const result = resultOf(text);
  return result?.isExact ? printed(result.quotient) : undefined;
}

/** The result of a sum that no decimal says exactly (`10/3`), rounded; `undefined` for all others. */
export function roundedResult(text: string, decimals: number): string | undefined {
  const result = resultOf(text);
  return result && !result.isExact ? printed(result.quotient.round(decimals)) : undefined;
}

function resultOf(text: string): { readonly quotient: Big; readonly isExact: boolean } | undefined {
  const tokens = text.length > longest ? undefined : tokensOf(text);
  const reader = tokens && readerOf(tokens);
  const result = reader && sum(reader);
  if (!reader?.isDone() || !result || result.under.eq(0)) return undefined;
  const quotient = result.over.div(result.under);
  return { quotient, isExact: quotient.times(result.under).eq(result.over) };
}

function printed(amount: Big): string {
  return amount.eq(0) ? "0" : amount.toFixed();
}

function tokensOf(text: string): readonly string[] | undefined {
  const tokens: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const match = token.exec(text);
    if (!match) return undefined;
    tokens.push(match[1]?.replaceAll(",", "").replace(/\.$/, "") ?? match[2] ?? "");
  }
  return tokens;
}

interface Reader {
  /** The next token, if it is one of these. */
  readonly take: (...wanted: readonly string[]) => string | undefined;
  readonly takeNumber: () => Big | undefined;
  readonly isDone: () => boolean;
}

function readerOf(tokens: readonly string[]): Reader {
  let at = 0;
  return {
    take: (...wanted) => (wanted.includes(tokens[at] ?? "") ? tokens[at++] : undefined),
    takeNumber: () => (/\d/.test(tokens[at] ?? "") ? new Exact(tokens[at++] ?? 0) : undefined),
    isDone: () => at === tokens.length,
  };
}

function sum(reader: Reader): Fraction | undefined {
  let result = product(reader);
  for (let sign = reader.take("+", "-"); result && sign; sign = reader.take("+", "-")) {
    const next = product(reader);
    result = next && plus(result, sign === "-" ? negative(next) : next);
  }
  return result;
}

function product(reader: Reader): Fraction | undefined {
  let result = factor(reader);
  for (let sign = reader.take("*", "/"); result && sign; sign = reader.take("*", "/")) {
    const next = factor(reader);
    result = next && times(result, sign === "/" ? { over: next.under, under: next.over } : next);
  }
  return result;
}

function factor(reader: Reader): Fraction | undefined {
  const sign = reader.take("-", "+");
  if (sign) {
    const signed = factor(reader);
    return sign === "-" ? signed && negative(signed) : signed;
  }
  let value = reader.take("(") ? bracketed(reader) : whole(reader.takeNumber());
  while (value && reader.take("%")) value = { over: value.over, under: value.under.times(100) };
  return value;
}

function bracketed(reader: Reader): Fraction | undefined {
  const inside = sum(reader);
  return reader.take(")") ? inside : undefined;
}

function whole(over: Big | undefined): Fraction | undefined {
  return over && { over, under: new Exact(1) };
}

function plus(a: Fraction, b: Fraction): Fraction {
  return { over: a.over.times(b.under).plus(b.over.times(a.under)), under: a.under.times(b.under) };
}

function times(a: Fraction, b: Fraction): Fraction {
  return { over: a.over.times(b.over), under: a.under.times(b.under) };
}

function negative({ over, under }: Fraction): Fraction {
  return { over: over.times(-1), under };
}
