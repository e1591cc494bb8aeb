/** The same indicator is measured in the same unit in all forms of a department. */
import { onlyMeasure } from "../../value/grammar/indicator-value.ts";
import { parseValue } from "../../value/grammar/parse-value.ts";
import { unitNoun } from "../../value/grammar/units.ts";
import type { RowRule } from "../rule.ts";
import { indicatorKey } from "../text/indicator-index.ts";
import { siblingIndex } from "../text/sibling-index.ts";
import { indicatorName, quoted } from "../text/wording.ts";

export const unitsAcrossForms: RowRule = {
  id: "r25",
  name: "同一指标在各表的单位不同",
  source: "review-rules 25",
  level: "warning",
  ofTheYear: true,
  reads: (_, { siblings }) => [siblings],
  checkRow: (row, form, { siblings }) => {
    if (!siblings || row.name.trim() === "") return [];
    const own = onlyMeasure(parseValue(row.value));
    const others = siblingIndex(siblings)
      .quantities.get(indicatorKey(row))
      ?.filter((one) => one.form !== form);
    if (own?.kind !== "quantity" || !others || own.unit.base === "") return [];
    const unit = unitNoun(own.unit.base);
    if (others.some(({ quantity }) => unitNoun(quantity.unit.base) === unit || quantity.unit.base === "")) return [];
    const [other] = others;
    if (!other) return [];
    const message =
      `${indicatorName(row)}在本表里是“${row.value}”，在${quoted(other.form.projectName)}的表里是“${other.value}”，` +
      `同一指标的计量单位不同，请统一。`;
    return [{ state: "fails", column: "value", message }];
  },
};
