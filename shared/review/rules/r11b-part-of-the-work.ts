/** A goal that promises a part of the work (完成主体工程 70%) is not measured by an indicator that asks for all of it. */
import { indicatorField } from "../../form/field.ts";
import { onlyMeasure } from "../../value/grammar/indicator-value.ts";
import { parseValue } from "../../value/grammar/parse-value.ts";
import { fieldName } from "../../template/field-name.ts";
import type { Report } from "../finding.ts";
import type { FormRule } from "../rule.ts";
import { isOutputRow } from "../text/row-kind.ts";
import { indicatorName } from "../text/wording.ts";

const part = /完成[\u4e00-\u9fff]{0,12}?\s?(\d{1,2}(?:\.\d+)?)\s?[%％]/g;
const whole = /完成(?:及时)?率$|完工率$|竣工率$/;

export const partOfTheWork: FormRule = {
  id: "r11b",
  name: "绩效目标只做一部分，指标要求全部",
  source: "review-rules 11",
  level: "warning",
  reads: (form) => [form.annualGoal, form.indicators],
  check: ({ annualGoal, indicators }, { template }) => {
    const parts = [...annualGoal.matchAll(part)];
    const index =
      parts.length === 0
        ? -1
        : indicators.findIndex((row) => isOutputRow(row) && whole.test(row.name.trim()) && percent(row.value) === "100");
    const row = indicators[index];
    if (!row) return [];
    return parts
      .filter(([, digits]) => !indicators.some(({ value }) => percent(value) === digits))
      .map(([said]): Report => {
        const message = `${fieldName(template, "annualGoal")}里写的是“${said}”，${indicatorName(row)}的指标值是“${row.value}”，两处要求不一致，请改成一致。`;
        return {
          state: "fails",
          message,
          places: [{ field: "annualGoal" }, { field: indicatorField(index, "value") }],
          about: said,
        };
      });
  },
};

function percent(value: string): string | undefined {
  const measure = onlyMeasure(parseValue(value));
  return measure?.kind === "quantity" && measure.unit.base === "%" ? measure.number.value : undefined;
}
