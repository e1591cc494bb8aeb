/** A quantity is not 1年, which says how long, nor 1批, which may be any number. */
import { onlyMeasure } from "../../value/grammar/indicator-value.ts";
import { parseValue } from "../../value/grammar/parse-value.ts";
import type { RowTextRule } from "../rule.ts";
import { isQuantityRow } from "../text/row-kind.ts";
import { indicatorName, quoted } from "../text/wording.ts";

/** Such names ask how long, or how many lots there are. */
const asksTime = /年|期|时间|时长/;
const asksLots = /批/;

export const yearsAsQuantities: RowTextRule = {
  id: "r34d",
  name: "数量指标看不出要做多少",
  source: "review-rules 34",
  level: "hint",
  checkTexts: (row) => {
    const measure = isQuantityRow(row) ? onlyMeasure(parseValue(row.value)) : undefined;
    if (measure?.kind !== "quantity") return [];
    const { unit, number } = measure;
    const said = (fault: string) => [
      { state: "fails", column: "value", message: `${indicatorName(row)}的指标值${quoted(row.value)}${fault}`, fault } as const,
    ];
    if (unit.text === "年" && !asksTime.test(row.name)) return said("写的是时间，看不出要做多少，请写数量和单位。");
    if (unit.text === "批" && number.value === "1" && !asksLots.test(row.name))
      return said("可多可少，请写一共多少件、台或套。");
    return [];
  },
};
