/** Less is not done for as much money as last year: a target below last year's needs a reason where the money is no less. */
import { Big } from "big.js";
import type { Form, Indicator } from "../../form/form.ts";
import { indicatorField, readField } from "../../form/field.ts";
import { fieldName } from "../../template/field-name.ts";
import { parseAmount } from "../../value/amount.ts";
import { onlyMeasure, type Quantity } from "../../value/grammar/indicator-value.ts";
import { parseValue } from "../../value/grammar/parse-value.ts";
import type { FormRule } from "../rule.ts";
import { formTotal } from "../text/form-total.ts";
import { indicatorKey, indicatorsByKey } from "../text/indicator-index.ts";
import { isQuantityRow } from "../text/row-kind.ts";
import { indicatorName } from "../text/wording.ts";

const mostNamed = 3;

export const lessForAsMuch: FormRule = {
  id: "r31b",
  name: "数量比上年少而资金没有少",
  source: "review-rules 31",
  level: "warning",
  reads: (form, { lastYear }) => [form.indicators, form.funds, form.moneyUnit, lastYear],
  check: (form, { lastYear, pack, template }) => {
    if (!lastYear || lastYear.moneyUnit !== form.moneyUnit) return [];
    const { field, text, amount } = formTotal(form, pack);
    const last = readField(lastYear, field);
    const before = parseAmount(last);
    if (!amount || !before || amount.lt(before)) return [];
    const changed = changedQuantities(form, lastYear);
    const less = changed.filter(({ change }) => change < 0);
    // Where something else grew, the money went there.
    if (less.length === 0 || less.length < changed.length) return [];
    const named = less.slice(0, mostNamed).map(({ row, was }) => `${indicatorName(row)}由“${was}”减为“${row.value}”`);
    const more = less.length > mostNamed ? `等 ${less.length} 个` : "";
    const [name, unit] = [fieldName(template, field), form.moneyUnit];
    const money = amount.eq(before) ? `${name} ${text} ${unit}与上年相同` : `${name}由 ${last} ${unit}增加到 ${text} ${unit}`;
    const message = `${named.join("、")}${more}，而${money}，请说明为什么做得少了钱没有少。`;
    return [
      { state: "fails", message, places: less.map(({ index }) => ({ field: indicatorField(index, "value") })), inEach: true },
    ];
  },
};

interface Changed {
  readonly row: Indicator;
  readonly index: number;
  readonly was: string;
  readonly change: number;
}

/** Indicators of both years whose number in the same unit is another; one that came in counts as more. */
function changedQuantities({ indicators }: Form, lastYear: Form): Changed[] {
  const known = indicatorsByKey(lastYear);
  return indicators.flatMap((row, index): Changed[] => {
    if (!isQuantityRow(row) || row.name.trim() === "") return [];
    const old = known.get(indicatorKey(row));
    if (!old) return [{ row, index, was: "", change: 1 }];
    const [now, was] = [quantityOf(row), quantityOf(old)];
    if (!now || !was || now.unit.text !== was.unit.text) return [];
    const change = new Big(now.number.value).cmp(was.number.value);
    return change === 0 ? [] : [{ row, index, was: old.value, change }];
  });
}

function quantityOf({ value }: Indicator): Quantity | undefined {
  const measure = onlyMeasure(parseValue(value));
  return measure?.kind === "quantity" ? measure : undefined;
}
