/** Parts listed in the goal text add up to the total they are listed under. */
import { readField, type Field } from "../../form/field.ts";
import type { Report } from "../finding.ts";
import type { FormRule } from "../rule.ts";
import { listedParts } from "../text/listed-parts.ts";

const goal: Field = "annualGoal";

export const listedPartsAddUp: FormRule = {
  id: "r09b",
  name: "绩效目标里的分项加总不符",
  source: "review-rules 9",
  level: "warning",
  reads: (form) => [form.annualGoal],
  check: (form) =>
    listedParts(readField(form, goal)).flatMap(({ total, parts, sum, complete }): Report[] => {
      const difference = sum.minus(total.yuan);
      // Parts that stay below their total may be the larger ones of several.
      if (difference.eq(0) || (difference.lt(0) && !complete)) return [];
      const [printed, apart] = [sum, difference.abs()].map((amount) => `${amount.div(10_000).round(6).toFixed()} 万元`);
      return [
        {
          state: "fails",
          message:
            `年度总体绩效目标里写的 ${total.text}后面列了 ${parts.length} 项（${parts.map(({ text }) => text).join(" + ")}），` +
            `加起来是 ${printed}，${difference.gt(0) ? "多" : "少"}了 ${apart}。`,
          places: [{ field: goal }],
          about: total.text,
        },
      ];
    }),
};
