/** Indicators of last year are not dropped without a word: each is asked about once. */
import { indicatorField } from "../../form/field.ts";
import type { Indicator } from "../../form/form.ts";
import type { FindingPlace } from "../finding.ts";
import type { FormRule } from "../rule.ts";
import { indicatorKey, indicatorsByKey } from "../text/indicator-index.ts";
import { yearFree } from "../text/year-free.ts";
import { indicatorName, quoted } from "../text/wording.ts";

/** So many are named; all of them are its places. */
const mostNamed = 6;

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
    const dropped = [...indicatorsByKey(lastYear)]
      .filter(([key, row]) => !keys.has(key) && !names.has(yearFree(row.name)))
      .map(([, row]) => row);
    if (dropped.length === 0) return [];
    const named = dropped.slice(0, mostNamed).map((row) => `${indicatorName(row)}（${quoted(row.value)}）`);
    const more = dropped.length > mostNamed ? `等 ${dropped.length} 个指标` : "";
    return [
      {
        state: "fails",
        message: `上年有${named.join("、")}${more}，今年没有了，请说明原因或补上。`,
        places: dropped.map((row) => placeFor(row, form.indicators)),
        about: dropped.map(({ name }) => name).join("、"),
      },
    ];
  },
};

/** Where it would stand: behind the last indicator of its level 2, or in its empty row. */
function placeFor({ level1, level2 }: Indicator, indicators: readonly Indicator[]): FindingPlace {
  const last = indicators.findLastIndex((row) => row.level1 === level1 && row.level2 === level2);
  return last < 0 ? { level1, level2 } : { field: indicatorField(last, "name") };
}
