/**
 * A value in its canonical spelling. It is for comparing and for showing what was understood, never to replace what the person wrote.
 * Invariant: parsed again, it is the same value up to spans.
 */
import type { DatePoint, DateValue, IndicatorValue, Measure, NumberNode, UnitNode, ValueItem } from "./indicator-value.ts";
import { foldCharacters } from "./scanner.ts";

export function printValue(value: IndicatorValue): string {
  return printItems(value.items);
}

export function printItems(items: readonly ValueItem[]): string {
  return items.map(printItem).join("；");
}

function printItem({ before, measure, after }: ValueItem): string {
  const behind = after && ("()".includes(foldCharacters(after.text.charAt(0))) ? after.text : ` ${after.text}`);
  // With blanks between, as words and measure would otherwise run into one another (ISO9001 50人, 3项 目录).
  if (!measure) return before?.text ?? "";
  return (before ? `${before.text} ` : "") + printMeasure(measure) + (behind ?? "");
}

/** A measure by itself: `≥95%`, `平均约3000元/人`, `9天×50人`, `2026年12月31日前`. */
export function printMeasure(measure: Measure): string {
  switch (measure.kind) {
    case "quantity":
      return prefixes(measure) + printNumber(measure.number) + measure.unit.text;
    case "fraction":
      return `${prefixes(measure)}${measure.numerator}/${measure.denominator}`;
    case "range":
      return `${prefixes(measure)}${printEnd(measure.from, measure.unit)}-${printEnd(measure.to, measure.unit)}`;
    case "product":
      return measure.factors.map(printMeasure).join("×");
    case "date":
      return printDate(measure);
    case "yes-no":
      return measure.word;
  }
}

/** A number with its multiplier: `2.1万`. */
export function printNumber({ digits, scale, more }: NumberNode): string {
  return `${digits}${scale}${more ? "余" : ""}`;
}

/** Both ends carry the unit, so that neither is taken for something else (`1月-3月` would be). */
function printEnd(number: NumberNode, unit: UnitNode): string {
  return printNumber(number) + unit.text;
}

function prefixes({
  operator,
  approximate,
  average,
}: Pick<Measure & { kind: "quantity" }, "operator" | "approximate" | "average">): string {
  return `${operator ?? ""}${average ?? ""}${approximate ? "约" : ""}`;
}

function printDate({ from, to, bound }: DateValue): string {
  const suffix = bound === "by" ? "前" : bound === "from" ? "起" : "";
  return (from ? `${printPoint(from)}至` : "") + printPoint(to) + suffix;
}

function printPoint({ every, ownYear, year, quarter, month, day, part }: DatePoint): string {
  const edge = part === undefined ? "" : part;
  const rest = [
    quarter === undefined ? "" : `第${"零一二三四"[quarter] ?? ""}季度`,
    month === undefined ? "" : `${month}月`,
    day === undefined ? "" : `${day}日`,
    edge,
  ].join("");
  if (every) return `每${every}${rest}`;
  if (year !== undefined) return `${year}年${rest}`;
  if (!ownYear) return rest;
  if (rest === "") return "年内";
  return rest === "底" || rest === "初" ? `年${rest}` : `当年${rest}`;
}
