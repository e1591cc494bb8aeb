/** No single cost, be it a lump sum or a price for one, is more than the whole project has. */
import { Big } from "big.js";
import { measuresOf } from "../../value/grammar/indicator-value.ts";
import { parseValue } from "../../value/grammar/parse-value.ts";
import type { RowRule } from "../rule.ts";
import { fieldName } from "../../template/field-name.ts";
import { formTotal } from "../text/form-total.ts";
import { isCostRow } from "../text/row-kind.ts";
import { yuanPer } from "../text/money-unit.ts";
import { indicatorName, quoted } from "../text/wording.ts";

export const costWithinTotal: RowRule = {
  id: "r10",
  name: "成本超过项目总额",
  source: "review-rules 10",
  level: "warning",
  ofTheYear: true,
  reads: (form) => [form.funds, form.moneyUnit],
  checkRow: (row, form, { pack, template }) => {
    if (!isCostRow(row)) return [];
    const { moneyUnit } = form;
    const { amount: total, field, text } = formTotal(form, pack);
    const factor = yuanPer(moneyUnit);
    if (total === undefined || factor === undefined || total.lte(0)) return [];
    for (const measure of measuresOf(parseValue(row.value))) {
      if (measure.kind !== "quantity" || measure.unit.base !== "元") continue;
      if (total.times(factor).gte(measure.number.value)) continue;
      const cost = new Big(measure.number.value).div(factor);
      const [over, printed] = [cost.minus(total).round(6).toFixed(), cost.round(6).toFixed()];
      const message =
        `${indicatorName(row)}的指标值${quoted(row.value)}合 ${printed} ${moneyUnit}，` +
        `比${fieldName(template, field)} ${text} ${moneyUnit}还多 ${over} ${moneyUnit}，请核对金额和单位。`;
      return [{ state: "fails", column: "value", message }];
    }
    return [];
  },
};
