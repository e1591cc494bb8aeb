/** The project's money does not change by more than 30 % against last year without a word about it in the goal. */
import type { FormRule } from "../rule.ts";
import { amountOf } from "../text/amount-of.ts";

const mostChange = 0.3;
const reason = /增加|增长|增幅|减少|压减|缩减|压缩|调整|扩大|扩面|提标|提高标准|新增|取消|削减|较上年|比上年|同比|结转/;

export const amountChanged: FormRule = {
  id: "r23b",
  name: "项目总额比上年变化大",
  source: "review-rules 23",
  level: "warning",
  reads: (form, { lastYear }) => [
    form.funds.projectTotal,
    form.moneyUnit,
    form.annualGoal,
    lastYear?.funds,
    lastYear?.moneyUnit,
  ],
  check: (form, { lastYear }) => {
    if (!lastYear || lastYear.moneyUnit !== form.moneyUnit || reason.test(form.annualGoal)) return [];
    const [now, before] = [amountOf(form.funds.projectTotal), amountOf(lastYear.funds.projectTotal)];
    if (now === undefined || before === undefined || before.lte(0)) return [];
    const change = now.minus(before);
    const share = change.abs().div(before);
    if (share.lte(mostChange)) return [];
    const unit = form.moneyUnit;
    return [
      {
        state: "fails",
        message:
          `项目总额 ${form.funds.projectTotal} ${unit}，上年是 ${lastYear.funds.projectTotal} ${unit}，${change.gt(0) ? "增加" : "减少"} ` +
          `${change.abs().toFixed()} ${unit}（${share.times(100).round(1).toFixed()}%），绩效目标里没有说明原因。`,
        places: [{ field: "funds.projectTotal" }, { field: "annualGoal" }],
      },
    ];
  },
};
