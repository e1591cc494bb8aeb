/**
 * A quantity has a cost where its sisters have one: of rows that are counted and priced in pairs, one without its partner was forgotten.
 *
 * Only told where most quantities have a cost of their own name and the costs do not come out at the total without it.
 */
import { indicatorField } from "../../form/field.ts";
import { isSameName } from "../balance/name-evidence.ts";
import { balanceReads, workedBalanceOf } from "../balance-of.ts";
import type { FormRule } from "../rule.ts";
import { isCostRow, isQuantityRow } from "../text/row-kind.ts";
import { indicatorName } from "../text/wording.ts";

const fewestPairs = 2;

export const quantityWithoutCost: FormRule = {
  id: "r37",
  name: "数量没有对应的成本",
  source: "review-rules 37",
  level: "warning",
  reads: balanceReads,
  check: (form, context) => {
    if (workedBalanceOf(form, context).state === "balanced") return [];
    const costs = form.indicators.filter(isCostRow);
    const quantities = form.indicators
      .map((row, index) => ({ row, index }))
      .filter(({ row }) => isQuantityRow(row) && row.name !== "");
    const alone = quantities.filter(({ row }) => !costs.some((cost) => isSameName(cost.name, row.name)));
    const pairs = quantities.length - alone.length;
    if (pairs < fewestPairs || alone.length === 0 || alone.length * 2 > pairs) return [];
    return alone.map(({ row, index }) => ({
      state: "fails",
      message: `${indicatorName(row)}（${row.value}）没有对应的成本指标，其他 ${pairs} 个数量都有，可能漏写了它的单价或金额，请补上。`,
      places: [{ field: indicatorField(index, "name") }],
    }));
  },
};
