/**
 * A number of things in a goal that equals none of its kind in the table, where one indicator is plainly meant though its name is another:
 * `机房租赁，共计78个机柜` beside `机柜数量 ≥77台`.
 *
 * Invariant: silent where another number of the goal is that indicator's, where several indicators could be meant, and about what was or
 * is a part of more.
 */
import { Big } from "big.js";
import { indicatorField } from "../../form/field.ts";
import { fieldName } from "../../template/field-name.ts";
import { unitsAlike } from "../balance/unit-likeness.ts";
import type { Report } from "../finding.ts";
import type { FormRule, RuleContext } from "../rule.ts";
import { agrees, countedRows, type CountedRow } from "../text/counted-rows.ts";
import { countedThings, notThisYears, spoken, type CountedThing } from "../text/counted-things.ts";
import { oneUnit } from "../text/one-unit.ts";
import { periodReads, periodsOf, type Period } from "../text/periods.ts";
import { core, namesSameThing } from "../text/same-thing.ts";
import { indicatorName } from "../text/wording.ts";

/** How much of an indicator's name the words around a number must hold. */
const enough = 0.5;
const samePlace = 6;
const leastBegin = 4;
/** Words that many things end with. */
const anyThing = /^(?:业务|工作|项目|服务|人员|活动|建设|管理|经费|设备|系统|工程|群众|资金|完成|覆盖|开展|培训)$/;

export const quantitiesOfAKind: FormRule = {
  id: "r11c",
  name: "绩效目标里的数量在指标里没有",
  source: "review-rules 11",
  level: "warning",
  reads: periodReads,
  check: (form, context) => periodsOf(form).flatMap((period) => faultsOf(period, context)),
};

function faultsOf(period: Period, context: RuleContext): Report[] {
  const all = countedThings(period.goal);
  if (all.length === 0) return [];
  const rows = countedRows(period, context.pack);
  const likeness = unitsAlike(context.pack);
  const unitOf = (thing: CountedThing) => oneUnit(context.pack, thing.unit);
  const fits = (thing: CountedThing, row: CountedRow) =>
    unitOf(thing) === row.unit || likeness(thing.unit, row.unit) !== "none";
  // What is called by an indicator's name is the business of the rule for such things.
  const isNamed = (thing: CountedThing) => rows.some((row) => fits(thing, row) && namesSameThing(thing, row.name));
  return all.flatMap((thing): Report[] => {
    if (notThisYears.test(thing.before) || isNamed(thing)) return [];
    const alone = (row: CountedRow) =>
      rows.filter(({ unit }) => unit === row.unit).length === 1 &&
      all.filter((other) => unitOf(other) === unitOf(thing)).length === 1 &&
      unitOf(thing) === row.unit;
    const [row, another] = rows.filter((one) => fits(thing, one) && isMeant(thing, one, alone(one)));
    if (!row || another || rows.some((one) => fits(thing, one) && agrees(thing, one.quantity))) return [];
    // What is said of another indicator's things is no word about this one's.
    const isAnothers = (other: CountedThing) =>
      rows.some((one) => one !== row && fits(other, one) && isMeant(other, one, false));
    const others = all.filter((other) => other !== thing && fits(other, row) && !isAnothers(other));
    if (others.some((other) => isNamed(other) || agrees(other, row.quantity))) return [];
    const together = others.reduce((sum, { number }) => sum.plus(number), new Big(thing.number));
    return others.length > 0 && together.eq(row.quantity.number.value) ? [] : [report(period, thing, row, context)];
  });
}

/** By what the name ends with, which says what it is, and most of the rest; where there is only one number of the unit, by that alone. */
function isMeant({ before, behind }: CountedThing, { name }: CountedRow, alone: boolean): boolean {
  const wanted = core(name);
  const head = wanted.slice(-2);
  const ahead = core(before);
  const noun = /^[\u4e00-\u9fff]{0,20}/.exec(behind.trim())?.[0] ?? "";
  if (wanted.length < 2) return false;
  // A stretch of road, a place: both begin with where it is.
  if (wanted.length > samePlace && ahead.startsWith(wanted.slice(0, samePlace))) return true;
  if (isOneButForTheEnd(wanted, ahead)) return true;
  // 等3个信息系统 beside 信息系统运维数量.
  if (noun.length >= leastBegin && noun.length * 2 > wanted.length && wanted.startsWith(noun)) return true;
  if (!ahead.endsWith(head) && !noun.includes(head)) return false;
  if (wanted.length === 2) return !anyThing.test(head) && (noun.startsWith(wanted) || ahead === wanted);
  if (alone && !anyThing.test(head)) return true;
  const words = ahead + noun;
  const pairs = Array.from({ length: wanted.length - 1 }, (_, at) => wanted.slice(at, at + 2));
  return pairs.filter((pair) => words.includes(pair)).length >= pairs.length * enough;
}

/** 农村低保保障, 农村低保对象: people are called by what they get or by what they are. */
function isOneButForTheEnd(wanted: string, ahead: string): boolean {
  const begin = wanted.slice(0, -2);
  return begin.length >= leastBegin && ahead.slice(-wanted.length).startsWith(begin);
}

function report({ rows, list, goalField }: Period, thing: CountedThing, row: CountedRow, { template }: RuleContext): Report {
  const indicator = rows[row.index];
  const difference = new Big(thing.number).minus(row.quantity.number.value);
  return {
    state: "fails",
    message:
      `${fieldName(template, goalField)}里写的是“${spoken(thing)}”，指标里没有这个数，最相近的是` +
      `${indicator ? indicatorName(indicator) : ""}“${indicator?.value ?? ""}”，${difference.gt(0) ? "多" : "少"} ` +
      `${difference.abs().toFixed()} ${thing.unit}，请核对是不是同一件事。`,
    places: [{ field: goalField }, { field: indicatorField(row.index, "value", list) }],
    about: thing.text,
  };
}
