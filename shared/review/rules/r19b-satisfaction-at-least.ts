/** Satisfaction is a floor: it is written with ≥. A bound from above says the opposite of what is meant. */
import { onlyMeasure } from "../../value/grammar/indicator-value.ts";
import { parseValue } from "../../value/grammar/parse-value.ts";
import type { RowTextRule } from "../rule.ts";
import { nameKinds } from "../text/name-kinds.ts";
import { isSatisfactionRow } from "../text/row-kind.ts";
import { indicatorName, quoted } from "../text/wording.ts";

export const satisfactionAtLeast: RowTextRule = {
  id: "r19b",
  name: "满意度没有写成“≥”",
  source: "review-rules 19",
  level: "hint",
  checkTexts: (row, pack) => {
    if (!isSatisfactionRow(row) && !nameKinds(pack, row.name).satisfaction) return [];
    const value = parseValue(row.value);
    const measure = onlyMeasure(value);
    // A name of dissatisfaction or of complaints is bounded from above.
    if (measure?.kind !== "quantity" || measure.unit.base !== "%" || /不满|投诉|差评/.test(row.name)) return [];
    const said = `${indicatorName(row)}的指标值是${quoted(row.value)}`;
    if (measure.operator === "≤" || measure.operator === "<") {
      const fault = "，满意度越高越好，应当写“≥”。";
      return [{ state: "fails", level: "warning", column: "value", message: said + fault, fault }];
    }
    if (measure.operator === "≥" || measure.operator === ">" || Number(measure.number.value) === 100) return [];
    const bare = /^=?(\d+(?:\.\d+)?%)$/.exec(row.value.trim())?.[1];
    return [
      {
        state: "fails",
        column: "value",
        message: `${said}，满意度一般写成“≥”。`,
        fault: "，满意度一般写成“≥”。",
        ...(bare !== undefined && { rewrite: `≥${bare}` }),
      },
    ];
  },
};
