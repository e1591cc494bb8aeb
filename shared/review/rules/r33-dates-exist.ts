/** A date in the texts of the head exists: no thirteenth month, no 30th of February. */
import { fieldName } from "../../template/field-name.ts";
import type { Report } from "../finding.ts";
import type { FormRule } from "../rule.ts";
import { headReads, headTexts } from "../text/head-texts.ts";
import { impossibleDate } from "../text/dates-in-text.ts";

export const datesExist: FormRule = {
  id: "r33",
  name: "日期不存在",
  source: "review-rules 33",
  level: "warning",
  reads: headReads,
  check: (form, { template }) =>
    headTexts(form, template).flatMap(({ field, text }): Report[] => {
      const wrong = impossibleDate(text);
      if (wrong === undefined) return [];
      const message = `${fieldName(template, field)}里写的“${wrong}”不存在，请更正日期。`;
      return [{ state: "fails", message, places: [{ field }], about: wrong }];
    }),
};
