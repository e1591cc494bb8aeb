/** A goal that says how many there are lists as many: not 4 个培训班 and then three of them. */
import { fieldName } from "../../template/field-name.ts";
import type { Report } from "../finding.ts";
import type { FormRule } from "../rule.ts";
import { countedLists } from "../text/counted-lists.ts";
import { periodsOf } from "../text/periods.ts";
import { quoted } from "../text/wording.ts";

export const listsAsCounted: FormRule = {
  id: "r35c",
  name: "绩效目标里的个数与列出的不符",
  source: "review-rules 35",
  level: "warning",
  reads: (form) => [form.annualGoal, form.midTermGoal],
  check: (form, { template }) =>
    periodsOf(form).flatMap(({ goal, goalField }) =>
      countedLists(goal).flatMap(({ text, number, pieces }): Report[] => {
        if (number === pieces.length) return [];
        const message =
          `${fieldName(template, goalField)}里写的是${quoted(text)}，后面列了 ${pieces.length} 个，` +
          `${number > pieces.length ? "少" : "多"}列 ${Math.abs(number - pieces.length)} 个，请核对个数。`;
        return [{ state: "fails", message, places: [{ field: goalField }], about: text }];
      }),
    ),
};
