/** Brackets and quotation marks in names and values of indicators come in pairs. */
import type { RowReport } from "../finding.ts";
import type { RowTextRule } from "../rule.ts";
import { bracketFault } from "../text/bracket-fault.ts";

export const bracketsInIndicators: RowTextRule = {
  id: "r13b",
  name: "指标里的括号、书名号不成对",
  source: "review-rules 13",
  level: "warning",
  checkTexts: (row) =>
    (["name", "value"] as const).flatMap((column): RowReport[] => {
      const fault = bracketFault(row[column]);
      if (!fault) return [];
      const message = `${row.level2}的${column === "name" ? "指标名称" : "指标值"}里${fault.sentence}，请补上。`;
      return [{ state: "fails", column, message, ...(fault.rewrite !== undefined && { rewrite: fault.rewrite }) }];
    }),
};
