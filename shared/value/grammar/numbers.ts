/** Numbers: ASCII and full-width digits, thousands separators, decimals, Chinese numerals and multipliers, exact to the last digit. */
import { Big } from "big.js";
import { isChineseNumeral, parseChineseNumeral } from "./chinese-numerals.ts";
import type { NumberNode, Scale, Span } from "./indicator-value.ts";
import { lexicon } from "./lexicon.ts";
import { isDigit, isLetter, type Scanner } from "./scanner.ts";
import { unitsThatBeginLikeScales } from "./units.ts";

const scalePowers: Readonly<Record<Scale, number>> = {
  "": 0,
  百: 2,
  千: 3,
  万: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  亿: 8,
};
const scales = lexicon<Scale>({ 百: "百", 千: "千", 万: "万", 十万: "十万", 百万: "百万", 千万: "千万", 亿: "亿" });
const mostDigits = 24;

/** What a number is worth with its multiplier. */
export function scaledValue(digits: string, scale: Scale): string {
  if (/^[1-9]\d*$/.test(digits)) return digits + "0".repeat(scalePowers[scale]);
  return new Big(`${digits}e${scalePowers[scale]}`).toFixed();
}

/** A node for a number that was written without a multiplier of its own. */
export function withScale(number: NumberNode, scale: Scale): NumberNode {
  return { ...number, scale, value: scaledValue(number.digits, scale) };
}

/** `1,200.5万余`. A minus sign is taken only where the caller may have one there. */
export function takeNumber(scanner: Scanner, signed = false): NumberNode | undefined {
  return scanner.attempt(() => {
    const start = scanner.position;
    const sign = signed ? (scanner.takeCharacter("+-") ?? "") : "";
    const digits = takeDigits(scanner);
    if (digits === undefined) return undefined;
    const more = takeMore(scanner);
    const scale = takeScale(scanner);
    const zero = /^[0.]+$/.test(digits);
    return node(sign === "-" && !zero ? `-${digits}` : digits, scale, more || takeMore(scanner), scanner.spanFrom(start));
  });
}

/** 三, 十二, 两万, 半: the whole run of numerals, or nothing. */
export function takeChineseNumber(scanner: Scanner): NumberNode | undefined {
  return scanner.attempt(() => {
    const start = scanner.position;
    const number = parseChineseNumeral(scanner.takeWhile(isChineseNumeral));
    return number && node(number.digits, number.scale, takeMore(scanner), scanner.spanFrom(start));
  });
}

function node(digits: string, scale: Scale, more: boolean, span: Span): NumberNode {
  return { span, digits, scale, value: scaledValue(digits, scale), more };
}

/** Digits as ASCII without separators and leading zeros; nothing where they run on into what no number does. */
export function takeDigits(scanner: Scanner): string | undefined {
  return scanner.attempt(() => {
    let digits = scanner.takeWhile(isDigit);
    if (digits !== "" && digits.length <= 3 && !digits.startsWith("0")) {
      while (groupAhead(scanner)) {
        scanner.position += 1;
        digits += scanner.takeWhile(isDigit);
      }
    }
    if (scanner.peek() === "." && isDigit(scanner.peek(1))) {
      scanner.position += 1;
      digits = `${digits || "0"}.${scanner.takeWhile(isDigit)}`;
    }
    const runsOn = scanner.peek() === "." && isDigit(scanner.peek(1));
    if (digits === "" || digits.length > mostDigits || runsOn) return undefined;
    return digits.replace(/^0+(?=\d)/, "");
  });
}

/** Whether a separator and exactly three digits come next; `3,50` is no number of thousands. */
function groupAhead(scanner: Scanner): boolean {
  return (
    scanner.peek() === "," &&
    isDigit(scanner.peek(1)) &&
    isDigit(scanner.peek(2)) &&
    isDigit(scanner.peek(3)) &&
    !isDigit(scanner.peek(4))
  );
}

function takeMore(scanner: Scanner): boolean {
  // A plus between two things (1+3+N) says nothing of how many.
  if (scanner.peek() === "+" && (isDigit(scanner.peek(1)) || isLetter(scanner.peek(1)))) return false;
  return scanner.takeCharacter("余多+") !== undefined;
}

function takeScale(scanner: Scanner): Scale {
  const blanks = scanner.position;
  scanner.skipBlanks();
  const unit = unitsThatBeginLikeScales.at(scanner.text, scanner.position, scanner.end);
  const scale = unit ? undefined : scanner.take(scales);
  if (scale === undefined) scanner.position = blanks;
  return scale ?? "";
}
