/** Amounts are written as plain numbers: words and units beside them cannot be added up. */
import { readField } from "../../form/field.ts";
import { fieldName } from "../../template/field-name.ts";
import { headFields } from "../../template/head-fields.ts";
import { normalizeAmount } from "../../value/amount.ts";
import type { FormRule } from "../rule.ts";
import { amountOf } from "../text/amount-of.ts";
import { quoted } from "../text/wording.ts";

export const amountsAreNumbers: FormRule = {
  id: "r06b",
  name: "金额不是数字",
  source: "review-rules 6",
  level: "error",
  reads: (form) => [form.funds],
  check: (form, { template }) =>
    headFields(template).amounts.flatMap((field) => {
      const text = readField(form, field);
      if (text.trim() === "" || amountOf(text) !== undefined) return [];
      const normal = normalizeAmount(text);
      const certain = amountOf(normal) !== undefined;
      return [
        {
          state: "fails",
          message: `${fieldName(template, field)}写的是${quoted(text)}，不是一个数，没法参加加总。`,
          places: [{ field }],
          ...(certain && { fix: { label: `改为 ${normal}`, edits: [{ kind: "set-field" as const, field, text: normal }] } }),
        },
      ];
    }),
};
