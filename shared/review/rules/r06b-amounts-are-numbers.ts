/**
 * Amounts are written as plain numbers: words and units beside them cannot be added up, and the sums that would need them stand blank.
 *
 * Where the text says an amount after all, or most likely means one, that is offered.
 */
import { sumEdits, unknownSums } from "../../editing/computed-amounts.ts";
import { applyEdits, type Edit } from "../../form/edit.ts";
import type { AmountField } from "../../form/field.ts";
import type { Form } from "../../form/form.ts";
import { fieldName } from "../../template/field-name.ts";
import type { Template } from "../../template/template.ts";
import { moneyUnitOf } from "../../value/money-unit.ts";
import { likelyAmount, readAmount } from "../../value/read-amount.ts";
import type { Fix, Report } from "../finding.ts";
import type { FormRule } from "../rule.ts";
import { headAmounts } from "../text/head-texts.ts";
import { quoted } from "../text/wording.ts";

export const amountsAreNumbers: FormRule = {
  id: "r06b",
  name: "金额不是数字",
  source: "review-rules 6",
  level: "error",
  reads: (form) => [form.funds, form.moneyUnit],
  check: (form, { template }) => {
    const wrong = headAmounts(form, template).filter(({ text, amount }) => !amount && text.trim() !== "");
    const unknown = wrong.length === 0 ? [] : unknownSums(form, template);
    return wrong.flatMap(({ field, text }): Report[] => {
      const sums = unknown.filter(({ parts }) => parts.includes(field)).map((sum) => sum.field);
      const missing = sums.length > 0 ? `，${sums.map((sum) => fieldName(template, sum)).join("、")}因此算不出来` : "";
      const fix = fixFor(form, template, field, text);
      return [
        {
          state: "fails",
          message: `${fieldName(template, field)}写的是${quoted(text)}，不是一个数，没法参加加总${missing}，请只写数字。`,
          places: [field, ...sums].map((place) => ({ field: place })),
          ...(fix && { fix }),
        },
      ];
    });
  },
};

function fixFor(form: Form, template: Template, field: AmountField, text: string): Fix | undefined {
  const unit = moneyUnitOf(form.moneyUnit);
  const amount = readAmount(text, unit) ?? likelyAmount(text, unit);
  if (amount === undefined) return undefined;
  const edit: Edit = { kind: "set-field", field, text: amount };
  return { label: `改为 ${amount}`, edits: [edit, ...sumEdits(applyEdits(form, [edit]).form, template, [field])] };
}
