/** A word in a name or value of an indicator that is a slip for another: 伙食得满意度. */
import type { RowReport } from "../finding.ts";
import type { RowTextRule } from "../rule.ts";
import { confusedIn } from "../text/confused-in.ts";

export const confusedWordsInIndicators: RowTextRule = {
  id: "r38b",
  name: "指标里可能写错的字词",
  source: "review-rules 38",
  level: "hint",
  checkTexts: (row, pack) =>
    (["name", "value"] as const).flatMap((column): RowReport[] =>
      confusedIn(pack, row[column]).map(({ wrong, right, nearby, rewrite }) => {
        const where = `${row.level2}的${column === "name" ? "指标名称" : "指标值"}`;
        const message = `${where}里的“${nearby}”，“${wrong}”可能是“${right}”的笔误，请核对。`;
        return { state: "fails", column, message, about: nearby, rewrite };
      }),
    ),
};
