/**
 * A total quoted in a goal is the form's: 项目总额 or 年度资金总额, for the medium term its own.
 *
 * Where a text names several totals (the whole of many years, and this year's), one that agrees is enough.
 */
import { Big } from "big.js";
import { readField, type AmountField } from "../../form/field.ts";
import type { Form } from "../../form/form.ts";
import { amountPaths } from "../../form/head-paths.ts";
import { fieldName } from "../../template/field-name.ts";
import type { Report } from "../finding.ts";
import type { FormRule, RuleContext } from "../rule.ts";
import { parseAmount } from "../../value/amount.ts";
import { formTotal } from "../text/form-total.ts";
import { yuanPer } from "../text/money-unit.ts";
import { periodsOf, type Period } from "../text/periods.ts";
import { totalClaims, type TotalClaim } from "../text/total-claims.ts";

export const quotedTotal: FormRule = {
  id: "r09",
  name: "绩效目标里的总额与表内不一致",
  source: "review-rules 9",
  level: "warning",
  reads: (form) => [form.annualGoal, form.midTermGoal, form.funds, form.moneyUnit],
  check: (form, context) => periodsOf(form).flatMap((period) => faultOf(form, period, context)),
};

const zero = new Big(0);

function faultOf(form: Form, { goal, goalField, list }: Period, { template, pack }: RuleContext): Report[] {
  const ofTheYear = list === "indicators";
  const claims = totalClaims(goal).filter(({ years }) => !ofTheYear || years.length === 0 || years.includes(form.year ?? 0));
  const [claim] = claims;
  const { moneyUnit } = form;
  const factor = yuanPer(moneyUnit);
  const field: AmountField = ofTheYear ? formTotal(form, pack).field : "funds.midTerm.total";
  const total = parseAmount(readField(form, field));
  if (!claim || factor === undefined || total === undefined || total.lt(0)) return [];
  const isSaid = (amount: Big) => !amount.eq(0) && claims.some(({ yuan }) => amount.times(factor).eq(yuan));
  if (isSaid(total) || isSplit(claims, total.times(factor))) return [];
  if (amountPaths(form).some((path) => isSaid(parseAmount(readField(form, path)) ?? zero))) return [];
  const difference = claim.yuan.div(factor).minus(total);
  return [
    {
      state: "fails",
      message:
        `${fieldName(template, goalField)}里写的是 ${claim.text}，${fieldName(template, field)}是 ${readField(form, field)} ${moneyUnit}，` +
        `目标里${difference.gt(0) ? "多" : "少"} ${difference.abs().round(6).toFixed()} ${moneyUnit}${slipOf(claim, total, factor)}，请核对。`,
      places: [{ field: goalField }, { field }],
      about: claim.text,
    },
  ];
}

/** Several amounts that make the total together. */
function isSplit(claims: readonly TotalClaim[], total: Big): boolean {
  return claims.length > 1 && claims.reduce((sum, { yuan }) => sum.plus(yuan), new Big(0)).eq(total);
}

/** A factor of 10,000 is a unit written for another: in the goal where its digits are the head's, or else in the head. */
function slipOf({ text, yuan }: TotalClaim, total: Big, factor: number): string {
  const whole = total.times(factor);
  const tooFew = yuan.times(10_000).eq(whole);
  if (!tooFew && !whole.times(10_000).eq(yuan)) return "";
  const sameDigits = parseAmount(/[\d.,]+/.exec(text)?.[0] ?? "")?.eq(total) === true;
  const written = tooFew ? "可能把“万元”写成了“元”" : "可能把“元”写成了“万元”";
  return `，正好差 1 万倍，${sameDigits ? written : `表头金额可能按“${tooFew ? "元" : "万元"}”填了`}`;
}
