/**
 * What an indicator value says, as a tree over the text the person wrote.
 *
 * Invariants: the text is never changed; every node holds the span it was read from; amounts are decimal strings; and what is not
 * understood is words, so that a rule may trust whatever is not.
 */

/** A stretch of the source text, in UTF-16 units, `end` not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A bound, in one spelling for all its wordings: 不低于, 至少, 以上, 达到 are `≥`; 不超过, 以内, 控制在 are `≤`. */
export type Operator = "≥" | "≤" | ">" | "<" | "=";

/** The Chinese multiplier written behind the digits (`0.15万人`, `10万元`). */
export type Scale = "" | "百" | "千" | "万" | "十万" | "百万" | "千万" | "亿";

export interface NumberNode {
  readonly span: Span;
  /** As written, but ASCII: no separators, no leading zeros, decimals kept (`1,200.50` is `1200.50`); `-` before a negative number. */
  readonly digits: string;
  readonly scale: Scale;
  /** The exact number, multiplier included, without trailing zeros: `0.15万` is `1500`. */
  readonly value: string;
  /** 余, 多 or a `+` behind the number: somewhat more than it. */
  readonly more: boolean;
}

/** `元/人/天` is base 元 per 人 per 天. A percentage has base `%`, a number without a unit base `""`. */
export interface UnitNode {
  readonly span: Span;
  /** Without multiplier: 万元 is scale 万 and base 元. `个月`, `个工作日` keep their 个 (see `unitNoun`). */
  readonly base: string;
  readonly per: readonly string[];
  /** Base and per in canonical spelling: `元/人·天`, `元／人／天` and `元每人每天` are all `元/人/天`. */
  readonly text: string;
  /** Whether every part of it is a unit this program knows; others are taken as they stand. */
  readonly known: boolean;
}

/** What may stand around the number of any measure. */
interface Bounded {
  readonly span: Span;
  readonly operator?: Operator;
  /** 约, 近, 大约, 左右, 上下. */
  readonly approximate: boolean;
  readonly average?: "平均" | "人均";
}

/** `≥80%`, `平均约3000元/人`, `2.1万张`, `千分之五` (5 ‰), `5`. */
export interface Quantity extends Bounded {
  readonly kind: "quantity";
  readonly number: NumberNode;
  readonly unit: UnitNode;
}

/** `1/3`, `三分之二以上`; both whole numbers. */
export interface Fraction extends Bounded {
  readonly kind: "fraction";
  readonly numerator: string;
  readonly denominator: string;
}

/** `3-5天`, `90%-95%`, `1-2万元` (both in 万); `from` is never more than `to`. */
export interface Range extends Bounded {
  readonly kind: "range";
  readonly from: NumberNode;
  readonly to: NumberNode;
  readonly unit: UnitNode;
}

/** `9天*50人`, `2次/年x3`; two factors at least. */
export interface Product {
  readonly kind: "product";
  readonly span: Span;
  readonly factors: readonly Quantity[];
}

/** A day, month, quarter or year; what the text leaves out is absent. */
export interface DatePoint {
  readonly span: Span;
  readonly year?: number;
  readonly quarter?: number;
  readonly month?: number;
  readonly day?: number;
  /** A part of the year or month named: `2026年底`, `上半年`, `12月中旬`. */
  readonly part?: "初" | "中" | "底" | "上半年" | "下半年" | "上旬" | "中旬" | "下旬";
  /** 每年, 每季度, 每月: again in each of them. */
  readonly every?: "年" | "季度" | "月";
  /** 全年, 年内, 年度内, 本年, 当年: the form's own year. */
  readonly ownYear?: true;
}

/** `2026年12月底前`, `2026年1月-12月`, `每月5日前`, `年内`. */
export interface DateValue {
  readonly kind: "date";
  readonly span: Span;
  /** The beginning, where the text gives a period. */
  readonly from?: DatePoint;
  readonly to: DatePoint;
  /** `by`: 前, 之前, 截止; `from`: 起, 后, 以后. */
  readonly bound?: "by" | "from";
}

/** A value that is nothing but 是, 否, 有 or 无. */
export interface YesNo {
  readonly kind: "yes-no";
  readonly span: Span;
  readonly word: "是" | "否" | "有" | "无";
}

export type Measure = Quantity | Fraction | Range | Product | DateValue | YesNo;

export interface Words {
  readonly span: Span;
  /** As written, without blanks at either end. */
  readonly text: string;
}

/** One of the values in a cell: `利用率>90%` has words before its measure, `24小时内响应` behind it. */
export interface ValueItem {
  readonly span: Span;
  readonly before?: Words;
  /** Absent where the item is words only; then `before` holds them. */
  readonly measure?: Measure;
  readonly after?: Words;
}

/** The kind of its one measure; `list` where there are several; `words` where there is none. */
export type ValueClass = "blank" | "words" | "list" | Measure["kind"];

export interface IndicatorValue {
  readonly text: string;
  readonly class: ValueClass;
  /** In the order of the text; between them there are only separators and blanks. */
  readonly items: readonly ValueItem[];
}

/** All measures of a value, in the order of the text. */
export function measuresOf(value: Pick<IndicatorValue, "items">): readonly Measure[] {
  const [only, another] = value.items;
  // Nearly always there is one.
  if (only && !another) return only.measure ? [only.measure] : [];
  return value.items.flatMap(({ measure }) => measure ?? []);
}

/** The measure of a value that has exactly one. */
export function onlyMeasure(value: IndicatorValue): Measure | undefined {
  const measures = measuresOf(value);
  return measures.length === 1 ? measures[0] : undefined;
}
