/** The rows a cost balance is made of: prices under 成本, and the numbers of the other output indicators. */
import type { Form } from "../../form/form.ts";
import { Big } from "big.js";
import { measuresOf, onlyMeasure, type NumberNode, type Quantity } from "../../value/grammar/indicator-value.ts";
import { parseValue } from "../../value/grammar/parse-value.ts";
import { rememberByText, shortTexts } from "../../value/remember-by-text.ts";
import { isMoneyUnit, isShareUnit } from "../../value/grammar/units.ts";
import { usualPrice } from "../text/price-text.ts";
import { rowReadings } from "../text/row-readings.ts";

/** One number of a quantity row; a product has several. */
export interface Factor {
  /** As the person wrote it, with its unit and what it is per: `1870人/年`. */
  readonly text: string;
  readonly number: NumberNode;
  readonly count: Big;
  readonly unit: string;
  /** What the number itself is per: 50人/期. */
  readonly per: readonly string[];
  readonly approximate: boolean;
}

export interface QuantityRow {
  readonly index: number;
  readonly name: string;
  readonly product: boolean;
  readonly factors: readonly Factor[];
  /** Units of which there are between so many and so many (`3-5天`): nobody can multiply with that. */
  readonly rangeUnits: readonly string[];
}

export interface Price extends Quantity {
  /** In 元. */
  readonly yuan: Big;
}

export interface CostEntry {
  readonly index: number;
  readonly name: string;
  readonly value: string;
  /** `undefined` where the value holds no single price. */
  readonly price: Price | undefined;
  /** The price as written, with its unit; `""` where there is none. */
  readonly priceText: string;
  /** Numbers the price is multiplied with in its own value (`450元/人/天*50人*3天`). */
  readonly ownFactors: readonly Factor[];
  /** The value is no amount of money and none was to be expected (`成本节约率 ≥5%`). */
  readonly notMoney: boolean;
}

/** A percentage of these is a ratio; of anything else it is a price nobody can compute (按缴纳额的25%). */
const ratioName = /率|比例|占比|比重|控制|节约|降低|偏差/;

export function costEntries(form: Form): CostEntry[] {
  const entries: CostEntry[] = [];
  for (const { row, index, kind } of rowReadings(form.indicators)) {
    const { name, value } = row;
    if (!kind.isCost || (name === "" && value === "")) continue;
    const { share, price, priceText, ownFactors } = readPrice(withUnitOfName(name, usualPrice(value)));
    entries.push({ index, name, value, price, priceText, ownFactors, notMoney: share && ratioName.test(name) });
  }
  return entries;
}

/** `项目总投入（万元）` and `项目总投入/万元` with 6070 are 6070万元. */
function withUnitOfName(name: string, value: string): string {
  if (!/^[≤≥<>=]?\s*\d[\d,.]*$/.test(value.trim())) return value;
  const unit = unitAtEnd.exec(name.trim())?.slice(1).find(Boolean);
  return unit === undefined ? value : `${value.trim()}${unit}`;
}

/** `改造户数（户）` with 125 is 125户. */
function withCountOfName(name: string, value: string): string {
  if (!/^[≥≤><=]?\s*\d[\d,.]*万?$/.test(value.trim())) return value;
  const unit = /[（(]([\u4e00-\u9fff]{1,3})[）)]$/.exec(name.trim())?.[1];
  return unit === undefined ? value : `${value.trim()}${unit}`;
}

const unitAtEnd =
  /[（(][^（()）]*?((?:[百千万亿]|百万)?元(?:[/／][\u4e00-\u9fff]{1,3}){0,3})[)）]$|[/／：:，,\s-]((?:[百千万亿]|百万)?元)$|(?:额|费|费用|成本|资金|经费|投入)(万元)$/;

type ReadPrice = Pick<CostEntry, "price" | "priceText" | "ownFactors"> & { readonly share: boolean };

const readPrice = rememberByText(shortTexts, (value): ReadPrice => {
  const measure = onlyMeasure(parseValue(value));
  if (measure?.kind === "product") {
    const [price, another] = measure.factors.filter(isPrice);
    const ownFactors = measure.factors.filter((factor) => !isPrice(factor)).map((factor) => toFactor(value, factor));
    return price && !another
      ? { price: priceOf(price), priceText: asWritten(value, price), ownFactors, share: false }
      : noPrice;
  }
  if (measure?.kind !== "quantity") return noPrice;
  if (isPrice(measure)) return { price: priceOf(measure), priceText: asWritten(value, measure), ownFactors: [], share: false };
  return { ...noPrice, share: isShareUnit(measure.unit.base) };
});

const noPrice: ReadPrice = { price: undefined, priceText: "", ownFactors: [], share: false };

function priceOf(quantity: Quantity): Price {
  return { ...quantity, yuan: new Big(quantity.number.value) };
}

function isPrice({ unit }: Quantity): boolean {
  return unit.base === "元" || unit.base === "人民币";
}

/** Numbers that may be multiplied with a price: no shares, no money, no dates, no ranges. */
export function quantityRows(form: Form): QuantityRow[] {
  const rows: QuantityRow[] = [];
  for (const { row, index, kind } of rowReadings(form.indicators)) {
    if (kind.isCost || !(kind.isOutput || /^(数量|时效)/.test(row.level2))) continue;
    const { product, factors, rangeUnits } = readCounts(withCountOfName(row.name, row.value));
    if (factors.length > 0 || rangeUnits.length > 0) rows.push({ index, name: row.name, product, factors, rangeUnits });
  }
  return rows;
}

const readCounts = rememberByText(shortTexts, (value): Pick<QuantityRow, "product" | "factors" | "rangeUnits"> => {
  const measures = measuresOf(parseValue(value));
  const numbers = measures.flatMap((measure) => (measure.kind === "product" ? measure.factors : measure));
  const factors = numbers
    .filter((one) => one.kind === "quantity")
    .filter(counts)
    .map((one) => toFactor(value, one));
  const product = measures.length === 1 && measures[0]?.kind === "product" && factors.length === numbers.length;
  const rangeUnits = measures.filter((measure) => measure.kind === "range").map(({ unit }) => unit.base);
  return { product, factors, rangeUnits };
});

function counts({ unit, number }: Quantity): boolean {
  return unit.base !== "" && !isShareUnit(unit.base) && !isMoneyUnit(unit.base) && !number.value.startsWith("-");
}

function toFactor(value: string, { number, unit, approximate }: Quantity): Factor {
  return {
    text: asWritten(value, { number, unit }),
    number,
    count: new Big(number.value),
    unit: unit.base,
    per: unit.per,
    approximate: approximate || number.more,
  };
}

/** A number and its unit as they stand in a value. */
export function asWritten(value: string, { number, unit }: Pick<Quantity, "number" | "unit">): string {
  return value.slice(number.span.start, Math.max(number.span.end, unit.span.end)).trim();
}
