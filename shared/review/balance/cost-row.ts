/** What one cost row can come to: a lump sum, a price with its possible pairings, or nothing that can be told, with the reason. */
import type { Big } from "big.js";
import type { Form } from "../../form/form.ts";
import { foldLabel } from "../../value/normalize-text.ts";
import { parseValue } from "../../value/grammar/parse-value.ts";
import { unitNoun } from "../../value/grammar/units.ts";
import type { CostEntry, QuantityRow } from "./balance-input.ts";
import { costPairOf } from "./cost-pairs.ts";
import { amountOf, pairingsOf, perYear, type PairedFactor, type Pairing, type Surroundings } from "./pairings.ts";

export interface ReadRow {
  readonly entry: CostEntry;
  readonly kind: "per-unit" | "lump-sum" | "none" | "unknown";
  /** The likeliest first; none where the row cannot be told. */
  readonly pairings: readonly Pairing[];
  /** The price is about so much: a sum that does not come out says nothing. */
  readonly approximate: boolean;
  /** Why there is no pairing. */
  readonly problem: string;
  /** What the price is per, where nothing in the form counts it. */
  readonly uncounted?: readonly string[];
}

/** What it may be where sums are searched for by chance: a row that is sure is not bent towards them. */
export function surePairings({ pairings }: ReadRow): readonly Pairing[] {
  return pairings[0]?.firm ? pairings.slice(0, 1) : pairings;
}

/** Names that say that an amount by itself is for one of many. */
const perOneName = /人均|户均|单价|(?:标准|定额)$|每[人户个台套次期]/;
/** What such a name says it is one of: 单处成本, 每公里造价, 户均补助. */
const oneOf = /(?:单|每|平均每?)(公里|平方米|[处个台套次期户人件册亩米间项村校班场家份辆座箱页株吨])|(人|户|亩|村|校|班)均/;

export function readCostRow(entry: CostEntry, form: Form, around: Surroundings): ReadRow {
  const { rows } = around;
  const { price } = entry;
  const corrected = costPairOf(form, entry.name);
  if (corrected?.notCounted) return { entry, kind: "none", pairings: [], approximate: false, problem: "人工指定不计入" };
  if (!price)
    return { entry, kind: entry.notMoney ? "none" : "unknown", pairings: [], approximate: false, problem: whyNoPrice(entry) };
  const approximate = price.approximate || price.number.more;
  const amount = price.yuan;
  const per = price.unit.per.filter((unit) => !isYear(unit)).flatMap((unit) => partsOf(unit, around));
  const settled = (kind: ReadRow["kind"], factors: readonly PairedFactor[]): ReadRow => ({
    entry,
    kind,
    pairings: [{ factors, score: 0, firm: true, amount: amountOf(amount, factors) }],
    approximate,
    problem: "",
  });

  if (corrected) {
    const named = corrected.quantities.map((name) => rows.find((row) => foldLabel(row.name) === foldLabel(name)));
    const missing = corrected.quantities.find((_, at) => named[at] === undefined);
    if (missing !== undefined) return unknown(entry, `指定与它相乘的“${missing}”没有找到，或者不是一个数量`);
    return settled(
      named.length === 0 ? "lump-sum" : "per-unit",
      byHand(
        named.filter((row) => row !== undefined),
        per,
        around,
      ),
    );
  }
  if (entry.ownFactors.length > 0) {
    const own: QuantityRow = { index: entry.index, name: entry.name, product: true, factors: entry.ownFactors, rangeUnits: [] };
    const factors = own.factors.map((factor) => ({
      kind: "quantity" as const,
      row: own,
      factor,
      evidence: ["one-product" as const],
    }));
    return settled("per-unit", [...factors, ...restOfYear(per, factors, around)]);
  }
  if (per.length === 0) {
    if (price.unit.per.length > 0) return settled("lump-sum", []);
    const unit = oneOf.exec(entry.name)?.slice(1).find(Boolean);
    const counted = unit === undefined ? [] : pairingsOf(entry, amount, [unit], around);
    if (counted.length === 0 && !perOneName.test(entry.name)) return settled("lump-sum", []);
    // It may be the whole of it all the same.
    const pairings =
      counted.length > 0
        ? counted
            .map(({ factors, score, amount: comes }) => ({ factors, score, firm: false, amount: comes }))
            .concat(ofWhole(amount))
        : amountOfOne(entry, amount, around);
    return { entry, kind: "per-unit", pairings, approximate, problem: "" };
  }
  const pairings = pairingsOf(entry, amount, per, around);
  if (pairings.length > 0) return { entry, kind: "per-unit", pairings, approximate, problem: "" };
  const range = rangeOf(per, around);
  if (range) return unknown(entry, `按“${range.unit}”计，而“${range.name}”写的是一个范围`);
  const uncounted = per.map(unitNoun);
  const problem = `没有找到可以与它相乘的数量（按“${uncounted.join("”、“")}”计）`;
  return { ...unknown(entry, problem), uncounted };
}

