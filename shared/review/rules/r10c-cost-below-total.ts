/** A cost that is bounded by `<` and the very total of the form leaves nothing for the total itself: ≤ is meant. */
import { Big } from "big.js";
import { onlyMeasure } from "../../value/grammar/indicator-value.ts";
import { parseValue } from "../../value/grammar/parse-value.ts";
import type { RowRule } from "../rule.ts";
import { fieldName } from "../../template/field-name.ts";
import { formTotal } from "../text/form-total.ts";
import { yuanPer } from "../text/money-unit.ts";
import { isCostRow } from "../text/row-kind.ts";
import { indicatorName, quoted } from "../text/wording.ts";

export const costBelowTotal: RowRule = {
  id: "r10c",
  name: "成本写成小于总额",
  source: "review-rules 10；review-rules 27",
  level: "hint",
  ofTheYear: true,
  reads: (form) => [form.funds, form.moneyUnit],
  checkRow: (row, form, { pack, template }) => {
    const measure = isCostRow(row) ? onlyMeasure(parseValue(row.value)) : undefined;
    if (measure?.kind !== "quantity" || measure.operator !== "<" || measure.unit.base !== "元") return [];
    const { amount, text, field } = formTotal(form, pack);
    const factor = yuanPer(form.moneyUnit);
    if (!amount || factor === undefined || !new Big(measure.number.value).eq(amount.times(factor))) return [];
    const message = `${indicatorName(row)}的指标值${quoted(row.value)}小于${fieldName(template, field)} ${text} ${form.moneyUnit}本身，应当写“≤”。`;
    return [{ state: "fails", column: "value", message, rewrite: row.value.replace(/[<＜﹤]/, "≤") }];
  },
};
