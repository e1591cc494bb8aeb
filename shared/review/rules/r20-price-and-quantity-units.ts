/**
 * A price is per what its quantity counts: not `10万元/人` for `3项`, nor 人次 for 人. Told only where the names say that the two belong
 * together; 个, 项 and 件 may count any thing.
 */
import { indicatorField } from "../../form/field.ts";
import { workedBalanceOf, balanceReads } from "../balance-of.ts";
import type { ReadRow } from "../balance/cost-row.ts";
import type { PairedFactor } from "../balance/pairings.ts";
import { unitsAlike } from "../balance/unit-likeness.ts";
import type { Report } from "../finding.ts";
import type { RulePack } from "../packs/rule-pack.ts";
import type { FormRule } from "../rule.ts";
import { oneUnit } from "../text/one-unit.ts";
import { quoted } from "../text/wording.ts";

export const priceAndQuantityUnits: FormRule = {
  id: "r20",
  name: "单价与数量的单位对不上",
  source: "review-rules 20",
  level: "warning",
  reads: balanceReads,
  check: (form, context) =>
    [...workedBalanceOf(form, context).pairings].flatMap(([read, { factors }]) =>
      factors.flatMap((factor) => faultOf(read, factor, context.pack)),
    ),
};

function faultOf({ entry, kind }: ReadRow, factor: PairedFactor, pack: RulePack): Report[] {
  if (factor.kind !== "quantity" || kind !== "per-unit" || factor.row.index === entry.index) return [];
  const { row, evidence, factor: counted } = factor;
  const named = evidence.includes("same-name") || evidence.includes("shared-words");
  if (!named || evidence.some((one) => one === "same-unit" || one === "one-product" || one === "by-hand")) return [];
  const per = (entry.price?.unit.per ?? []).filter((unit) => !/^(?:个?[年月]|年度|个?季度?)$/.test(unit));
  const fits = per.some((unit) => {
    const likeness = unitsAlike(pack)(unit, counted.unit);
    return (
      oneUnit(pack, unit) === oneUnit(pack, counted.unit) ||
      likeness === "same" ||
      likeness === "general" ||
      (likeness === "like" && !unit.startsWith("人"))
    );
  });
  if (per.length === 0 || fits) return [];
  return [
    {
      state: "fails",
      message: `${quoted(entry.name)}的单价是“${entry.value}”，按“${per.join("”“")}”计，而${quoted(row.name)}的数量是“${counted.text}”，单位对不上，请改成同一单位。`,
      places: [{ field: indicatorField(entry.index, "value") }, { field: indicatorField(row.index, "value") }],
    },
  ];
}
