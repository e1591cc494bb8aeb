/** No amount is below zero. */
import { readField } from "../../form/field.ts";
import { fieldName } from "../../template/field-name.ts";
import { headFields } from "../../template/head-fields.ts";
import type { FormRule } from "../rule.ts";
import { amountOf } from "../text/amount-of.ts";

export const noNegativeAmounts: FormRule = {
  id: "r07b",
  name: "金额是负数",
  source: "review-rules 7",
  level: "error",
  reads: (form) => [form.funds, form.moneyUnit],
  check: (form, { template }) =>
    headFields(template)
      .amounts.filter((field) => amountOf(readField(form, field))?.lt(0))
      .map((field) => ({
        state: "fails",
        message: `${fieldName(template, field)}是 ${readField(form, field)} ${form.moneyUnit}，金额不能是负数。`,
        places: [{ field }],
      })),
};
