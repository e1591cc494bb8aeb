/** A unit price is no more than the price table of the form's pack allows. */
import { Big } from "big.js";
import { onlyMeasure } from "../../value/grammar/indicator-value.ts";
import { parseValue } from "../../value/grammar/parse-value.ts";
import type { RowTextRule } from "../rule.ts";
import { isCostRow } from "../text/row-kind.ts";
import { indicatorName, quoted } from "../text/wording.ts";

export const priceTable: RowTextRule = {
  id: "r40",
  name: "单价超过定额标准",
  source: "review-rules 40",
  level: "warning",
  checkTexts: (row, pack) => {
    if (pack.prices.length === 0 || !isCostRow(row)) return [];
    const measure = onlyMeasure(parseValue(row.value));
    if (measure?.kind !== "quantity" || measure.unit.base !== "元") return [];
    const limit = pack.prices.find(({ name, unit }) => row.name.includes(name) && unit === measure.unit.text);
    if (!limit || new Big(measure.number.value).lte(limit.most)) return [];
    const over = new Big(measure.number.value).minus(limit.most).toFixed();
    const message = `${indicatorName(row)}的单价${quoted(row.value)}超过定额标准 ${limit.most} ${limit.unit}，多 ${over} 元，请核对单价。`;
    return [{ state: "fails", column: "value", message }];
  },
};
