/** No amount is below zero. */
import { fieldName } from "../../template/field-name.ts";
import type { FormRule } from "../rule.ts";
import { headAmounts } from "../text/head-texts.ts";

export const noNegativeAmounts: FormRule = {
  id: "r07b",
  name: "金额是负数",
  source: "review-rules 7",
  level: "error",
  reads: (form) => [form.funds, form.moneyUnit],
  check: (form, { template }) =>
    headAmounts(form, template)
      .filter(({ amount }) => amount?.lt(0))
      .map(({ field, text }) => ({
        state: "fails",
        message: `${fieldName(template, field)}是 ${text} ${form.moneyUnit}，金额不能是负数。`,
        places: [{ field }],
      })),
};
