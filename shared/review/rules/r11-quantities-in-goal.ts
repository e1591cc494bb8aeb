/**
 * A number of things given in a goal is the indicator's of those things.
 *
 * Only where the text names exactly what one indicator of the same unit names; where it gives the number several times, one that agrees
 * is enough. Where the two names are one, a unit of the same sort or none at all will do, and the same number of another unit is told.
 */
import { Big } from "big.js";
import { indicatorField } from "../../form/field.ts";
import { unitsAlike } from "../balance/unit-likeness.ts";
import { fieldName } from "../../template/field-name.ts";
import type { Report } from "../finding.ts";
import type { RulePack } from "../packs/rule-pack.ts";
import type { FormRule, RuleContext } from "../rule.ts";
import { agrees, countedRows, type CountedRow } from "../text/counted-rows.ts";
import { countedThings, spoken, type CountedThing } from "../text/counted-things.ts";
import { timesOf } from "../text/one-measure.ts";
import { oneUnit } from "../text/one-unit.ts";
import { periodReads, periodsOf, type Period } from "../text/periods.ts";
import { isCalled, namesSameThing } from "../text/same-thing.ts";
import { indicatorName } from "../text/wording.ts";

export const quantitiesInGoal: FormRule = {
  id: "r11",
  name: "绩效目标里的数量与指标不一致",
  source: "review-rules 11",
  level: "warning",
  reads: periodReads,
  check: (form, context) => periodsOf(form).flatMap((period) => faultsOf(period, context)),
};

function faultsOf(period: Period, context: RuleContext): Report[] {
  const things = countedThings(period.goal);
  if (things.length === 0) return [];
  const counted = countedRows(period, context.pack);
  const mentions = new Map<CountedRow, CountedThing[]>();
  const otherUnits: Report[] = [];
  for (const thing of things) {
    const unit = oneUnit(context.pack, thing.unit);
    const same = counted.filter((one) => one.unit === unit && namesSameThing(thing, one.name));
    const called = (one: CountedRow) => isOfSort(one, thing, context.pack) && isCalled(thing, one.name);
    const [row, another] = same.length > 0 ? same : counted.filter(called);
    if (row && !another) mentions.set(row, [...(mentions.get(row) ?? []), thing]);
    if (!row) otherUnits.push(...otherUnit(period, thing, counted, context), ...otherMeasure(period, thing, counted, context));
  }
  return [...mentions].flatMap(([row, said]) => otherNumber(period, row, said, context)).concat(otherUnits);
}

/** 批次 for 次, or a bare number. */
function isOfSort({ unit }: CountedRow, thing: CountedThing, pack: RulePack): boolean {
  return unit === "" || unitsAlike(pack)(thing.unit, unit) === "like";
}

function otherNumber(period: Period, counted: CountedRow, said: readonly CountedThing[], { template }: RuleContext): Report[] {
  const { index, quantity } = counted;
  const row = period.rows[index];
  const [first] = said;
  const together = said.reduce((sum, { number }) => sum.plus(number), new Big(0));
  if (!row || !first || said.some((one) => agrees(one, quantity)) || together.eq(quantity.number.value)) return [];
  const difference = new Big(first.number).minus(quantity.number.value);
  return [
    {
      state: "fails",
      message:
        `${fieldName(template, period.goalField)}里写的是“${spoken(first)}”，${indicatorName(row)}的指标值是“${row.value}”，` +
        `目标里${difference.gt(0) ? "多" : "少"} ${difference.abs().toFixed()} ${first.unit}，请改成一致。`,
      places: [{ field: indicatorField(index, "value", period.list) }, { field: period.goalField }],
      about: first.text,
    },
  ];
}

/** So many of one thing in the goal, so many of another in the table: 75户 for 75人. */
function otherUnit(
  period: Period,
  thing: CountedThing,
  counted: readonly CountedRow[],
  { template, pack }: RuleContext,
): Report[] {
  const [same, another] = counted.filter(
    ({ name, quantity }) =>
      quantity.number.value === thing.number &&
      isCalled(thing, name) &&
      unitsAlike(pack)(thing.unit, quantity.unit.base) === "none",
  );
  const row = same && period.rows[same.index];
  if (!same || !row || another || same.unit === "") return [];
  return [
    {
      state: "fails",
      message:
        `${fieldName(template, period.goalField)}里写的是“${spoken(thing)}”，${indicatorName(row)}的指标值是“${row.value}”，` +
        `数相同而单位不同，请核对是“${thing.unit}”还是“${same.quantity.unit.base}”。`,
      places: [{ field: indicatorField(same.index, "value", period.list) }, { field: period.goalField }],
      about: thing.text,
    },
  ];
}

/** So many kilometres in the goal, so many metres in the table. */
function otherMeasure(
  period: Period,
  thing: CountedThing,
  counted: readonly CountedRow[],
  { template, pack }: RuleContext,
): Report[] {
  const unit = oneUnit(pack, thing.unit);
  const [same, another] = counted.filter((one) => timesOf(unit, one.unit) !== undefined && isCalled(thing, one.name));
  const row = same && period.rows[same.index];
  if (!same || !row || another) return [];
  const inRowsUnit = new Big(thing.number).times(timesOf(unit, same.unit) ?? 1).toFixed();
  if (agrees({ ...thing, number: inRowsUnit }, same.quantity)) return [];
  const difference = new Big(inRowsUnit).minus(same.quantity.number.value);
  return [
    {
      state: "fails",
      message:
        `${fieldName(template, period.goalField)}里写的是“${spoken(thing)}”（合 ${inRowsUnit} ${same.unit}），${indicatorName(row)}的指标值是“${row.value}”，` +
        `目标里${difference.gt(0) ? "多" : "少"} ${difference.abs().toFixed()} ${same.unit}，请改成一致。`,
      places: [{ field: indicatorField(same.index, "value", period.list) }, { field: period.goalField }],
      about: thing.text,
    },
  ];
}
