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
      const message = `${row.level2}的${column === "name" ? "指标名称" : "指标值"}${quoted(rewrite)}${fault}`;
      return [{ state: "fails", column, message, fault, rewrite }];
    }),
};

const fault = "前后有空格，请删去。";
