/** No indicator asks for less than last year (≥95 % → ≥90 %, ≤24小时 → ≤48小时). */
import { Big } from "big.js";
import { onlyMeasure, type Quantity } from "../../value/grammar/indicator-value.ts";
import { parseValue } from "../../value/grammar/parse-value.ts";
import type { RowRule } from "../rule.ts";
import { indicatorKey, indicatorsByKey } from "../text/indicator-index.ts";
import { nameKinds } from "../text/name-kinds.ts";
import { isCostRow, isQuantityRow, isSatisfactionRow } from "../text/row-kind.ts";
import { indicatorName } from "../text/wording.ts";

export const indicatorWeakened: RowRule = {
  id: "r24",
  name: "指标比上年降低",
  source: "review-rules 24",
  level: "warning",
  ofTheYear: true,
  reads: (_, { lastYear }) => [lastYear?.indicators],
  checkRow: (row, _, { lastYear, pack }) => {
    // How much is done and what it costs changes with the money; how well it is done should not.
    if (!lastYear || isQuantityRow(row) || isCostRow(row)) return [];
    const before = indicatorsByKey(lastYear).get(indicatorKey(row));
    if (!before) return [];
    const [old, now] = [quantityOf(before.value), quantityOf(row.value)];
    if (!old || !now || old.unit.text !== now.unit.text) return [];
    const better = directionOf(old, isSatisfactionRow(row) || nameKinds(pack, row.name).satisfaction);
    if (better === undefined || better !== directionOf(now, isSatisfactionRow(row) || nameKinds(pack, row.name).satisfaction))
      return [];
    const change = new Big(now.number.value).cmp(old.number.value);
    if (change === 0 || change > 0 === (better === "more")) return [];
    const fault = "，要求比上年降低了，请说明原因。";
    const message = `${indicatorName(row)}上年是“${before.value}”，今年是“${row.value}”${fault}`;
    return [{ state: "fails", column: "value", message, fault }];
  },
};

function quantityOf(value: string): Quantity | undefined {
  const measure = onlyMeasure(parseValue(value));
  return measure?.kind === "quantity" ? measure : undefined;
}

/** Whether more or less is better, where the bound says so; a bare percentage of satisfaction is a floor. */
function directionOf({ operator }: Quantity, satisfaction: boolean): "more" | "less" | undefined {
  if (operator === "≥" || operator === ">") return "more";
  if (operator === "≤" || operator === "<") return "less";
  return satisfaction ? "more" : undefined;
}
