/** No markup, no broken characters and no stray symbols are left in names and values of indicators. */
import type { RowReport } from "../finding.ts";
import type { RowTextRule } from "../rule.ts";
import { strayText } from "../text/stray-text.ts";
import { quoted } from "../text/wording.ts";

export const strayTextInIndicators: RowTextRule = {
  id: "r13d",
  name: "指标里有多余的符号或标记",
  source: "review-rules 13",
  level: "warning",
  checkTexts: (row) =>
    (["name", "value"] as const).flatMap((column): RowReport[] => {
      const stray = strayText(row[column]);
      if (!stray) return [];
      const message = `${row.level2}${quoted(row.name)}的${column === "name" ? "名称" : "指标值"}里有${stray.what}${quoted(stray.text)}，请改正。`;
      const level = stray.minor ? { level: "hint" as const } : {};
      return [{ state: "fails", column, message, ...level, ...(stray.rewrite !== undefined && { rewrite: stray.rewrite }) }];
    }),
};
