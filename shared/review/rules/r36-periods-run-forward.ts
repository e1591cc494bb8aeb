/** A period in a goal or a term ends after it begins. */
import { readField } from "../../form/field.ts";
import { fieldName } from "../../template/field-name.ts";
import type { Report } from "../finding.ts";
import type { FormRule } from "../rule.ts";
import { reversedPeriods } from "../text/dates-in-text.ts";

const fields = ["annualGoal", "midTermGoal", "projectTerm"] as const;

export const periodsRunForward: FormRule = {
  id: "r36",
  name: "起止时间前后颠倒",
  source: "review-rules 36",
  level: "warning",
  reads: (form) => fields.map((field) => form[field]),
  check: (form, { template }) =>
    fields.flatMap((field) =>
      reversedPeriods(readField(form, field)).map((period): Report => ({
        state: "fails",
        message: `${fieldName(template, field)}里的“${period}”前后颠倒，结束早于开始，请更正。`,
        places: [{ field }],
        about: period,
      })),
    ),
};
