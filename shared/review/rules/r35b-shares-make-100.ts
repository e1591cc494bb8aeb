/** Shares of one whole that a goal lists make 100 %. */
import { fieldName } from "../../template/field-name.ts";
import type { Report } from "../finding.ts";
import type { FormRule } from "../rule.ts";
import { periodsOf } from "../text/periods.ts";
import { sharesListed } from "../text/shares-listed.ts";

export const sharesMake100: FormRule = {
  id: "r35b",
  name: "绩效目标里的占比加起来不是 100%",
  source: "review-rules 35",
  level: "warning",
  reads: (form) => [form.annualGoal, form.midTermGoal],
  check: (form, { template }) =>
    periodsOf(form).flatMap(({ goal, goalField }) =>
      sharesListed(goal).flatMap(({ parts, sum, whole }): Report[] => {
        // A list that stays below may name the larger ones only.
        if (sum.eq(100) || (sum.lt(100) && !whole)) return [];
        const message =
          `${fieldName(template, goalField)}里的占比 ${parts.join(" + ")} = ${sum.toFixed()}%，` +
          `${sum.gt(100) ? "超过" : "不到"} 100%，请核对各项占比。`;
        return [{ state: "fails", message, places: [{ field: goalField }], about: parts.join() }];
      }),
    ),
};
