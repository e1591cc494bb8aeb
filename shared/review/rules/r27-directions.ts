/**
 * The sign of a value goes the way its name asks: a cost or a fault rate has an upper bound (≤), a rate of what is wanted a lower one (≥).
 *
 * Satisfaction has a rule of its own. What a name asks is told by its ending and the pack's words for what nobody wants.
 */
import { onlyMeasure } from "../../value/grammar/indicator-value.ts";
import { parseValue } from "../../value/grammar/parse-value.ts";
import { isMoneyUnit } from "../../value/grammar/units.ts";
import type { RowTextRule } from "../rule.ts";
import { nameKinds } from "../text/name-kinds.ts";
import { isCostRow, isQuantityRow, isSatisfactionRow } from "../text/row-kind.ts";
import { indicatorName, quoted } from "../text/wording.ts";

export const directions: RowTextRule = {
  id: "r27",
  name: "指标值的方向写反了",
  source: "review-rules 27",
  level: "warning",
  checkTexts: (row, pack) => {
    const measure = onlyMeasure(parseValue(row.value));
    if (measure?.kind !== "quantity" || measure.operator === undefined || measure.operator === "=") return [];
    const kinds = nameKinds(pack, row.name);
    if (kinds.satisfaction || isSatisfactionRow(row)) return [];
    const atLeast = measure.operator === "≥" || measure.operator === ">";
    const said = `${indicatorName(row)}的指标值是${quoted(row.value)}`;
    if (isMoneyUnit(measure.unit.base)) {
      if (!isCostRow(row) || !atLeast || /节约|节省|降低|减少|压减/.test(row.name)) return [];
      const fault = "，成本没有上限，应当写“≤”或写明金额。";
      return [{ state: "fails", column: "value", message: said + fault, fault }];
    }
    const { better } = kinds;
    if (better === undefined || kinds.money || (better === "more") === atLeast) return [];
    const fault = better === "more" ? "，这个指标越高越好，应当写“≥”。" : "，这个指标越低越好，应当写“≤”。";
    // How much is done may be bounded by the money there is.
    return [
      { state: "fails", column: "value", message: said + fault, fault, ...(isQuantityRow(row) && { level: "hint" as const }) },
    ];
  },
};
