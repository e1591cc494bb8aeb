/** The project's money does not change by more than 30 % against last year without a word about it in the goal. */
import type { FormRule } from "../rule.ts";
import { readField } from "../../form/field.ts";
import { fieldName } from "../../template/field-name.ts";
import { parseAmount } from "../../value/amount.ts";
import { formTotal } from "../text/form-total.ts";

const reason = /增加|增长|增幅|减少|压减|缩减|压缩|调整|扩大|扩面|提标|提高标准|新增|取消|削减|较上年|比上年|同比|结转/;

export const amountChanged: FormRule = {
  id: "r23b",
  name: "项目总额比上年变化大",
  source: "review-rules 23",
  level: "warning",
  reads: (form, { lastYear }) => [form.funds, form.moneyUnit, form.annualGoal, lastYear?.funds, lastYear?.moneyUnit],
  check: (form, { lastYear, pack, template }) => {
    if (!lastYear || lastYear.moneyUnit !== form.moneyUnit || reason.test(form.annualGoal)) return [];
    const { field, text, amount: now } = formTotal(form, pack);
    const last = readField(lastYear, field);
    const before = parseAmount(last);
    if (now === undefined || before === undefined || before.lte(0)) return [];
    const change = now.minus(before);
    const share = change.abs().div(before);
    if (share.lte(pack.thresholds.mostChange)) return [];
    const unit = form.moneyUnit;
    return [
      {
        state: "fails",
        message:
          `${fieldName(template, field)} ${text} ${unit}，上年是 ${last} ${unit}，${change.gt(0) ? "增加" : "减少"} ` +
          `${change.abs().toFixed()} ${unit}（${share.times(100).round(1).toFixed()}%），绩效目标里没有说明原因，请补上。`,
        places: [{ field }, { field: "annualGoal" }],
      },
    ];
  },
};
