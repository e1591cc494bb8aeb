/** Among the costs there is an amount of money: rates of cost control say nothing of what anything costs. */
import { indicatorField } from "../../form/field.ts";
import { isMoneyUnit, isShareUnit } from "../../value/grammar/units.ts";
import type { FormRule } from "../rule.ts";
import { measuredUnits } from "../text/measured-units.ts";
import { rowReadings, type RowReading } from "../text/row-readings.ts";
import { indicatorName, quoted } from "../text/wording.ts";

export const costsWithoutMoney: FormRule = {
  id: "r10b",
  name: "成本指标没有金额",
  source: "review-rules 10",
  level: "warning",
  reads: (form) => [form.indicators],
  check: ({ indicators }) => {
    const costs = rowReadings(indicators).filter(({ kind, value }) => kind.isCost && value.class !== "blank");
    const saysMoney = ({ value }: RowReading) => measuredUnits(value).some((unit) => unit === "" || isMoneyUnit(unit));
    const saysShare = ({ value }: RowReading) => measuredUnits(value).some((unit) => isShareUnit(unit));
    const [first] = costs;
    if (!first || costs.some(saysMoney) || !costs.every(saysShare)) return [];
    const more = costs.length > 1 ? `等 ${costs.length} 个成本指标` : "";
    const message = `${indicatorName(first.row)}的指标值${quoted(first.row.value)}${more}写的是比率，成本指标里没有金额，请写明要花多少钱。`;
    return [{ state: "fails", message, places: costs.map(({ index }) => ({ field: indicatorField(index, "value") })) }];
  },
};
