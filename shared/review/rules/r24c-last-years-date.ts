/** A name or value that stood in last year's form with last year's date does not come back unchanged. */
import type { RowReport } from "../finding.ts";
import type { RowRule } from "../rule.ts";
import { indicatorKey, indicatorsByKey } from "../text/indicator-index.ts";
import { quoted } from "../text/wording.ts";

export const lastYearsDate: RowRule = {
  id: "r24c",
  name: "沿用了上年的年份",
  source: "review-rules 24",
  level: "warning",
  ofTheYear: true,
  reads: (_, { lastYear }) => [lastYear?.indicators, lastYear?.year],
  checkRow: (row, form, { lastYear }) => {
    const year = lastYear?.year;
    if (!lastYear || !year || form.year === null || year >= form.year) return [];
    const before = indicatorsByKey(lastYear).get(indicatorKey(row));
    if (before?.name !== row.name || !row.name.includes(`${year}年`)) return [];
    const rewrite = row.name.replaceAll(`${year}年`, `${form.year}年`);
    const fault = `与上年相同，里面还是 ${year} 年，本表是 ${form.year} 年，请改成本年的。`;
    const message = `${row.level2}的指标名称${quoted(row.name)}${fault}`;
    return [{ state: "fails", column: "name", message, fault, rewrite } satisfies RowReport];
  },
};
