/** A share is never below 0 or above 100 percent, nor asked to be more than 100. Growth and the like may. */
import { measuresOf, type Measure } from "../../value/grammar/indicator-value.ts";
import { parseValue } from "../../value/grammar/parse-value.ts";
import type { RowTextRule } from "../rule.ts";
import { nameKinds } from "../text/name-kinds.ts";
import { isSatisfactionRow } from "../text/row-kind.ts";
import { indicatorName, quoted } from "../text/wording.ts";

export const sharesWithinBounds: RowTextRule = {
  id: "r19",
  name: "比率超出 0 到 100%",
  source: "review-rules 19",
  level: "warning",
  checkTexts: (row, pack) => {
    const kinds = nameKinds(pack, row.name);
    if ((!kinds.share && !isSatisfactionRow(row)) || kinds.unbounded) return [];
    const fault = measuresOf(parseValue(row.value)).map(faultOf).find(Boolean);
    if (fault === undefined) return [];
    return [
      { state: "fails", column: "value", message: `${indicatorName(row)}的指标值${quoted(row.value)}${fault}，请核对。` },
    ];
  },
};

function faultOf(measure: Measure): string | undefined {
  if ((measure.kind !== "quantity" && measure.kind !== "range") || measure.unit.base !== "%") return undefined;
  const ends = measure.kind === "range" ? [measure.from, measure.to] : [measure.number];
  const numbers = ends.map(({ value }) => Number(value));
  if (numbers.some((number) => number > 100)) return "超过 100%，比率最多是 100%";
  if (numbers.some((number) => number < 0)) return "低于 0，比率不能是负数";
  return measure.operator === ">" && numbers.includes(100) ? "要求大于 100%，比率最多是 100%" : undefined;
}
