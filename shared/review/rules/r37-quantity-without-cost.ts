/** A quantity has a cost where its sisters have one; what the costs lack of the total is said beside it. */
import { indicatorField } from "../../form/field.ts";
import { quantitiesAlone } from "../balance/quantities-alone.ts";
import { balanceReads, workedBalanceOf } from "../balance-of.ts";
import type { FormRule } from "../rule.ts";
import { indicatorName } from "../text/wording.ts";

export const quantityWithoutCost: FormRule = {
  id: "r37",
  name: "数量没有对应的成本",
  source: "review-rules 37",
  level: "warning",
  reads: balanceReads,
  check: (form, context) => {
    const balance = workedBalanceOf(form, context);
    const alone = quantitiesAlone(form, balance);
    if (!alone) return [];
    const gap = balance.difference.startsWith("-") ? `，成本合计也比总额少 ${balance.difference.slice(1)} ${balance.unit}` : "";
    return alone.rows.map(({ row, index }) => ({
      state: "fails",
      message:
        `${indicatorName(row)}（${row.value}）没有对应的成本指标，其他 ${alone.pairs} 个数量都有${gap}，` +
        `可能漏写了它的单价或金额，请补上。`,
      places: [{ field: indicatorField(index, "name") }],
    }));
  },
};
