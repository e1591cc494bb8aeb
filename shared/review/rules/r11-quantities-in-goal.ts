/**
 * A number of things given in the goal text is the indicator's of those things.
 *
 * Only where the text names exactly what one indicator of the same unit names; where it gives the number several times, one that agrees
 * is enough.
 */
import { Big } from "big.js";
import { indicatorField } from "../../form/field.ts";
import type { Form } from "../../form/form.ts";
import { onlyMeasure, type Quantity } from "../../value/grammar/indicator-value.ts";
import { parseValue } from "../../value/grammar/parse-value.ts";
import type { Report } from "../finding.ts";
import type { FormRule } from "../rule.ts";
import { countedThings, type CountedThing } from "../text/counted-things.ts";
import { isQuantityRow } from "../text/row-kind.ts";
import { namesSameThing } from "../text/same-thing.ts";
import { indicatorName } from "../text/wording.ts";

export const quantitiesInGoal: FormRule = {
  id: "r11",
  name: "绩效目标里的数量与指标不一致",
  source: "review-rules 11",
  level: "warning",
  reads: (form) => [form.annualGoal, form.indicators],
  check: (form) => {
    const things = countedThings(form.annualGoal);
    if (things.length === 0) return [];
    const counted = quantitiesOf(form);
    const mentions = new Map<CountedRow, CountedThing[]>();
    for (const thing of things) {
      const named = counted.filter(({ name, quantity }) => quantity.unit.base === thing.unit && namesSameThing(thing, name));
      const [row, another] = named;
      if (row && !another) mentions.set(row, [...(mentions.get(row) ?? []), thing]);
    }
    return [...mentions].flatMap(([row, said]) => faultOf(form, row, said));
  },
};

interface CountedRow {
  readonly index: number;
  readonly name: string;
  readonly quantity: Quantity;
}

/** Exact quantities, each with its row. */
function quantitiesOf({ indicators }: Form): CountedRow[] {
  return indicators.flatMap((row, index): CountedRow[] => {
    const measure = isQuantityRow(row) ? onlyMeasure(parseValue(row.value)) : undefined;
    if (measure?.kind !== "quantity" || measure.approximate || measure.average) return [];
    return [{ index, name: row.name, quantity: measure }];
  });
}

function faultOf(form: Form, { index, quantity }: CountedRow, said: readonly CountedThing[]): Report[] {
  const row = form.indicators[index];
  const [first, ...others] = said;
  if (!row || !first || others.some(({ number }) => number !== first.number) || agrees(first, quantity)) return [];
  const difference = new Big(first.number).minus(quantity.number.value);
  return [
    {
      state: "fails",
      message:
        `年度总体绩效目标里写的是“${first.before.slice(-16).trim()}${first.text}”，${indicatorName(row)}的指标值是“${row.value}”，` +
        `目标里${difference.gt(0) ? "多" : "少"} ${difference.abs().toFixed()} ${first.unit}。`,
      places: [{ field: indicatorField(index, "value") }, { field: "annualGoal" }],
      about: first.text,
    },
  ];
}

function agrees({ number }: CountedThing, { operator, number: { value, more } }: Quantity): boolean {
  const order = new Big(number).cmp(value);
  if (order === 0 || more) return true;
  if (operator === "≥" || operator === ">") return order > 0;
  return operator === "≤" || operator === "<" ? order < 0 : false;
}
