/** A product written out in a goal comes to what the goal says: `8000册*220元=176万元`. */
import { fieldName } from "../../template/field-name.ts";
import type { Report } from "../finding.ts";
import type { FormRule } from "../rule.ts";
import { comesOut, formulas } from "../text/formulas.ts";
import { periodsOf } from "../text/periods.ts";

export const formulasInGoal: FormRule = {
  id: "r35",
  name: "绩效目标里的算式不对",
  source: "review-rules 35",
  level: "warning",
  reads: (form) => [form.annualGoal, form.midTermGoal],
  check: (form, { template }) =>
    periodsOf(form).flatMap(({ goal, goalField }) =>
      formulas(goal).flatMap((formula): Report[] => {
        if (comesOut(formula)) return [];
        const { text, product, result } = formula;
        const [comes, apart] = [product, product.minus(result.yuan).abs()].map(
          (yuan) => `${yuan.div(1e4).round(6).toFixed()} 万元`,
        );
        return [
          {
            state: "fails",
            message:
              `${fieldName(template, goalField)}里的算式“${text}”等于 ${comes}，写的结果是 ${result.text}，` +
              `${product.gt(result.yuan) ? "少" : "多"}了 ${apart}，请核对算式和结果。`,
            places: [{ field: goalField }],
            about: text,
          },
        ];
      }),
    ),
};
