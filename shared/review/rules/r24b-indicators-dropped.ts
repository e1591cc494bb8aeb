/** Indicators of last year are not dropped without a word: each is asked about once. */
import { indicatorField } from "../../form/field.ts";
import type { Indicator } from "../../form/form.ts";
import type { FindingPlace } from "../finding.ts";
import type { FormRule } from "../rule.ts";
import { indicatorKey, indicatorsByKey } from "../text/indicator-index.ts";
import { yearFree } from "../text/year-free.ts";
import { indicatorName } from "../text/wording.ts";

export const indicatorsDropped: FormRule = {
  id: "r24b",
  name: "上年的指标没有了",
  source: "review-rules 24",
  level: "warning",
  reads: (form, { lastYear }) => [form.indicators, lastYear?.indicators],
  check: (form, { lastYear }) => {
    if (!lastYear) return [];
    const keys = new Set(form.indicators.map((row) => indicatorKey(row)));
    const names = new Set(form.indicators.map(({ name }) => yearFree(name)));
    return [...indicatorsByKey(lastYear)]
      .filter(([key, row]) => !keys.has(key) && !names.has(yearFree(row.name)))
      .map(([, row]) => ({
        state: "fails",
        message: `上年有${indicatorName(row)}（“${row.value}”），今年没有了，请说明原因或补上。`,
        places: [placeFor(row, form.indicators)],
        about: row.name,
      }));
  },
};

/** Where it would stand: behind the last indicator of its level 2, or in its empty row. */
function placeFor({ level1, level2 }: Indicator, indicators: readonly Indicator[]): FindingPlace {
  const last = indicators.findLastIndex((row) => row.level1 === level1 && row.level2 === level2);
  return last < 0 ? { level1, level2 } : { field: indicatorField(last, "name") };
}
