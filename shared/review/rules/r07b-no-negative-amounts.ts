/** No amount is below zero. Sums that are so because one of their parts is are told with it. */
import { fieldName } from "../../template/field-name.ts";
import type { FormRule } from "../rule.ts";
import { headAmounts } from "../text/head-texts.ts";

export const noNegativeAmounts: FormRule = {
  id: "r07b",
  name: "金额是负数",
  source: "review-rules 7",
  level: "error",
  reads: (form) => [form.funds, form.moneyUnit],
  check: (form, { template }) => {
    const negative = headAmounts(form, template).filter(({ amount }) => amount?.lt(0));
    if (negative.length === 0) return [];
    const below = new Set<string>(negative.map(({ field }) => field));
    const sums = template.computedAmounts
      .filter(({ field, terms }) => below.has(field) && terms.some((term) => term.sign > 0 && below.has(term.field)))
      .map(({ field }) => field);
    const parts = negative.filter(({ field }) => !sums.includes(field));
    const name = (field: string) => fieldName(template, field);
    return parts.map(({ field, text }, i) => {
      const follow = i === 0 && sums.length > 0 ? `；${sums.map(name).join("、")}因此也是负数` : "";
      return {
        state: "fails",
        message: `${name(field)}是 ${text} ${form.moneyUnit}，金额不能是负数，请更正${follow}。`,
        places: [field, ...(i === 0 ? sums : [])].map((place) => ({ field: place })),
      };
    });
  },
};