/** 人天 where nothing counts them are so many people so many days. */
function partsOf(unit: string, { rows }: Surroundings): readonly string[] {
  const parts = /^(人)[·]?([天日月])$/.exec(unit)?.slice(1);
  return parts && !rows.some(({ factors }) => factors.some((factor) => factor.unit === unit)) ? parts : [unit];
}

/** A quantity that is between so many and so many (3-5天) of what a price is per. */
function rangeOf(per: readonly string[], { rows, alike }: Surroundings): { unit: string; name: string } | undefined {
  for (const unit of per) {
    const row = rows.find(({ rangeUnits }) => rangeUnits.some((one) => alike(unit, one) !== "none"));
    if (row) return { unit, name: row.name };
  }
  return undefined;
}

export function isYear(unit: string): boolean {
  return /^个?(年|年度)$/.test(unit);
}

/** What the person paired is multiplied as it stands; only the months of a monthly price are still the year's where nothing counts them. */
function byHand(named: readonly QuantityRow[], per: readonly string[], around: Surroundings): PairedFactor[] {
  const factors = named.flatMap((row) =>
    row.factors.map((factor) => ({ kind: "quantity" as const, row, factor, evidence: ["by-hand" as const] })),
  );
  return [...factors, ...restOfYear(per, factors, around)];
}

function restOfYear(
  per: readonly string[],
  factors: readonly Extract<PairedFactor, { kind: "quantity" }>[],
  { alike }: Surroundings,
): PairedFactor[] {
  return per.map(unitNoun).flatMap((unit) => {
    const number = perYear[unit];
    const counted = factors.some(({ factor }) => alike(unit, factor.unit) === "same");
    return number === undefined || counted ? [] : { kind: "year" as const, unit, number };
  });
}

/** 人均标准 0.5万元: it may be the whole or each one's; the names decide how likely, and nothing is sure. */
function amountOfOne(entry: CostEntry, price: Big, { rows, evidence }: Surroundings): Pairing[] {
  const each = rows
    .filter(({ factors }) => factors.length === 1)
    .map((row) => ({ row, likeness: evidence(entry.name, row.name) }))
    .filter(({ likeness }) => likeness > 0.2)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, 3)
    .map(({ row, likeness }) => {
      const words = likeness === 1 ? ("same-name" as const) : ("shared-words" as const);
      const factors = row.factors.map((factor) => ({ kind: "quantity" as const, row, factor, evidence: [words] }));
      return { factors, score: likeness, firm: false, amount: amountOf(price, factors) };
    });
  return [...each, ofWhole(price)];
}

function ofWhole(amount: Big): Pairing {
  return { factors: [], score: 0, firm: false, amount };
}

function unknown(entry: CostEntry, problem: string): ReadRow {
  return { entry, kind: "unknown", pairings: [], approximate: false, problem };
}

function whyNoPrice({ value, notMoney }: CostEntry): string {
  if (notMoney) return "不是金额，不计入";
  const { class: kind } = parseValue(value);
  if (kind === "blank") return "没有填写指标值";
  if (kind === "range") return "指标值是一个范围，不是一个价格";
  if (kind === "list") return "指标值中有几个数，不知道各按多少计";
  if (kind === "words") return "指标值是文字，没有能计算的金额";
  return "指标值没有写明金额单位";
}
