/**
 * What a goal says there is of each (每村监测4次), or how long something lasts (免费开放300天), is what the indicator called so asks for.
 *
 * Invariant: silent where the goal says several such numbers, or any of them is the indicator's.
 */
import { Big } from "big.js";
import { indicatorField } from "../../form/field.ts";
import { onlyMeasure, type Quantity } from "../../value/grammar/indicator-value.ts";
import { parseValue } from "../../value/grammar/parse-value.ts";
import { isTimeUnit } from "../../value/grammar/units.ts";
import { fieldName } from "../../template/field-name.ts";
import type { Report } from "../finding.ts";
import type { FormRule, RuleContext } from "../rule.ts";
import { agrees } from "../text/counted-rows.ts";
import { withoutTitles } from "../text/masked-titles.ts";
import { periodReads, periodsOf, type Period } from "../text/periods.ts";
import { isQuantityRow, isTimelinessRow } from "../text/row-kind.ts";
import { indicatorName } from "../text/wording.ts";

const each = /^(?:平均)?每(?:一|个)?([\u4e00-\u9fff]{1,3})/;
const timeEnd = /(?:天数|小时数|月数|时间|时长|期限|周期)$/;
const shortestName = 3;
const least = /(?:不少于|不低于|至少|≥)\s?$/;
const inexact = /[约近已]|超过|累计|截至/;

export const quantitiesOfEach: FormRule = {
  id: "r11f",
  name: "绩效目标里每一个的数量或时间与指标不一致",
  source: "review-rules 11",
  level: "warning",
  reads: periodReads,
  check: (form, context) => periodsOf(form).flatMap((period) => faultsOf(period, context)),
};

interface Said {
  /** As printed, with the words before it. */
  readonly text: string;
  readonly number: string;
  readonly loosely?: "least";
}

function faultsOf(period: Period, { template }: RuleContext): Report[] {
  const goal = withoutTitles(period.goal);
  if (!/\d/.test(goal)) return [];
  return period.rows.flatMap((row, index): Report[] => {
    if (!isQuantityRow(row) && !isTimelinessRow(row)) return [];
    const measure = onlyMeasure(parseValue(row.value));
    if (measure?.kind !== "quantity" || measure.approximate || measure.unit.base === "") return [];
    const name = row.name.trim();
    const [first, ...others] = each.test(name) ? ofEach(goal, name, measure) : lasting(goal, name, measure);
    if (!first || others.some(({ number }) => number !== first.number)) return [];
    if (agrees(first, measure)) return [];
    const apart = new Big(first.number).minus(measure.number.value);
    const message =
      `${fieldName(template, period.goalField)}里写的是“${first.text}”，${indicatorName(row)}的指标值是“${row.value}”，` +
      `目标里${apart.gt(0) ? "多" : "少"} ${apart.abs().toFixed()} ${measure.unit.base}，请改成一致。`;
    const places = [{ field: indicatorField(index, "value", period.list) }, { field: period.goalField }];
    return [{ state: "fails", message, places, about: first.text }];
  });
}

/** By as much of the name behind 每 as the goal says, too; the words between must be the name's. */
function ofEach(goal: string, name: string, { unit }: Quantity): Said[] {
  const thing = goal.includes("每") ? (each.exec(name)?.[1] ?? "") : "";
  for (let length = thing.length; length > 0; length--) {
    const found = numbersBehind(goal, `每(?:一|个)?${thing.slice(0, length)}`, unit.base).filter(
      ({ words }) => words === "" || pairs(words).some((pair) => name.includes(pair)),
    );
    if (found.length > 0) return found;
  }
  return [];
}

function lasting(goal: string, name: string, { unit }: Quantity): Said[] {
  const what = name.replace(timeEnd, "");
  if (what === name || what.length < shortestName || !isTimeUnit(unit.base) || !goal.includes(what)) return [];
  return numbersBehind(goal, escaped(what), unit.base);
}

function numbersBehind(goal: string, begin: string, unit: string): (Said & { readonly words: string })[] {
  const pattern = new RegExp(String.raw`${begin}([\u4e00-\u9fff≥]{0,8}?)\s?(\d[\d,]*(?:\.\d+)?)\s?(万)?${escaped(unit)}`, "g");
  return [...goal.matchAll(pattern)].flatMap(({ 0: text, 1: words = "", 2: digits = "", 3: scale }) => {
    if (inexact.test(words)) return [];
    const number = new Big(digits.replaceAll(",", "")).times(scale ? 10_000 : 1).toFixed();
    return [{ text, number, words: words.replace(least, ""), ...(least.test(words) && { loosely: "least" as const }) }];
  });
}

function pairs(words: string): string[] {
  return Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => words.slice(at, at + 2));
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
