/**
 * Printed sums are the exact sums of their parts, by the template's identities.
 *
 * A blank sum is not this rule's business, be it printed or added up; a part that is no amount makes the sum impossible to tell.
 */
import { parseAmount, sumAmounts } from "../../value/amount.ts";
import type { Big } from "big.js";
import { computedAmount, sumEdits } from "../../editing/computed-amounts.ts";
import { applyEdits, type Edit } from "../../form/edit.ts";
import { readField, type Field } from "../../form/field.ts";
import type { Form } from "../../form/form.ts";
import { fieldName } from "../../template/field-name.ts";
import type { ComputedAmount, Template } from "../../template/template.ts";
import type { Report } from "../finding.ts";
import type { FormRule } from "../rule.ts";
import { headAmounts } from "../text/head-texts.ts";

export const amountsAddUp: FormRule = {
  id: "r06",
  name: "资金加总不符",
  source: "review-rules 6；forms 1",
  level: "error",
  reads: (form) => [form.funds, form.moneyUnit],
  check: (form, { template }) => {
    const amounts = new Map(headAmounts(form, template).map(({ field, amount }) => [field as Field, amount]));
    return template.computedAmounts
      .filter((computed) => !holds(computed, amounts) && !isBelowZero(computed, amounts))
      .flatMap((computed) => disagreement(form, template, computed));
  },
};

/** An amount below zero is wrong itself; what it does to a sum is told with it. */
function isBelowZero({ field, terms }: ComputedAmount, amounts: ReadonlyMap<Field, Big | undefined>): boolean {
  return [field, ...terms.map((term) => term.field)].some((one) => amounts.get(one)?.lt(0));
}

/** Nearly always: then nothing has to be printed. */
function holds({ field, terms }: ComputedAmount, amounts: ReadonlyMap<Field, Big | undefined>): boolean {
  let rest = amounts.get(field);
  for (const term of terms) {
    const amount = amounts.get(term.field);
    if (!rest || !amount) return false;
    rest = term.sign < 0 ? rest.plus(amount) : rest.minus(amount);
  }
  return rest?.eq(0) ?? false;
}

function disagreement(form: Form, template: Template, computed: ComputedAmount): Report[] {
  const printed = readField(form, computed.field);
  const printedAmount = parseAmount(printed);
  const terms = computed.terms.map(({ sign, field }) => ({ sign, field, text: readField(form, field) }));
  const sum = sumAmounts(terms);
  if (terms.some(({ field, text }) => text === "" && computedAmount(template, field))) return [];
  if (printedAmount === undefined || sum === undefined || sum === "" || printedAmount.eq(sum)) return [];
  const difference = printedAmount.minus(sum);
  const parts = terms
    .map(({ sign, field, text }, i) => `${sign < 0 ? " − " : i > 0 ? " + " : ""}${fieldName(template, field)} ${text || "0"}`)
    .join("");
  const edit: Edit = { kind: "set-field", field: computed.field, text: sum };
  return [
    {
      state: "fails",
      message:
        `${fieldName(template, computed.field)}写的是 ${printed} ${form.moneyUnit}，而${parts} = ${sum} ${form.moneyUnit}，` +
        `${difference.gt(0) ? "多" : "少"}了 ${difference.abs().toFixed()} ${form.moneyUnit}，请核对。`,
      places: [{ field: computed.field }, ...terms.map(({ field }) => ({ field }))],
      // Where no part says anything, the parts may be what is missing.
      ...(!difference.eq(printedAmount) && {
        fix: {
          label: `改为 ${sum}`,
          edits: [edit, ...sumEdits(applyEdits(form, [edit]).form, template, [computed.field])],
        },
      }),
    },
  ];
}
