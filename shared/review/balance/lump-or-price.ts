/**
 * Costs that close the gap when taken the other way: a lump sum as a price for each (`5万元` beside 3人 is 5万元/人), a price for each as the
 * whole, a price for a year as one for a month.
 *
 * Invariant: the number stays as it is, only what it is per changes; a lump sum is only multiplied with the quantity of its own name.
 */
import type { Big } from "big.js";
import { indicatorField } from "../../form/field.ts";
import { isTimeUnit } from "../../value/grammar/units.ts";
import type { Closing } from "./balance-parts.ts";
import type { ReadRow } from "./cost-row.ts";
import type { Pairing, Surroundings } from "./pairings.ts";
import { yuanPer } from "./yuan.ts";

/** The least that names share where they are of one thing. */
const oneThing = 0.5;
/** Half of a hundredth of 万元, the least that is printed. */
const exactly = yuanPer("万元").times("0.005");

export function lumpOrPrice(
  rows: readonly { readonly read: ReadRow; readonly pairing: Pairing }[],
  gap: Big,
  { rows: quantities, evidence }: Pick<Surroundings, "rows" | "evidence">,
): Closing[] {
  const closes = (more: Big) => more.minus(gap).abs().lte(exactly);
  return rows.flatMap(({ read, pairing: { factors, amount } }): Closing[] => {
    const { entry, kind } = read;
    const instead = (needed: string): Closing[] => [
      { what: "price", field: indicatorField(entry.index, "value"), name: entry.name, is: entry.priceText, needed },
    ];
    if (kind === "lump-sum") {
      const counted = quantities.find(({ name, factors: [factor, another] }) => {
        if (!factor || another || evidence(name, entry.name) < oneThing) return false;
        return closes(amount.times(factor.count).minus(amount));
      });
      const unit = counted?.factors[0]?.unit;
      return unit === undefined ? [] : instead(`${entry.priceText.replace(/[/／]年度?$/, "")}/${unit}`);
    }
    if (entry.price?.unit.per.every((unit) => !isTimeUnit(unit)) && closes(amount.times(11)))
      return instead(`${entry.priceText}/月`);
    const aYear = entry.priceText.replace(/[/／]个?月/, "");
    if (aYear !== entry.priceText && closes(amount.div(12).minus(amount))) return instead(aYear);
    const [factor, another] = factors;
    if (factor?.kind !== "quantity" || another || factor.factor.number.value === "0") return [];
    if (entry.ownFactors.length > 0) return [];
    const whole = amount.div(factor.factor.count);
    return closes(whole.minus(amount)) ? instead(entry.priceText.replace(/[/／每].*$/, "")) : [];
  });
}
