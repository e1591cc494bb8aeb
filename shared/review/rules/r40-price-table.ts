/**
 * A unit price is no more than the price table of the form's pack allows, however it is written: in 万元, per 天 and 人 in either order, with
 * its quantities behind it, as the upper end of a range, or as one of several prices.
 */
import { Big } from "big.js";
import type { Quantity, ValueItem } from "../../value/grammar/indicator-value.ts";
import { parseValue } from "../../value/grammar/parse-value.ts";
import type { PriceLimit, RulePack } from "../packs/rule-pack.ts";
import type { RowTextRule } from "../rule.ts";
import { oneUnit } from "../text/one-unit.ts";
import { usualPrice } from "../text/price-text.ts";
import { isCostRow } from "../text/row-kind.ts";
import { indicatorName, quoted } from "../text/wording.ts";

export const priceTable: RowTextRule = {
  id: "r40",
  name: "单价超过定额标准",
  source: "review-rules 40",
  level: "warning",
  checkTexts: (row, pack) => {
    if (pack.prices.length === 0 || !isCostRow(row)) return [];
    const limits = pack.prices.filter(({ name }) => row.name.includes(name));
    if (limits.length === 0) return [];
    for (const item of parseValue(usualPrice(row.value)).items) {
      for (const { price, per } of pricesOf(item)) {
        const limit = limits.find((one) => isOf(item, one) && unitKey(pack, one.unit.split("/")) === unitKey(pack, per));
        const over = limit && new Big(price).minus(limit.most);
        if (!limit || !over?.gt(0)) continue;
        const message = `${indicatorName(row)}的单价${quoted(row.value)}超过定额标准 ${limit.most} ${limit.unit}，多 ${over.toFixed()} 元，请核对单价。`;
        return [{ state: "fails", column: "value", message }];
      }
    }
    return [];
  },
};

interface Price {
  /** In 元. */
  readonly price: string;
  /** The unit's parts, `元` first. */
  readonly per: readonly string[];
}

function pricesOf({ measure }: ValueItem): Price[] {
  if (measure?.kind === "product") return measure.factors.filter(isMoney).map(priceOf);
  if (measure?.kind === "range") return isMoney(measure) ? [priceOf({ ...measure, number: measure.to })] : [];
  return measure?.kind === "quantity" && isMoney(measure) ? [priceOf(measure)] : [];
}

function isMoney({ unit }: Pick<Quantity, "unit">): boolean {
  return unit.base === "元";
}

function priceOf({ number, unit, average }: Pick<Quantity, "number" | "unit" | "average">): Price {
  return { price: number.value, per: [unit.base, ...unit.per, ...(average === "人均" ? ["人"] : [])] };
}

/** Of several prices in one cell only that which is called as the limit is (三类460元/人/天). */
function isOf({ before }: ValueItem, { name }: PriceLimit): boolean {
  return before === undefined || before.text === "" || name.includes(before.text);
}

/** 元/天/人, 元/人/日 and 元/人天 are one price. */
function unitKey(pack: RulePack, parts: readonly string[]): string {
  return parts
    .flatMap((part) => /^(人)([天日])$/.exec(part)?.slice(1) ?? part)
    .map((part) => oneUnit(pack, part.replace(/^日$/, "天")))
    .toSorted()
    .join("/");
}
