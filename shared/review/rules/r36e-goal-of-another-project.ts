/** A goal is of the project it stands under: it does not say the project's name with another thing in its place. */
import { fieldName } from "../../template/field-name.ts";
import type { Report } from "../finding.ts";
import type { FormRule } from "../rule.ts";
import { withoutTitles } from "../text/masked-titles.ts";
import { periodsOf } from "../text/periods.ts";
import { replacedMiddle } from "../text/replaced-middle.ts";

/** What a name has around its own words. */
const around = /^(?:20\d{2}年度?|关于)|(?:建设|补助|专项|购置)?(?:项目|工程|经费|资金)$/g;

export const goalOfAnotherProject: FormRule = {
  id: "r36e",
  name: "绩效目标与项目名称说的不是一回事",
  source: "review-rules 36",
  level: "warning",
  reads: (form) => [form.projectName, form.annualGoal, form.midTermGoal],
  check: (form, { template }) => {
    const name = form.projectName.trim().replaceAll(around, "");
    return periodsOf(form).flatMap(({ goal, goalField }): Report[] => {
      const found = replacedMiddle(name, withoutTitles(goal));
      if (!found) return [];
      const message = `${fieldName(template, goalField)}里写的是“${found.said}”，项目名称里是“${found.name}”，请核对是不是同一个项目。`;
      return [{ state: "fails", message, places: [{ field: goalField }, { field: "projectName" }], about: found.said }];
    });
  },
};
