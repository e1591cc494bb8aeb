/** A date in a value exists. */
import type { RowTextRule } from "../rule.ts";
import { impossibleDate } from "../text/dates-in-text.ts";
import { indicatorName, quoted } from "../text/wording.ts";

export const datesInValuesExist: RowTextRule = {
  id: "r33c",
  name: "指标值里的日期不存在",
  source: "review-rules 33",
  level: "warning",
  checkTexts: (row) => {
    const wrong = impossibleDate(row.value);
    if (wrong === undefined) return [];
    const message = `${indicatorName(row)}的指标值是${quoted(row.value)}，没有${wrong}，请更正日期。`;
    return [{ state: "fails", column: "value", message }];
  },
};
