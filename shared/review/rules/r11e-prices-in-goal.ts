/**
 * A price for one of something that a goal gives (每人每月100元, 60元/箱) is the cost's of those things.
 *
 * Invariant: only where one price of the goal and one cost are per the same, and the sentence says what the cost is called.
 */
import { Big } from "big.js";
import { indicatorField } from "../../form/field.ts";
import { onlyMeasure } from "../../value/grammar/indicator-value.ts";
import { parseValue } from "../../value/grammar/parse-value.ts";
import { isMoneyUnit } from "../../value/grammar/units.ts";
import { fieldName } from "../../template/field-name.ts";
import { isYear } from "../balance/cost-row.ts";
import { bareName } from "../balance/name-evidence.ts";
import type { Report } from "../finding.ts";
import type { RulePack } from "../packs/rule-pack.ts";
import type { FormRule, RuleContext } from "../rule.ts";
import { oneUnit } from "../text/one-unit.ts";
import { periodReads, periodsOf, type Period } from "../text/periods.ts";
import { pricesOfEach, type PriceOfEach } from "../text/prices-of-each.ts";
import { usualPrice } from "../text/price-text.ts";
import { isCostRow } from "../text/row-kind.ts";
import { indicatorName } from "../text/wording.ts";

interface CostOfEach {
  readonly index: number;
  readonly name: string;
  readonly yuan: Big;
  readonly per: string;
}

export const pricesInGoal: FormRule = {
  id: "r11e",
  name: "绩效目标里的单价与成本指标不一致",
  source: "review-rules 11",
  level: "warning",
  reads: periodReads,
  check: (form, context) => periodsOf(form).flatMap((period) => faultsOf(period, context)),
};

function faultsOf(period: Period, context: RuleContext): Report[] {
  const { pack } = context;
  const prices = pricesOfEach(period.goal).map((price) => ({ price, per: keyOf(price.per, pack) }));
  if (prices.length === 0) return [];
  const costs = costsOf(period, pack);
  return prices.flatMap(({ price, per }): Report[] => {
    const [cost, another] = costs.filter((one) => one.per === per);
    if (!cost || another || prices.filter((one) => one.per === per).length > 1) return [];
    if (per === "" || cost.yuan.eq(price.yuan) || !isNamed(cost.name, price.sentence)) return [];
    return [report(period, price, cost, context)];
  });
}

function costsOf({ rows }: Period, pack: RulePack): CostOfEach[] {
  return rows.flatMap((row, index): CostOfEach[] => {
    const measure = isCostRow(row) ? onlyMeasure(parseValue(usualPrice(row.value))) : undefined;
    if (measure?.kind !== "quantity" || measure.approximate || measure.average || !isMoneyUnit(measure.unit.base)) return [];
    return [{ index, name: row.name, yuan: new Big(measure.number.value), per: keyOf(measure.unit.per, pack) }];
  });
}

/** What a year is per is per nothing: 3300元/人/年 is 每人3300元. */
function keyOf(per: readonly string[], pack: RulePack): string {
  return per
    .filter((unit) => !isYear(unit))
    .map((unit) => oneUnit(pack, unit))
    .toSorted()
    .join("/");
}

function isNamed(name: string, sentence: string): boolean {
  const bare = bareName(name);
  return Array.from({ length: Math.max(0, bare.length - 1) }, (_, at) => bare.slice(at, at + 2)).some((pair) =>
    sentence.includes(pair),
  );
}

function report({ rows, list, goalField }: Period, price: PriceOfEach, cost: CostOfEach, { template }: RuleContext): Report {
  const row = rows[cost.index];
  const apart = price.yuan.minus(cost.yuan);
  return {
    state: "fails",
    message:
      `${fieldName(template, goalField)}里写的是“${price.text}”，${row ? indicatorName(row) : ""}的指标值是“${row?.value ?? ""}”，` +
      `目标里${apart.gt(0) ? "多" : "少"} ${apart.abs().toFixed()} 元，请改成一致。`,
    places: [{ field: indicatorField(cost.index, "value", list) }, { field: goalField }],
    about: price.text,
  };
}
