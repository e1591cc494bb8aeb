/**
 * Whole numbers and decimals in Chinese numerals, strictly: 十二, 一百二十, 三千零五, 两, 半, 九十五点五.
 *
 * Estimates (三五, 十几) and colloquial cuts (一百二) are no numbers here.
 */

const digitValues: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

export function isChineseNumeral(character: string): boolean {
  return character in digitValues || character in powers || "万亿半点".includes(character);
}

/** A number as ASCII digits and the 万 or 亿 it is a whole multiple of. */
export interface ChineseNumber {
  readonly digits: string;
  readonly scale: "" | "万" | "亿";
}

/** The number a run of numerals says as a whole, or `undefined`. At most twelve digits. */
export function parseChineseNumeral(numerals: string): ChineseNumber | undefined {
  if (numerals === "半") return { digits: "0.5", scale: "" };
  const [whole = "", decimals, ...more] = numerals.split("点");
  if (more.length > 0) return undefined;
  const value = wholeNumber(whole);
  if (value === undefined) return undefined;
  if (decimals !== undefined) {
    const digits = digitSequence(decimals);
    return digits === undefined ? undefined : { digits: `${value}.${digits}`, scale: "" };
  }
  if (value > 0 && value % 1e8 === 0) return { digits: String(value / 1e8), scale: "亿" };
  if (value > 0 && value % 1e4 === 0) return { digits: String(value / 1e4), scale: "万" };
  return { digits: String(value), scale: "" };
}

/** Digits one after another, as in the year 二〇二六 or behind 点. */
export function digitSequence(numerals: string): string | undefined {
  if (numerals === "" || numerals.length > 8) return undefined;
  const digits = Array.from(numerals).map((numeral) => digitValues[numeral]);
  return digits.includes(undefined) ? undefined : digits.join("");
}

function wholeNumber(numerals: string): number | undefined {
  if (numerals === "" || numerals.length > 20) return undefined;
  const [overYi, yi] = splitAt(numerals, "亿");
  const [overWan, wan] = splitAt(overYi, "万");
  const hundredMillions = yi === undefined ? 0 : belowTenThousand(yi);
  const tenThousands = wan === undefined ? 0 : belowTenThousand(wan, yi !== undefined);
  const rest = overWan === "" && numerals !== "" ? 0 : belowTenThousand(overWan, numerals !== overWan);
  if (hundredMillions === undefined || tenThousands === undefined || rest === undefined) return undefined;
  return hundredMillions * 1e8 + tenThousands * 1e4 + rest;
}

/** What follows a 万 or 亿, and what stands before it. */
function splitAt(numerals: string, power: string): [after: string, before?: string] {
  const at = numerals.indexOf(power);
  return at < 0 ? [numerals] : [numerals.slice(at + 1), numerals.slice(0, at)];
}

/** Behind a higher part, 一万五 is 15,000 as people talk: there a number below a thousand has to say 零. */
function belowTenThousand(numerals: string, behindHigher = false): number | undefined {
  const value = readBelowTenThousand(numerals);
  return behindHigher && value !== undefined && value < 1000 && !/^[零〇]/.test(numerals) ? undefined : value;
}

function readBelowTenThousand(numerals: string): number | undefined {
  let sum = 0;
  let lowest = 10_000;
  let digit: number | undefined;
  let skipped = false;
  for (const numeral of numerals) {
    const power = powers[numeral];
    const value = digitValues[numeral];
    if (power !== undefined) {
      // 十二 leaves out the one of 一十二; 百 and 千 never do.
      const count = digit ?? (power === 10 && sum === 0 && !skipped ? 1 : 0);
      if (count === 0 || power >= lowest) return undefined;
      sum += count * power;
      [lowest, digit, skipped] = [power, undefined, false];
    } else if (value === undefined || digit !== undefined) {
      return undefined;
    } else if (value === 0 && numerals.length > 1) {
      skipped = true;
    } else {
      digit = value;
    }
  }
  // 一百二 is 120 as people talk, 102 by the letter.
  const cut = digit !== undefined && lowest > 10 && sum > 0 && !skipped;
  if (cut || (digit === undefined && skipped)) return undefined;
  return digit === undefined && sum === 0 ? undefined : sum + (digit ?? 0);
}
