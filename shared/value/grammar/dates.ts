/** Deadlines and periods: `2026年12月底前`, `截至11月30日`, `2026年1月至2026年12月`, `1-12月`, `2026-2027年`. */
import { endsItem } from "./bounds.ts";
import { takeDatePoint } from "./date-points.ts";
import type { DatePoint, DateValue } from "./indicator-value.ts";
import { lexicon, meaning } from "./lexicon.ts";
import { isDigit, type Scanner } from "./scanner.ts";

const until = lexicon({ 截至: true, 截止: true, 截止到: true, 截至到: true });
const boundWords = lexicon<"by" | "from" | "within">({
  ...meaning<"by">("前 之前 以前 止 为止 截止", "by"),
  ...meaning<"from">("起 开始 后 之后 以后", "from"),
  ...meaning<"within">("内 以内 之内 期间", "within"),
});

/** `"unclear"`: it may as well be something else (3月内). */
export function takeDate(scanner: Scanner): DateValue | "unclear" | undefined {
  return scanner.attempt((): DateValue | "unclear" | undefined => {
    const start = scanner.position;
    const byNow = takeUntil(scanner);
    const period = takeShortPeriod(scanner) ?? takePeriod(scanner);
    if (!period) return undefined;
    const bound = takeBound(scanner, period.to);
    if (bound === "unclear") return bound;
    const by = byNow ? "by" : bound;
    return { kind: "date", span: scanner.spanFrom(start), ...period, ...(by && by !== "within" && { bound: by }) };
  });
}

function takeUntil(scanner: Scanner): boolean {
  const { position } = scanner;
  while (scanner.take(until)) scanner.skipBlanks();
  return scanner.position > position;
}

type Period = Pick<DateValue, "from" | "to">;

function takePeriod(scanner: Scanner): Period | undefined {
  const first = takeDatePoint(scanner);
  if (!first) return undefined;
  const last = scanner.attempt(() => (takeConnector(scanner) ? takeDatePoint(scanner) : undefined));
  if (!last) return { to: first };
  if (!inOrder(first, last)) return undefined;
  const { span, ...rest } = last;
  return { from: first, to: first.year === undefined ? last : { span, year: first.year, ...rest } };
}

/** The unit stands behind the second number only: `1-12月`, `2026年1-12月`, `2026-2027年`. */
function takeShortPeriod(scanner: Scanner): Period | undefined {
  return scanner.attempt(() => {
    const start = scanner.position;
    const digits = scanner.takeWhile(isDigit);
    const behindYear = scanner.takeText("年") && digits.length === 4;
    const year = behindYear ? Number(digits) : undefined;
    const firstStart = behindYear ? scanner.position : start;
    const first = behindYear ? scanner.takeWhile(isDigit) : digits;
    const firstEnd = scanner.position;
    if (first === "" || !takeConnector(scanner)) return undefined;
    const lastStart = scanner.position;
    const last = scanner.takeWhile(isDigit);
    const months = first.length <= 2 && last.length <= 2 && last !== "" && scanner.takeText("月");
    const years = !behindYear && first.length === 4 && last.length === 4 && /^(19|20)/.test(first) && /^(19|20)/.test(last);
    if (!months && !years) return undefined;
    if (years && !scanner.takeText("年度") && !scanner.takeText("年") && !endsItem(scanner.peek())) return undefined;
    if (Number(first) > Number(last) || (months && (Number(last) > 12 || Number(first) < 1))) return undefined;
    const common = year === undefined ? {} : { year };
    const point = (number: string): Omit<DatePoint, "span"> =>
      years ? { year: Number(number) } : { ...common, month: Number(number) };
    return {
      from: { span: { start: behindYear ? start : firstStart, end: firstEnd }, ...point(first) },
      to: { span: scanner.spanFrom(lastStart), ...point(last) },
    };
  });
}

function takeConnector(scanner: Scanner): boolean {
  scanner.skipBlanks();
  const taken = scanner.takeCharacter("-~至到") !== undefined;
  if (taken) scanner.takeCharacter("-");
  scanner.skipBlanks();
  return taken;
}

/** 3月内 may be in March or in three months; 后 and 起 may begin another word. */
function takeBound(scanner: Scanner, to: DatePoint): DateValue["bound"] | "within" | "unclear" {
  const blanks = scanner.position;
  scanner.skipBlanks();
  const bound = scanner.attempt(() => {
    const word = scanner.take(boundWords);
    return word && !"期续勤部容".includes(scanner.peek() || " ") ? word : undefined;
  });
  if (!bound) scanner.position = blanks;
  if (bound === "within" && to.year === undefined && to.ownYear === undefined && to.part === undefined) return "unclear";
  return bound;
}

/** A period does not end before it begins; where a year is missing, the months tell within one year. */
function inOrder(first: DatePoint, last: DatePoint): boolean {
  if (last.year !== undefined && first.year === undefined) return false;
  const value = (point: DatePoint) =>
    (point.year ?? first.year ?? 0) * 10_000 +
    (point.quarter === undefined ? (point.month ?? 0) : point.quarter * 3) * 100 +
    (point.day ?? 0);
  return value(first) <= value(last) || (last.month === undefined && last.quarter === undefined);
}
