/** No text begins or ends with a blank: it shows as a crooked cell and makes equal names differ. Said once, however many there are. */
import type { FormRule } from "../rule.ts";
import { rewrittenCells } from "../text/rewritten-cells.ts";
import { quoted } from "../text/wording.ts";

export const blanksAtEnds: FormRule = {
  id: "r13g",
  name: "文字前后有空格",
  source: "review-rules 13",
  level: "hint",
  reads: (form) => [form.indicators, form.midTermIndicators],
  check: (form) =>
    rewrittenCells(
      form,
      ["name", "value"],
      (text) => text.trim() || text,
      ([{ row, column, rewrite }, ...others]) => {
        const where = `${row.level2}的${column === "name" ? "指标名称" : "指标值"}${quoted(rewrite)}`;
        return others.length === 0 ? `${where}前后有空格。` : `${where}等 ${others.length + 1} 处文字前后有空格。`;
      },
    ),
};
