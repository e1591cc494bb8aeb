/** A quantity is a number of something: not 168, not a percentage of a task, not a sentence with several numbers. */
import { measuresOf, onlyMeasure } from "../../value/grammar/indicator-value.ts";
import { parseValue } from "../../value/grammar/parse-value.ts";
import { isShareUnit } from "../../value/grammar/units.ts";
import type { RowTextRule } from "../rule.ts";
import { nameKinds } from "../text/name-kinds.ts";
import { isQuantityRow } from "../text/row-kind.ts";
import { indicatorName, quoted } from "../text/wording.ts";

const longestValue = 10;

export const quantitiesWithUnits: RowTextRule = {
  id: "r34",
  name: "数量指标没有单位",
  source: "review-rules 34",
  level: "warning",
  checkTexts: (row, pack) => {
    if (!isQuantityRow(row)) return [];
    const value = parseValue(row.value);
    const measure = onlyMeasure(value);
    const kinds = nameKinds(pack, row.name);
    const said = `${indicatorName(row)}的指标值${quoted(row.value)}`;
    // Rates, times and people without their units have rules of their own.
    if (kinds.share || kinds.satisfaction || kinds.time || kinds.people) return [];
    if (measure?.kind === "quantity" && measure.unit.text === "" && !unitInBrackets.test(row.name)) {
      const fault = "没有写单位，看不出是多少个什么，请补上单位。";
      return [{ state: "fails", column: "value", message: said + fault, fault }];
    }
    if (measure?.kind === "quantity" && isShareUnit(measure.unit.base)) {
      const fault = "写的是百分数，只说做没做完，请写要做多少，带上数和单位。";
      return [{ state: "fails", level: "hint", column: "value", message: indicatorName(row) + fault, fault }];
    }
    const several =
      measuresOf(value).length > 1 && /[\u4e00-\u9fff]{2,}[^，,、；;*×]*\d[^，,、；;]*[\u4e00-\u9fff]{2,}\d/.test(row.value);
    if (!several || row.value.length < longestValue) return [];
    const fault = "写了一句话，里面有几个数，请分开写成几个指标。";
    return [{ state: "fails", level: "hint", column: "value", message: said + fault, fault }];
  },
};

/** `面积（亩）`: the unit stands in the name. */
const unitInBrackets = /[（(][^（）()]{1,8}[）)]\s*$/;
