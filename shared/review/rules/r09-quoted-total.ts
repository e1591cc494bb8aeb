/**
 * A total quoted in the goal text is the form's: 项目总额 or 年度资金总额.
 *
 * Where a text names several totals (the whole of many years, and this year's), one that agrees is enough.
 */
import { Big } from "big.js";
import { readField } from "../../form/field.ts";
import { amountPaths } from "../../form/head-paths.ts";
import type { FormRule } from "../rule.ts";
import { amountOf } from "../text/amount-of.ts";
import { yuanPer } from "../text/money-unit.ts";
import { totalClaims, type TotalClaim } from "../text/total-claims.ts";

export const quotedTotal: FormRule = {
  id: "r09",
  name: "绩效目标里的总额与表内不一致",
  source: "review-rules 9",
  level: "warning",
  reads: (form) => [form.annualGoal, form.funds, form.moneyUnit],
  check: (form) => {
    const claims = totalClaims(form.annualGoal).filter(({ years }) => years.length === 0 || years.includes(form.year ?? 0));
    const [claim] = claims;
    const { funds, moneyUnit } = form;
    const factor = yuanPer(moneyUnit);
    const total = amountOf(funds.projectTotal);
    if (!claim || factor === undefined || total === undefined) return [];
    const known = amountPaths(form).flatMap((field) => amountOf(readField(form, field)) ?? []);
    const agrees = claims.some(({ yuan }) => known.some((amount) => !amount.eq(0) && amount.times(factor).eq(yuan)));
    if (agrees || isSplit(claims, total.times(factor))) return [];
    const difference = claim.yuan.div(factor).minus(total);
    return [
      {
        state: "fails",
        message:
          `年度总体绩效目标里写的是 ${claim.text}，项目总额是 ${funds.projectTotal} ${moneyUnit}，` +
          `目标里${difference.gt(0) ? "多" : "少"} ${difference.abs().round(6).toFixed()} ${moneyUnit}。`,
        places: [{ field: "annualGoal" }, { field: "funds.projectTotal" }],
        about: claim.text,
      },
    ];
  },
};

/** Several amounts that make the total together. */
function isSplit(claims: readonly TotalClaim[], total: Big): boolean {
  return claims.length > 1 && claims.reduce((sum, { yuan }) => sum.plus(yuan), new Big(0)).eq(total);
}
