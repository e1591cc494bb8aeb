/**
 * Boxes in a goal and boxes in the table, and no number of the one among the others: what each number is of need not be told to say that.
 *
 * Invariant: only of units that count one sort of thing; silent where any number, or any of them added up, is said on both sides, where one
 * indicator is plainly meant (r11 and r11c speak of it), and about what was or is a part of more.
 */
import { Big } from "big.js";
import { indicatorField } from "../../form/field.ts";
import { fieldName } from "../../template/field-name.ts";
import type { Report } from "../finding.ts";
import type { FormRule, RuleContext } from "../rule.ts";
import { agrees, countedRows, type CountedRow } from "../text/counted-rows.ts";
import { countedThings, notThisYears, type CountedThing } from "../text/counted-things.ts";
import { oneUnit } from "../text/one-unit.ts";
import { periodReads, periodsOf, type Period } from "../text/periods.ts";
import { isQuantityRow } from "../text/row-kind.ts";
import { namesSameThing } from "../text/same-thing.ts";

const oneSort = /^(?:箱|册|卷|亩|公里|千米|米|株|头|只|羽|吨|公斤|平方米|立方米|公顷|盏|扇|页|辆|栋|座|眼|艘|床|桶|瓶|袋)$/;
const fewestRows = 2;

export const noNumberOfTheUnit: FormRule = {
  id: "r11d",
  name: "绩效目标与指标里同一单位的数没有一个相同",
  source: "review-rules 11",
  level: "hint",
  reads: periodReads,
  check: (form, context) => periodsOf(form).flatMap((period) => faultsOf(period, context)),
};

function faultsOf(period: Period, context: RuleContext): Report[] {
  const { pack } = context;
  const all = countedThings(period.goal);
  if (all.length === 0) return [];
  const units = Map.groupBy(
    countedRows(period, pack).filter(({ index, unit }) => {
      const row = period.rows[index];
      return oneSort.test(unit) && row !== undefined && isQuantityRow(row);
    }),
    ({ unit }) => unit,
  );
  return [...units].flatMap(([unit, rows]) => {
    const things = all.filter((thing) => oneUnit(pack, thing.unit) === unit && !notThisYears.test(thing.before));
    return things.length > 0 && rows.length >= fewestRows && areApart(things, rows)
      ? [report(period, unit, things, rows, context)]
      : [];
  });
}

function areApart(things: readonly CountedThing[], rows: readonly CountedRow[]): boolean {
  if (things.some((thing) => rows.some((row) => agrees(thing, row.quantity) || namesSameThing(thing, row.name)))) return false;
  const goal = sums(things.map(({ number }) => number));
  return !sums(rows.map(({ quantity }) => quantity.number.value)).some((sum) => goal.includes(sum));
}

/** Each number and all of them together. */
function sums(numbers: readonly string[]): string[] {
  const each = numbers.map((number) => new Big(number));
  return [...each, each.reduce((sum, number) => sum.plus(number), new Big(0))].map((number) => number.toFixed());
}

function report(
  { rows: all, list, goalField }: Period,
  unit: string,
  things: readonly CountedThing[],
  rows: readonly CountedRow[],
  { template }: RuleContext,
): Report {
  const goal = things.map(({ text }) => text.trim());
  const table = rows.map(({ index }) => all[index]?.value.trim() ?? "");
  return {
    state: "fails",
    message:
      `${fieldName(template, goalField)}里以“${unit}”计的是 ${goal.join("、")}，数量指标里是 ${table.join("、")}，没有一个数相同，` +
      "请核对，或在目标里写明这些数怎么来的。",
    places: [{ field: goalField }, ...rows.map(({ index }) => ({ field: indicatorField(index, "value", list) }))],
    about: goal.join("、"),
  };
}
