/** The year's money is never more than the project's. */
import type { FormRule } from "../rule.ts";
import { parseAmount } from "../../value/amount.ts";

export const yearWithinTotal: FormRule = {
  id: "r07",
  name: "年度资金超过项目总额",
  source: "review-rules 7",
  level: "error",
  reads: (form) => [form.funds, form.moneyUnit],
  check: ({ funds, moneyUnit }, { pack }) => {
    if (!pack.totals.includes("funds.projectTotal")) return [];
    const [year, total] = [parseAmount(funds.annualTotal), parseAmount(funds.projectTotal)];
    if (year === undefined || total === undefined || year.lte(total) || total.lt(0)) return [];
    const more = `${year.minus(total).toFixed()} ${moneyUnit}`;
    return [
      {
        state: "fails",
        message: `年度资金总额 ${funds.annualTotal} ${moneyUnit}比项目总额 ${funds.projectTotal} ${moneyUnit}多 ${more}，年度资金不能超过项目总额，请核对。`,
        places: [{ field: "funds.annualTotal" }, { field: "funds.projectTotal" }],
      },
    ];
  },
};
