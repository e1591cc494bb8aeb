/**
 * A quantity has a cost where its sisters have one: of rows that are counted and priced in pairs, one without its partner was forgotten.
 *
 * Only told where most quantities have a cost (of their own name, or that is multiplied with them) and the costs do not come out at the
 * total without it.
 */
import { indicatorField } from "../../form/field.ts";
import type { WorkedBalance } from "../balance/cost-balance.ts";
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
    const balance = workedBalanceOf(form, context);
    if (balance.state === "balanced") return [];
    const costs = form.indicators.filter(isCostRow);
    const quantities = form.indicators
      .map((row, index) => ({ row, index }))
      .filter(({ row }) => isQuantityRow(row) && row.name !== "");
    const multiplied = multipliedRows(balance);
    const alone = quantities.filter(
      ({ row, index }) => !multiplied.has(index) && !costs.some((cost) => isSameName(cost.name, row.name)),
    );
    const pairs = quantities.length - alone.length;
    if (pairs < fewestPairs || alone.length === 0 || alone.length * 2 > pairs) return [];
    const gap = balance.difference.startsWith("-") ? `，成本合计也比总额少 ${balance.difference.slice(1)} ${balance.unit}` : "";
    return alone.map(({ row, index }) => ({
      state: "fails",
      message: `${indicatorName(row)}（${row.value}）没有对应的成本指标，其他 ${pairs} 个数量都有${gap}，可能漏写了它的单价或金额，请补上。`,
      places: [{ field: indicatorField(index, "name") }],
    }));
  },
};

/** What prices are multiplied with, where the costs fall short. A price that holds its own numbers (`450元*50人`) leaves them unused. */
function multipliedRows({ state, difference, pairings, reads }: WorkedBalance): ReadonlySet<number> {
  const told = state === "differs" && difference.startsWith("-") && reads.every(({ entry }) => entry.ownFactors.length === 0);
  const factors = told ? [...pairings.values()].flatMap((pairing) => pairing.factors) : [];
  return new Set(factors.flatMap((factor) => (factor.kind === "quantity" ? [factor.row.index] : [])));
}
