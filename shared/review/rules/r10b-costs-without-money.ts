/** Among the costs there is an amount of money: rates of cost control say nothing of what anything costs. */
import { indicatorField } from "../../form/field.ts";
import { measuresOf } from "../../value/grammar/indicator-value.ts";
import { parseValue } from "../../value/grammar/parse-value.ts";
import { isMoneyUnit, isShareUnit } from "../../value/grammar/units.ts";
import type { FormRule } from "../rule.ts";
import { measuredUnits } from "../text/measured-units.ts";
import { isCostRow } from "../text/row-kind.ts";
import { indicatorName, quoted } from "../text/wording.ts";

export const costsWithoutMoney: FormRule = {
  id: "r10b",
  name: "成本指标没有金额",
  source: "review-rules 10",
  level: "warning",
  reads: (form) => [form.indicators],
  check: ({ indicators }) => {
    const costs = indicators.flatMap((row, index) =>
      isCostRow(row) && row.value.trim() !== ""
        ? [{ row, field: indicatorField(index, "value"), value: parseValue(row.value) }]
        : [],
    );
    const shares = costs.filter(({ value }) => measuredUnits(value).some((unit) => isShareUnit(unit)));
    const [first] = shares;
    const others = costs.some(
      ({ value }) => measuresOf(value).length > 0 && measuredUnits(value).some((unit) => unit === "" || isMoneyUnit(unit)),
    );
    if (!first || others || shares.length < costs.length) return [];
    const more = shares.length > 1 ? `等 ${shares.length} 个成本指标` : "";
    const message = `${indicatorName(first.row)}的指标值${quoted(first.row.value)}${more}写的是比率，成本指标里没有金额，请写明要花多少钱。`;
    return [{ state: "fails", message, places: shares.map(({ field }) => ({ field })) }];
  },
};
