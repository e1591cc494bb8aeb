/** A quantity is not 1年: that says how long, and not how much is done. */
import { onlyMeasure } from "../../value/grammar/indicator-value.ts";
import { parseValue } from "../../value/grammar/parse-value.ts";
import type { RowTextRule } from "../rule.ts";
import { isQuantityRow } from "../text/row-kind.ts";
import { indicatorName, quoted } from "../text/wording.ts";

/** Such names ask how long. */
const asksTime = /年|期|时间|时长/;

export const yearsAsQuantities: RowTextRule = {
  id: "r34d",
  name: "数量指标写的是时间",
  source: "review-rules 34",
  level: "hint",
  checkTexts: (row) => {
    if (!isQuantityRow(row) || asksTime.test(row.name)) return [];
    const measure = onlyMeasure(parseValue(row.value));
    if (measure?.kind !== "quantity" || measure.unit.text !== "年") return [];
    const fault = "写的是时间，看不出要做多少，请写数量和单位。";
    return [{ state: "fails", column: "value", message: `${indicatorName(row)}的指标值${quoted(row.value)}${fault}`, fault }];
  },
};
