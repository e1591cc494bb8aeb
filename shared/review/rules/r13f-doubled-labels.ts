/** No cell holds its own label again (`指标1：指标1：…`, `指标值：≥90%`), and no name stands twice in one cell. */
import type { RowReport } from "../finding.ts";
import type { RowTextRule } from "../rule.ts";
import { splitPrefix } from "../../value/indicator-prefix.ts";
import { quoted } from "../text/wording.ts";

const labels = {
  name: /^(?:三级指标|指标名称|指标内容)\s*[:：]\s*(?=\S)/,
  value: /^(?:年度指标值|指标值|目标值)\s*[:：]\s*(?=\S)/,
} as const;
const shortestName = 4;

export const doubledLabels: RowTextRule = {
  id: "r13f",
  name: "单元格里重复写了标签或名称",
  source: "review-rules 13",
  level: "hint",
  checkTexts: (row) =>
    (["name", "value"] as const).flatMap((column): RowReport[] => {
      const rewrite = withoutDoubles(row[column], column);
      if (rewrite === row[column]) return [];
      const message = `${row.level2}的${column === "name" ? "指标名称" : "指标值"}${quoted(row[column])}里有重复的文字，去掉后是${quoted(rewrite)}。`;
      return [{ state: "fails", column, message, rewrite }];
    }),
};

function withoutDoubles(text: string, column: "name" | "value"): string {
  const bare = text.replace(labels[column], "");
  if (column === "value") return bare;
  const { name } = splitPrefix(bare);
  const half = name.slice(0, name.length / 2);
  return name.length >= 2 * shortestName && half + half === name ? half : name;
}
