/** A price is not far from what other forms of the department pay for the same: twice or half their median is asked about, and five times what the only other pays. */
import { Big } from "big.js";
import { onlyMeasure } from "../../value/grammar/indicator-value.ts";
import { parseValue } from "../../value/grammar/parse-value.ts";
import { isMoneyUnit } from "../../value/grammar/units.ts";
import type { RowRule } from "../rule.ts";
import { indicatorKey } from "../text/indicator-index.ts";
import { isCostRow } from "../text/row-kind.ts";
import { siblingIndex } from "../text/sibling-index.ts";
import { indicatorName } from "../text/wording.ts";

/** Fewer prices say nothing of what is usual, unless one of them is many times the other. */
const fewestPrices = 2;
const manyTimes = 5;

export const pricesAcrossForms: RowRule = {
  id: "r25b",
  name: "单价与其他表相差大",
  source: "review-rules 25",
  level: "warning",
  ofTheYear: true,
  reads: (_, { siblings }) => [siblings],
  checkRow: (row, form, { siblings, pack }) => {
    const { farTimes } = pack.thresholds;
    if (!siblings || !isCostRow(row)) return [];
    const own = onlyMeasure(parseValue(row.value));
    if (own?.kind !== "quantity" || !isMoneyUnit(own.unit.base) || own.unit.per.length === 0) return [];
    const others = siblingIndex(siblings).quantities.get(indicatorKey(row)) ?? [];
    const prices = others
      .filter((one) => one.form !== form && one.quantity.unit.text === own.unit.text)
      .map(({ quantity }) => quantity.number.value);
    const times = prices.length < fewestPrices ? Math.max(farTimes, manyTimes) : farTimes;
    if (prices.length === 0) return [];
    const median = new Big(prices.toSorted((a, b) => new Big(a).cmp(b))[Math.floor(prices.length / 2)] ?? 0);
    const price = new Big(own.number.value);
    if (price.lte(median.times(times)) && price.times(times).gte(median)) return [];
    const message =
      `${indicatorName(row)}是“${row.value}”，其他 ${prices.length} 张表里同一单价${prices.length > 1 ? "的中位数" : ""}是 ${median.toFixed()} ${own.unit.text}，` +
      `相差 ${price.minus(median).abs().toFixed()} ${own.unit.base}，请核对单价。`;
    return [{ state: "fails", column: "value", message }];
  },
};
