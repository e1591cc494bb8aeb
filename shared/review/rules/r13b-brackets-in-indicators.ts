/** Brackets and quotation marks in names and values of indicators come in pairs. */
import type { RowReport } from "../finding.ts";
import type { RowRule } from "../rule.ts";
import { bracketFault } from "../text/bracket-fault.ts";

export const bracketsInIndicators: RowRule = {
  id: "r13b",
  name: "指标里的括号、书名号不成对",
  source: "review-rules 13",
  level: "warning",
  checkRow: (row) =>
    (["name", "value"] as const).flatMap((column): RowReport[] => {
      const fault = bracketFault(row[column]);
      if (!fault) return [];
      const message = `${row.level2}的${column === "name" ? "指标名称" : "指标值"}里${fault.sentence}。`;
      return [{ state: "fails", column, message, ...(fault.rewrite !== undefined && { rewrite: fault.rewrite }) }];
    }),
};
