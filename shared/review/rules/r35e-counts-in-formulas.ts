/**
 * What a goal counts is what it multiplies with: `2026年数字化8010册，需经费176万元（8000册*220元）` says two numbers of one thing.
 *
 * Invariant: only within one item of a list, and only where the item counts its unit once besides the product.
 */
import { fieldName } from "../../template/field-name.ts";
import type { Report } from "../finding.ts";
import type { FormRule } from "../rule.ts";
import { countedThings } from "../text/counted-things.ts";
import { formulas } from "../text/formulas.ts";
import { periodsOf } from "../text/periods.ts";

const itemEnds = ["。", "；", ";", "\n"];
/** The first factor with what it counts. */
const factor = /^(\d[\d,]*(?:\.\d+)?)\s?(万)?\s?([^\d*×xX\s元（）()]{1,3})\s?[*×xX]/;

export const countsInFormulas: FormRule = {
  id: "r35e",
  name: "绩效目标里的数量与算式不一致",
  source: "review-rules 35",
  level: "warning",
  reads: (form) => [form.annualGoal, form.midTermGoal],
  check: (form, { template }) =>
    periodsOf(form).flatMap(({ goal, goalField }) =>
      formulas(goal).flatMap(({ text, at }): Report[] => {
        const [, digits = "", scale, unit = ""] = factor.exec(text) ?? [];
        if (digits === "") return [];
        const start = Math.max(...itemEnds.map((end) => goal.lastIndexOf(end, at)));
        const counted = countedThings(goal).filter((thing) => thing.unit === unit && thing.at > start && thing.at < at);
        const [thing, another] = counted;
        const number = String(Number(digits.replaceAll(",", "")) * (scale ? 10_000 : 1));
        if (!thing || another || thing.loosely || thing.number === number) return [];
        const message = `${fieldName(template, goalField)}里前面写的是“${thing.text}”，算式“${text}”里是 ${digits}${scale ?? ""}${unit}，两处不一致，请核对。`;
        return [{ state: "fails", message, places: [{ field: goalField }], about: text }];
      }),
    ),
};
