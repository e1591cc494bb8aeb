/** No document is of a year to come: `〔2032〕6号` in a form of 2026. */
import { fieldName } from "../../template/field-name.ts";
import type { FormRule } from "../rule.ts";
import { periodsOf } from "../text/periods.ts";

const documentNumber = /[〔[（(【［]\s?((?:19|20)\d{2})\s?[〕\])）】］]\s?(?:第\s?)?\d{1,5}\s?号/g;

export const documentYears: FormRule = {
  id: "r36b",
  name: "文号的年份晚于本表年度",
  source: "review-rules 36",
  level: "warning",
  reads: (form) => [form.annualGoal, form.midTermGoal],
  check: (form, { template }) => {
    const { year } = form;
    if (year === null) return [];
    return periodsOf(form).flatMap(({ goal, goalField }) =>
      [...goal.matchAll(documentNumber)]
        .filter((match) => Number(match[1]) > year)
        .map(([number]) => ({
          state: "fails" as const,
          message: `${fieldName(template, goalField)}里的文号“${number}”晚于本表年度 ${year} 年，请核对文号的年份。`,
          places: [{ field: goalField }],
          about: number,
        })),
    );
  },
};
