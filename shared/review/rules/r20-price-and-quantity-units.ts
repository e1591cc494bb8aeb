/**
 * A price is per what its quantity counts: not `10万元/人` for `3项`, nor 人次 for 人. Told only where the names say that the two belong
 * together; 个, 项 and 件 may count any thing.
 */
import type { BalanceRow, BalanceStep } from "../balance/balance-parts.ts";
import { balanceOf, balanceReads } from "../balance-of.ts";
import { unitsAlike, type UnitsAlike } from "../balance/unit-likeness.ts";
import type { Report } from "../finding.ts";
import type { FormRule } from "../rule.ts";
import { quoted } from "../text/wording.ts";

export const priceAndQuantityUnits: FormRule = {
  id: "r20",
  name: "单价与数量的单位对不上",
  source: "review-rules 20",
  level: "warning",
  reads: balanceReads,
  check: (form, context) =>
    balanceOf(form, context).rows.flatMap((row) => row.steps.flatMap((step) => faultOf(row, step, unitsAlike(context.pack)))),
};

function faultOf(row: BalanceRow, step: BalanceStep, alike: UnitsAlike): Report[] {
  if (step.kind !== "quantity" || row.kind !== "per-unit" || step.field === row.field) return [];
  const named = step.evidence.includes("same-name") || step.evidence.includes("shared-words");
  if (!named || step.evidence.some((one) => one === "same-unit" || one === "one-product" || one === "by-hand")) return [];
  const price = row.steps.find(({ kind }) => kind === "price");
  const per =
    price?.kind === "price"
      ? price.unit
          .split("/")
          .slice(1)
          .filter((unit) => !/^(?:个?[年月]|年度|个?季度?)$/.test(unit))
      : [];
  const fits = per.some((unit) => {
    const likeness = alike(unit, step.unit);
    return likeness === "same" || likeness === "general" || (likeness === "like" && !unit.startsWith("人"));
  });
  if (per.length === 0 || fits) return [];
  return [
    {
      state: "fails",
      message: `${quoted(row.name)}的单价是“${row.value}”，按“${per.join("”“")}”计，而${quoted(step.name)}的数量是“${step.text}”，单位对不上。`,
      places: [{ field: row.field }, { field: step.field }],
    },
  ];
}
