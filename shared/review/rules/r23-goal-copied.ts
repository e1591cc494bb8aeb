/** A goal is not last year's word for word, years aside. */
import { fieldName } from "../../template/field-name.ts";
import type { FormRule } from "../rule.ts";
import { yearFree } from "../text/year-free.ts";

/** Shorter goals say the same every year by their nature. */
const shortest = 30;

export const goalCopied: FormRule = {
  id: "r23",
  name: "绩效目标与上年相同",
  source: "review-rules 23",
  level: "warning",
  reads: (form, { lastYear }) => [form.annualGoal, lastYear?.annualGoal],
  check: (form, { lastYear, template }) => {
    if (!lastYear || form.annualGoal.length < shortest) return [];
    if (yearFree(form.annualGoal) !== yearFree(lastYear.annualGoal)) return [];
    const year = lastYear.year === null ? "上年" : ` ${lastYear.year} 年`;
    const message = `${fieldName(template, "annualGoal")}与${year}的一字不差（年份除外），请写明本年度要做什么。`;
    return [{ state: "fails", message, places: [{ field: "annualGoal" }] }];
  },
};
