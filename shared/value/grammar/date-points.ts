/** One day, month, quarter or year as people write it: `2026年12月31日`, `2026-12-31`, `2026.12`, `12月底`, `第四季度`, `每月5日`. */
import { digitSequence, parseChineseNumeral } from "./chinese-numerals.ts";
import type { DatePoint } from "./indicator-value.ts";
import { lexicon, meaning } from "./lexicon.ts";
import { isDigit, isHan, type Scanner } from "./scanner.ts";

type Parts = { -readonly [Key in keyof Omit<DatePoint, "span">]: DatePoint[Key] };

const ownYearWords = lexicon<Parts>({
  ...meaning<Parts>("全年 年内 年度内 本年 本年度 本年内 本年度内 当年 当年内 年度", { ownYear: true }),
  ...meaning<Parts>("年底 年末 本年底 当年底 本年末", { ownYear: true, part: "底" }),
  年初: { ownYear: true, part: "初" },
});
const recurring = lexicon<NonNullable<DatePoint["every"]>>({
  每年: "年",
  每年度: "年",
  每季度: "季度",
  每季: "季度",
  每月: "月",
  每个月: "月",
});
const quarters = lexicon({ 第一季度: 1, 第二季度: 2, 第三季度: 3, 第四季度: 4, 一季度: 1, 二季度: 2, 三季度: 3, 四季度: 4 });
const halves = lexicon<"上半年" | "下半年">({ 上半年: "上半年", 下半年: "下半年" });
const thirds = lexicon<"上旬" | "中旬" | "下旬">({ 上旬: "上旬", 中旬: "中旬", 下旬: "下旬" });
const edges = lexicon<"初" | "中" | "底">({ 初: "初", 中: "中", 底: "底", 末: "底" });
const daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A point in time that names more than a bare number; nothing where it does not exist (13月, 2月30日). */
export function takeDatePoint(scanner: Scanner): DatePoint | undefined {
  return scanner.attempt(() => {
    const start = scanner.position;
    const parts = takeSeparated(scanner) ?? takeWritten(scanner);
    return parts && exists(parts) ? { span: scanner.spanFrom(start), ...parts } : undefined;
  });
}

/** `2026-12-31`, `2026/12/31`, `2026.12.31`; `2026.12` and `2026-12` with two digits for the month, and nothing but a date behind them. */
function takeSeparated(scanner: Scanner): Parts | undefined {
  return scanner.attempt(() => {
    const year = takeWholeNumber(scanner, 4, 4);
    if (year === undefined || year < 1900 || year > 2199) return undefined;
    const separator = scanner.takeCharacter("-/.");
    if (!separator) return undefined;
    const digits = scanner.position;
    const month = takeWholeNumber(scanner, 1, 2);
    if (month === undefined) return undefined;
    const twoDigits = scanner.position - digits === 2;
    if (scanner.peek() === separator && isDigit(scanner.peek(1))) {
      scanner.position += 1;
      const day = takeWholeNumber(scanner, 1, 2);
      if (day === undefined) return undefined;
      scanner.takeText("日");
      return { year, month, day };
    }
    const unitBehind =
      (isHan(scanner.peek()) && !"前起至到止之以".includes(scanner.peek())) || "%‰元/".includes(scanner.peek() || " ");
    return twoDigits && !unitBehind ? { year, month } : undefined;
  });
}

function takeWritten(scanner: Scanner): Parts | undefined {
  const every = scanner.take(recurring);
  const year = every === undefined ? takeYear(scanner) : undefined;
  const own = year === undefined && every === undefined ? scanner.take(ownYearWords) : undefined;
  const parts: Parts = { ...own, ...(every && { every }), ...(year !== undefined && { year }) };
  if (own && (own.part || !monthMayFollow(scanner))) return parts;
  const { position } = scanner;
  if (!own) scanner.skipBlanks();
  const behindBlanks = scanner.position;
  const yearly = every === undefined || every === "年";
  const quarter = yearly ? scanner.take(quarters) : undefined;
  const half = yearly ? scanner.take(halves) : undefined;
  const month = yearly && quarter === undefined && half === undefined ? takeNumbered(scanner, "月份", "月") : undefined;
  if (quarter !== undefined) parts.quarter = quarter;
  if (month !== undefined) parts.month = month;
  const third = month !== undefined || every === "月" ? scanner.take(thirds) : undefined;
  const day = third === undefined && (month !== undefined || every === "月") ? takeNumbered(scanner, "日", "号") : undefined;
  if (day !== undefined) parts.day = day;
  const named = half ?? third ?? (day === undefined ? takeEdge(scanner, parts) : undefined);
  if (named) parts.part = named;
  if (scanner.position === behindBlanks) scanner.position = position;
  const { every: again, ...point } = parts;
  // 每月 by itself says how often, not when.
  return Object.keys(point).length > 0 && (again === undefined || named || point.month || point.day || point.quarter)
    ? parts
    : undefined;
}

/** 当年12月, 本年度12月; not 年内12月. */
function monthMayFollow(scanner: Scanner): boolean {
  return scanner.peek(-1) !== "内" && scanner.peek(-2) !== "全";
}

/** `2026年`, `2026 年度`, `二〇二六年`. */
function takeYear(scanner: Scanner): number | undefined {
  return scanner.attempt(() => {
    const ascii = takeWholeNumber(scanner, 4, 4);
    const chinese =
      ascii === undefined
        ? digitSequence(scanner.takeWhile((character) => "零〇一二三四五六七八九".includes(character), 4))
        : undefined;
    const year = ascii ?? (chinese?.length === 4 ? Number(chinese) : undefined);
    scanner.skipBlanks();
    if (year === undefined || year < 1900 || year > 2199 || !(scanner.takeText("年度") || scanner.takeText("年")))
      return undefined;
    return year;
  });
}

/** `12月`, `5日`, `十二月`; not `3月内` or `12月龄`, which count months. */
function takeNumbered(scanner: Scanner, ...words: string[]): number | undefined {
  return scanner.attempt(() => {
    const ascii = takeWholeNumber(scanner, 1, 2);
    const chinese = ascii === undefined ? scanner.takeWhile((character) => "一二三四五六七八九十".includes(character), 3) : "";
    const number = ascii ?? Number(parseChineseNumeral(chinese)?.digits ?? 0);
    scanner.skipBlanks();
    return number > 0 && words.some((word) => scanner.takeText(word)) ? number : undefined;
  });
}

function takeEdge(scanner: Scanner, parts: Parts): "初" | "中" | "底" | undefined {
  const named =
    parts.every !== undefined || parts.year !== undefined || parts.month !== undefined || parts.quarter !== undefined;
  return named && parts.day === undefined
    ? scanner.attempt(() => {
        const edge = scanner.take(edges);
        const next = scanner.peek();
        return edge && (!isHan(next) || "前起至到之以完".includes(next)) ? edge : undefined;
      })
    : undefined;
}

function takeWholeNumber(scanner: Scanner, least: number, most: number): number | undefined {
  return scanner.attempt(() => {
    const digits = scanner.takeWhile(isDigit);
    return digits.length >= least && digits.length <= most ? Number(digits) : undefined;
  });
}

function exists({ year, month, day }: Parts): boolean {
  if (month !== undefined && (month < 1 || month > 12)) return false;
  if (day === undefined) return true;
  const leap = year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  const most = month === 2 && !leap ? 28 : (daysInMonth[(month ?? 1) - 1] ?? 31);
  return day >= 1 && day <= most;
}
