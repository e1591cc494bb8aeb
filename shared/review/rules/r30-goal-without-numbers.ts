/**
 * A goal that holds no number says nothing that could be reached or missed; a quantity of the table shows what could stand there.
 *
 * Invariant: years, titles and numbers of documents are no numbers of a goal, a date by which something is done is one.
 */
import { indicatorField } from "../../form/field.ts";
import { fieldName } from "../../template/field-name.ts";
import { onlyMeasure } from "../../value/grammar/indicator-value.ts";
import { parseValue } from "../../value/grammar/parse-value.ts";
import { longTexts, rememberByText } from "../../value/remember-by-text.ts";
import type { FormRule } from "../rule.ts";
import { countedThings } from "../text/counted-things.ts";
import { withoutTitles } from "../text/masked-titles.ts";
import { isQuantityRow } from "../text/row-kind.ts";
import { indicatorName, quoted } from "../text/wording.ts";

const holdsNumber = rememberByText(longTexts, (goal) => {
  const said = withoutTitles(goal).replaceAll(/20\d\d(?:年度?)?(?![\d年]|\s?\d)/g, " ");
  return /[\d%％]|百分之/.test(said) || countedThings(goal).length > 0;
});

/** 1项 in a goal would say no more than its words do. */
function saysHowMany(value: string): boolean {
  const measure = onlyMeasure(parseValue(value));
  return measure?.kind === "quantity" && measure.unit.known && measure.unit.base !== "" && measure.number.value !== "1";
}

export const goalWithoutNumbers: FormRule = {
  id: "r30",
  name: "绩效目标里没有一个数",
  source: "review-rules 30",
  level: "hint",
  reads: (form) => [form.annualGoal, form.indicators],
  check: ({ annualGoal, indicators }, { template }) => {
    if (annualGoal.trim() === "" || holdsNumber(annualGoal)) return [];
    const index = indicators.findIndex((row) => isQuantityRow(row) && row.name.trim() !== "" && saysHowMany(row.value));
    const row = indicators[index];
    if (!row) return [];
    const message =
      `${fieldName(template, "annualGoal")}里没有一个数，看不出要做到多少，请把主要的数量或标准写进去，` +
      `例如${indicatorName(row)}的${quoted(row.value.trim())}。`;
    return [{ state: "fails", message, places: [{ field: "annualGoal" }, { field: indicatorField(index, "value") }] }];
  },
};
