/** Either the goal or the quantities say how much is to be done: rates alone do not. */
import { indicatorField } from "../../form/field.ts";
import { measuresOf } from "../../value/grammar/indicator-value.ts";
import { parseValue } from "../../value/grammar/parse-value.ts";
import { isShareUnit } from "../../value/grammar/units.ts";
import { fieldName } from "../../template/field-name.ts";
import { longTexts, rememberByText } from "../../value/remember-by-text.ts";
import type { FormRule } from "../rule.ts";
import { measuredUnits } from "../text/measured-units.ts";
import { isQuantityRow } from "../text/row-kind.ts";
import { indicatorName } from "../text/wording.ts";

const saysHowMany = rememberByText(longTexts, (goal) =>
  /[\d一二两三四五六七八九十百千万]\s?[个项件次人名户家台套份册期场座处条公亩米吨平辆所间村]/.test(goal),
);

export const noNumberAtAll: FormRule = {
  id: "r37c",
  name: "看不出要做多少",
  source: "review-rules 37；review-rules 34",
  level: "warning",
  reads: (form) => [form.annualGoal, form.indicators],
  check: (form, { template }) => {
    if (form.annualGoal.trim() === "" || saysHowMany(form.annualGoal)) return [];
    const quantities = form.indicators
      .map((row, index) => ({ row, index }))
      .filter(({ row }) => isQuantityRow(row) && row.value.trim() !== "");
    const [first] = quantities;
    const onlyShares = quantities.every(({ row }) => {
      const value = parseValue(row.value);
      return measuresOf(value).length > 0 && measuredUnits(value).every((unit) => isShareUnit(unit));
    });
    if (!first || !onlyShares) return [];
    const message =
      `${fieldName(template, "annualGoal")}里没有数量，${indicatorName(first.row)}写的也是比率（${first.row.value.trim()}），` +
      `看不出要做多少，请写明数量。`;
    return [{ state: "fails", message, places: [{ field: indicatorField(first.index, "value") }, { field: "annualGoal" }] }];
  },
};
