/** No text begins or ends with a blank: it shows as a crooked cell and makes equal names differ. Said once, however many there are. */
import type { RowReport } from "../finding.ts";
import type { RowTextRule } from "../rule.ts";
import { quoted } from "../text/wording.ts";

export const blanksAtEnds: RowTextRule = {
  id: "r13g",
  name: "文字前后有空格",
  source: "review-rules 13",
  level: "hint",
  checkTexts: (row) =>
    (["name", "value"] as const).flatMap((column): RowReport[] => {
      const rewrite = row[column].trim();
      if (rewrite === row[column] || rewrite === "") return [];
      const message = `${row.level2}的${column === "name" ? "指标名称" : "指标值"}${quoted(rewrite)}前后有空格。`;
      return [{ state: "fails", column, message, rewrite }];
    }),
  gather: (found) => {
    const [{ row, report }] = found;
    return `${row.level2}的${quoted(report.rewrite ?? row[report.column])}等 ${found.length} 处文字前后有空格。`;
  },
};
