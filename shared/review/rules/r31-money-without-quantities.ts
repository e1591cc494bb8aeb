/** Money that changed against last year while every quantity stayed the same has another reason, which the goal should give. */
import type { Form } from "../../form/form.ts";
import { readField } from "../../form/field.ts";
import { fieldName } from "../../template/field-name.ts";
import type { FormRule } from "../rule.ts";
import { parseAmount } from "../../value/amount.ts";
import { formTotal } from "../text/form-total.ts";
import { indicatorKey, indicatorsByKey } from "../text/indicator-index.ts";
import { isQuantityRow } from "../text/row-kind.ts";

/** One quantity that stayed says little. */
const fewest = 2;
const reason =
  /提标|(?:提高|上调|下调|降低|调整)[^，。；]{0,8}标准|标准[^，。；]{0,8}(?:提高|上调|下调|降低|调整)|单价|物价|涨价|压减|压缩|削减|结转|调整(?:预算|资金|经费)|(?:预算|资金|经费)调整|[较比同]上年/;

export const moneyWithoutQuantities: FormRule = {
  id: "r31",
  name: "资金变了而数量没有变",
  source: "review-rules 31",
  level: "hint",
  reads: (form, { lastYear }) => [form.indicators, form.funds, form.moneyUnit, form.annualGoal, lastYear],
  check: (form, { lastYear, pack, template }) => {
    if (!lastYear || lastYear.moneyUnit !== form.moneyUnit || reason.test(form.annualGoal)) return [];
    const { field, text, amount } = formTotal(form, pack);
    const last = readField(lastYear, field);
    const before = parseAmount(last);
    if (amount === undefined || before === undefined || amount.eq(before)) return [];
    const quantities = form.indicators.filter((row) => isQuantityRow(row) && row.value !== "");
    if (quantities.length < fewest || !quantities.every((row) => isAsLastYear(row, lastYear))) return [];
    const unit = form.moneyUnit;
    const message =
      `${fieldName(template, field)}是 ${text} ${unit}，上年是 ${last} ${unit}，而 ${quantities.length} 个数量指标都与上年相同，` +
      `请说明资金${amount.gt(before) ? "增加" : "减少"}的原因。`;
    return [{ state: "fails", message, places: [{ field }] }];
  },
};

function isAsLastYear(row: Form["indicators"][number], lastYear: Form): boolean {
  return indicatorsByKey(lastYear).get(indicatorKey(row))?.value === row.value;
}
