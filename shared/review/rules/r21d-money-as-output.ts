/** So many 项 of money (结转结余资金 1项) say nothing of what is done with it. */
import type { RowTextRule } from "../rule.ts";
import { isQuantityRow } from "../text/row-kind.ts";
import { indicatorName } from "../text/wording.ts";

const money = /(?:资金|往来款|结余|款项)$/;

export const moneyAsOutput: RowTextRule = {
  id: "r21d",
  name: "数量指标写的是资金本身",
  source: "review-rules 21",
  level: "hint",
  checkTexts: (row) => {
    if (!isQuantityRow(row) || !money.test(row.name.trim()) || !/^[≥=]?\d+\s?[项笔批]$/.test(row.value.trim())) return [];
    const fault = "是资金本身，不是用它做成的事，请写要做多少什么。";
    return [{ state: "fails", column: "name", message: indicatorName(row) + fault, fault }];
  },
};
