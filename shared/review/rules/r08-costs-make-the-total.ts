/**
 * Prices times quantities come out at 项目总额. Where a row cannot be paired, or means about so much, it cannot be told.
 */
import type { BalanceRow, CostBalance } from "../balance/balance-parts.ts";
import { balanceOf, balanceReads } from "../balance-of.ts";
import type { FindingPlace } from "../finding.ts";
import type { FormRule } from "../rule.ts";
import { fieldName } from "../../template/field-name.ts";
import { formTotal } from "../text/form-total.ts";
import { quoted } from "../text/wording.ts";

export const costsMakeTheTotal: FormRule = {
  id: "r08",
  name: "成本测算与项目总额不符",
  source: "review-rules 8；forms 1",
  level: "warning",
  reads: balanceReads,
  check: (form, context) => {
    const balance = balanceOf(form, context);
    if (balance.state === "balanced" || balance.rows.every(({ kind }) => kind === "none")) return [];
    if (balance.state === "unknown") {
      const doubtful = balance.rows.filter(({ kind }) => kind === "unknown");
      return [
        {
          state: "unknown",
          message: `成本测算是否等于项目总额无法判断：${balance.reason}。`,
          places: placesOf(doubtful.length > 0 ? doubtful : balance.rows),
        },
      ];
    }
    const { field: total } = formTotal(form, context.pack);
    const first: FindingPlace = { field: balance.closing?.field ?? total };
    return [
      {
        state: "fails",
        message: difference(balance, fieldName(context.template, total)),
        places: [first, { field: total }, ...placesOf(balance.rows)],
      },
    ];
  },
};

function placesOf(rows: readonly BalanceRow[]): FindingPlace[] {
  return rows.map(({ field }) => ({ field }));
}

function difference({ sum, total, difference, unit, rows, closing }: CostBalance, totalName: string): string {
  const counted = rows.filter(({ amount }) => amount !== "").length;
  const apart = difference.startsWith("-") ? `少 ${difference.slice(1)}` : `多 ${difference}`;
  const close = closing
    ? `；${quoted(closing.name)}的${closing.what === "quantity" ? "数量" : "单价"}由 ${closing.is} 改为 ${closing.needed} 就正好相等`
    : "";
  return `${counted} 项成本指标按单价乘数量合计 ${sum} ${unit}，${totalName}是 ${total} ${unit}，成本合计${apart} ${unit}${close}。`;
}
