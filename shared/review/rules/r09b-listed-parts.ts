/** Parts listed in the goal text add up to the total they are listed under, or that they end in. */
import type { Field } from "../../form/field.ts";
import { fieldName } from "../../template/field-name.ts";
import type { Report } from "../finding.ts";
import type { FormRule } from "../rule.ts";
import { closedSums } from "../text/closed-sums.ts";
import { formTotal } from "../text/form-total.ts";
import { listedParts, type ListedParts } from "../text/listed-parts.ts";
import { yuanPer } from "../text/money-unit.ts";
import { periodsOf } from "../text/periods.ts";
import { isCostRow } from "../text/row-kind.ts";

export const listedPartsAddUp: FormRule = {
  id: "r09b",
  name: "绩效目标里的分项加总不符",
  source: "review-rules 9",
  level: "warning",
  reads: (form) => [form.annualGoal, form.midTermGoal, form.indicators, form.funds, form.moneyUnit],
  check: (form, { template, pack }) =>
    periodsOf(form).flatMap(({ goal, goalField, rows }) => {
      const name = fieldName(template, goalField);
      const costs = rows.filter(isCostRow).length;
      const whole = formTotal(form, pack).amount?.times(yuanPer(form.moneyUnit) ?? 0);
      // As many parts of the whole as there are costs are all of them.
      const all = ({ total, parts }: ListedParts) => parts.length === costs && whole?.eq(total.yuan) === true;
      const opened = listedParts(goal).flatMap((list) =>
        faultOf({ ...list, complete: list.complete || all(list) }, goalField, name, "后面"),
      );
      return opened.concat(closedSums(goal).flatMap((sum) => faultOf({ ...sum, complete: true }, goalField, name, "前面")));
    }),
};

function faultOf({ total, parts, sum, complete }: ListedParts, field: Field, name: string, where: string): Report[] {
  const difference = sum.minus(total.yuan);
  // Parts that stay below their total may be the larger ones of several.
  if (difference.eq(0) || (difference.lt(0) && !complete)) return [];
  const [printed, apart] = [sum, difference.abs()].map((amount) => `${amount.div(10_000).round(6).toFixed()} 万元`);
  return [
    {
      state: "fails",
      message:
        `${name}里写的 ${total.text}${where}列了 ${parts.length} 项（${parts.map(({ text }) => text).join(" + ")}），` +
        `加起来是 ${printed}，${difference.gt(0) ? "多" : "少"}了 ${apart}，请核对总数和各项金额。`,
      places: [{ field }],
      about: total.text,
    },
  ];
}
