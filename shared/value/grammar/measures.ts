/**
 * One measure: a quantity, range, product, fraction or date, with its bounds.
 *
 *     measure  = date | product | range | bounded
 *     product  = bounded ("*" bounded)+
 *     range    = prefixes number unit? "-" number unit suffixes
 *     bounded  = prefixes (number unit? | share | fraction) suffixes
 */
import { Big } from "big.js";
import { endsItem, takePrefixes, takeSuffixes } from "./bounds.ts";
import { takeDate } from "./dates.ts";
import type { Fraction, Measure, NumberNode, Product, Quantity, Range, UnitNode } from "./indicator-value.ts";
import { scaledValue, takeChineseNumber, takeNumber, withScale } from "./numbers.ts";
import { isDigit, isHan, type Scanner } from "./scanner.ts";
import { takeShare } from "./shares.ts";
import { takeUnit } from "./unit-node.ts";
import { unitsOfNumerals } from "./units.ts";

const mostFactors = 8;

/** `"unclear"`: a number stands here, but not one that can be read safely; nothing: no number stands here. */
export type Taken<T> = T | "unclear" | undefined;

export function takeMeasure(scanner: Scanner): Taken<Measure> {
  return (scanner.mayHoldDate ? takeDate(scanner) : undefined) ?? takeProductOrLess(scanner);
}

function takeProductOrLess(scanner: Scanner): Taken<Measure> {
  const { position: start } = scanner;
  const first = takeBounded(scanner);
  if (typeof first !== "object" || first.kind !== "quantity") return first;
  const factors: Quantity[] = [first];
  while (timesAhead(scanner)) {
    const next = takeBounded(scanner);
    if (typeof next !== "object" || next.kind !== "quantity" || factors.length === mostFactors) return "unclear";
    factors.push(next);
  }
  return factors.length === 1 ? first : ({ kind: "product", span: scanner.spanFrom(start), factors } satisfies Product);
}

/** Takes a multiplication sign; an x is one only before a number. */
function timesAhead(scanner: Scanner): boolean {
  const { position } = scanner;
  scanner.skipBlanks();
  const sign = scanner.takeCharacter("*xX");
  scanner.skipBlanks();
  if (sign === "*" || (sign && isDigit(scanner.peek()))) return true;
  scanner.position = position;
  return false;
}

function takeBounded(scanner: Scanner): Taken<Quantity | Range | Fraction> {
  const { position: start } = scanner;
  const bounds = takePrefixes(scanner);
  if (bounds === undefined || bounds === "unclear") return bounds;
  const read =
    (scanner.mayHoldShare ? takeShare(scanner) : undefined) ??
    takeFraction(scanner) ??
    takeAmount(scanner, scanner.position > start || mayBeSign(scanner));
  // A sign of comparison with no number behind it is not for words to hold.
  if (read === undefined && scanner.position > start && !isHan(scanner.text[start] ?? "")) return "unclear";
  if (typeof read !== "object") return read;
  const around = takeSuffixes(scanner, bounds);
  if (!around) return "unclear";
  const { operator, approximate, average } = around;
  return { ...read, span: scanner.spanFrom(start), approximate, ...(operator && { operator }), ...(average && { average }) };
}

/** Behind a word a dash is no minus. */
function mayBeSign(scanner: Scanner): boolean {
  return endsItem(scanner.peek(-1)) || scanner.peek(-1) === ":";
}

type Unbounded<T extends { kind: string }> = T extends unknown ? Omit<T, "span" | "approximate"> : never;

/** `1/3`; whole numbers only, and less than one: 24/7 is none. */
function takeFraction(scanner: Scanner): Unbounded<Fraction> | undefined {
  return scanner.attempt(() => {
    const numerator = scanner.takeWhile(isDigit, 4);
    if (numerator === "" || !scanner.takeCharacter("/")) return undefined;
    const denominator = scanner.takeWhile(isDigit, 4);
    const alone = !isDigit(scanner.peek()) && !"./-".includes(scanner.peek() || " ");
    const proper = Number(numerator) > 0 && Number(numerator) < Number(denominator);
    if (!alone || !proper || takeUnit(scanner)?.text !== "") return undefined;
    return { kind: "fraction", numerator: String(Number(numerator)), denominator: String(Number(denominator)) };
  });
}

function takeAmount(scanner: Scanner, mayHaveSign: boolean): Taken<Unbounded<Quantity | Range>> {
  const numbered = takeNumber(scanner, mayHaveSign);
  if (!numbered) return isDigit(scanner.peek()) ? "unclear" : takeChineseAmount(scanner);
  const unit = takeUnit(scanner);
  if (!unit) return undefined;
  if (!rangeAhead(scanner)) return { kind: "quantity", number: numbered, unit };
  const last = takeNumber(scanner);
  const lastUnit = last && takeUnit(scanner);
  return (last && lastUnit && range(numbered, unit, last, lastUnit)) ?? "unclear";
}

function takeChineseAmount(scanner: Scanner): Unbounded<Quantity> | undefined {
  const number = takeChineseNumber(scanner);
  const unit = number && takeUnit(scanner);
  return number && unit && unitsOfNumerals.has(unit.base) ? { kind: "quantity", number, unit } : undefined;
}

/** Takes the sign of a range where a number follows it. */
function rangeAhead(scanner: Scanner): boolean {
  const { position } = scanner;
  scanner.skipBlanks();
  const connector = scanner.takeCharacter("-~至到");
  if (connector === "-") scanner.takeCharacter("-");
  scanner.skipBlanks();
  if (connector && isDigit(scanner.peek())) return true;
  scanner.position = position;
  return false;
}

/** `1-2万元` has its multiplier and its unit behind the second number only, `90-95` has none at all and might be anything. */
function range(first: NumberNode, firstUnit: UnitNode, to: NumberNode, unit: UnitNode): Unbounded<Range> | undefined {
  if (unit.text === "" || (firstUnit.text !== "" && firstUnit.text !== unit.text)) return undefined;
  const shared = first.scale === "" && firstUnit.text === "" && to.scale !== "" && new Big(first.digits).lt(to.digits);
  const from = shared ? withScale(first, to.scale) : first;
  if (new Big(scaledValue(from.digits, from.scale)).gt(to.value)) return undefined;
  return { kind: "range", from, to, unit };
}
