/** A date in the texts of the head exists: no thirteenth month, no 30th of February. */
import { readField } from "../../form/field.ts";
import { fieldName } from "../../template/field-name.ts";
import { headFields } from "../../template/head-fields.ts";
import type { Report } from "../finding.ts";
import type { FormRule } from "../rule.ts";
import { impossibleDate } from "../text/dates-in-text.ts";

export const datesExist: FormRule = {
  id: "r33",
  name: "日期不存在",
  source: "review-rules 33",
  level: "warning",
  reads: (form, { template }) => headFields(template).texts.map((field) => readField(form, field)),
  check: (form, { template }) =>
    headFields(template).texts.flatMap((field): Report[] => {
      const wrong = impossibleDate(readField(form, field));
      if (wrong === undefined) return [];
      const message = `${fieldName(template, field)}里写的“${wrong}”不存在，请更正日期。`;
      return [{ state: "fails", message, places: [{ field }], about: wrong }];
    }),
};
