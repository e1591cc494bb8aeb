/** A date that is written exists: no thirteenth month, no 30th of February. */
import { fieldName } from "../../template/field-name.ts";
import { indicatorField } from "../../form/field.ts";
import { headFields } from "../../template/head-fields.ts";
import { readField } from "../../form/field.ts";
import type { Report } from "../finding.ts";
import type { FormRule } from "../rule.ts";
import { impossibleDate } from "../text/dates-in-text.ts";
import { periodsOf } from "../text/periods.ts";
import { indicatorName, quoted } from "../text/wording.ts";

export const datesExist: FormRule = {
  id: "r33",
  name: "日期不存在",
  source: "review-rules 33",
  level: "warning",
  reads: (form, { template }) => [
    form.indicators,
    form.midTermIndicators,
    ...headFields(template).texts.map((field) => readField(form, field)),
  ],
  check: (form, { template }) => {
    const head = headFields(template).texts.flatMap((field): Report[] => {
      const wrong = impossibleDate(readField(form, field));
      if (wrong === undefined) return [];
      return [
        {
          state: "fails",
          message: `${fieldName(template, field)}里没有“${wrong}”这个日期，请更正。`,
          places: [{ field }],
          about: wrong,
        },
      ];
    });
    const rows = periodsOf(form).flatMap(({ rows: indicators, list }) =>
      indicators.flatMap((row, index): Report[] => {
        const wrong = impossibleDate(row.value);
        if (wrong === undefined) return [];
        const message = `${indicatorName(row)}的指标值是${quoted(row.value)}，没有${wrong}，请更正日期。`;
        return [{ state: "fails", message, places: [{ field: indicatorField(index, "value", list) }] }];
      }),
    );
    return [...head, ...rows];
  },
};
