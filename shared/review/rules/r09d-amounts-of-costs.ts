/**
 * What a goal says something costs (年租金117.6万元) is what its cost comes to by price and quantity.
 *
 * Invariant: only where the costs make the total, so that the table is right by itself, and one cost alone is called so.
 */
import { indicatorField } from "../../form/field.ts";
import type { Form } from "../../form/form.ts";
import { fieldName } from "../../template/field-name.ts";
import { bareName } from "../balance/name-evidence.ts";
import { toUnit } from "../balance/yuan.ts";
import { balanceReads, workedBalanceOf } from "../balance-of.ts";
import type { Report } from "../finding.ts";
import type { FormRule, RuleContext } from "../rule.ts";
import { amountsInText, type AmountInText } from "../text/amounts-in-text.ts";
import { clauseBefore } from "../text/clauses.ts";
import { withoutTitles } from "../text/masked-titles.ts";
import { quoted } from "../text/wording.ts";

const lead = /^(?:其中|20\d{2}年度?|年度?|全年|每年|本年|共需?|需要?|安排|支付|计划|预计|用于|\d{1,2}\s?[.．、]?|\s)+/;
const end = /(?:共计?|合计|约|需要?|为|是|资金|经费|预算|\s)+$/;
const ofOne = /[每各均月日]|单价|标准|总|上年|去年|已/;
const shortest = 2;
/** Farther apart, they are of two things. */
const near = 2;

export const amountsOfCosts: FormRule = {
  id: "r09d",
  name: "绩效目标里的金额与成本指标算出的不一致",
  source: "review-rules 9",
  level: "warning",
  reads: (form) => [...balanceReads(form), form.annualGoal],
  check: (form, context) => {
    const goal = withoutTitles(form.annualGoal);
    const amounts = amountsInText(goal).filter(({ inFormula, approximate }) => !inFormula && !approximate);
    const labelled = amounts.map((amount) => ({ amount, label: labelOf(goal, amount) })).filter(({ label }) => label !== "");
    return labelled.flatMap(({ amount, label }) =>
      labelled.filter((one) => one.label === label).length > 1 ? [] : faultOf(form, amount, label, amounts, context),
    );
  },
};

/** What an amount is of; `""` where its clause does not say, or speaks of one of several. */
function labelOf(goal: string, { start }: AmountInText): string {
  const clause = clauseBefore(goal, start);
  const label = ofOne.test(clause) ? "" : bareName(clause.replace(lead, "").replace(end, ""));
  return label.length < shortest ? "" : label;
}

function faultOf(
  form: Form,
  { yuan, text }: AmountInText,
  label: string,
  amounts: readonly AmountInText[],
  context: RuleContext,
): Report[] {
  const { state, pairings, unit } = workedBalanceOf(form, context);
  if (state !== "balanced") return [];
  const costs = [...pairings].map(([{ entry }, { amount }]) => ({ entry, amount }));
  const [cost, another] = costs.filter(({ entry }) => bareName(entry.name).endsWith(label));
  if (!cost || another || costs.some(({ amount, entry }) => amount.eq(yuan) || entry.price?.number.value === yuan.toFixed()))
    return [];
  // Another amount of the goal is this cost's.
  if (amounts.some((one) => one.yuan.eq(cost.amount))) return [];
  if (yuan.gt(cost.amount.times(near)) || yuan.times(near).lt(cost.amount)) return [];
  const apart = yuan.minus(cost.amount);
  const message =
    `${fieldName(context.template, "annualGoal")}里${quoted(label)}写的是 ${text}，成本指标${quoted(cost.entry.name)}按单价乘数量是 ${toUnit(cost.amount, unit)} ${unit}，` +
    `目标里${apart.gt(0) ? "多" : "少"} ${toUnit(apart.abs(), unit)} ${unit}，请改成一致。`;
  const places = [{ field: "annualGoal" as const }, { field: indicatorField(cost.entry.index, "value") }];
  return [{ state: "fails", message, places, about: text }];
}
