/** What a goal counts comes to what it says it comes to: 90台 and 200台 are not 共计300台. */
import type { Big } from "big.js";
import { fieldName } from "../../template/field-name.ts";
import type { Report } from "../finding.ts";
import type { FormRule } from "../rule.ts";
import { countedParts } from "../text/counted-parts.ts";
import { countedSums, isRight, type CountedSum } from "../text/counted-sums.ts";
import { periodsOf } from "../text/periods.ts";

export const countsAddUp: FormRule = {
  id: "r35f",
  name: "绩效目标里的数量加不起来",
  source: "review-rules 35",
  level: "warning",
  reads: (form) => [form.annualGoal, form.midTermGoal],
  check: (form, { template }) =>
    periodsOf(form).flatMap(({ goal, goalField }) =>
      [...countedSums(goal), ...countedParts(goal)]
        .filter((sum) => !isRight(sum))
        .map((sum): Report => ({
          state: "fails",
          message: `${fieldName(template, goalField)}里的 ${sentence(sum)}，请核对各个数。`,
          places: [{ field: goalField }],
          about: sum.said,
        })),
    ),
};

function sentence({ working, comesTo, said, result, unit }: CountedSum): string {
  const inTenThousands = said.includes("万");
  const print = (number: Big) => `${number.div(inTenThousands ? 10_000 : 1).toFixed()}${inTenThousands ? "万" : ""}${unit}`;
  const more = result.gt(comesTo) ? "多" : "少";
  return `${working} = ${print(comesTo)}，写的是 ${said}，${more}了 ${print(result.minus(comesTo).abs())}`;
}
