/** A goal says all that is to be done: 等相关工作 leaves open what the money is for. */
import { fieldName } from "../../template/field-name.ts";
import type { FormRule } from "../rule.ts";
import { withoutTitles } from "../text/masked-titles.ts";

const open = /等(?:其他|其它|有关|相关|类似|各类|各项)(?:的)?(?:项目|工作|经费|支出|费用|事项|任务)/;

export const openEndedGoal: FormRule = {
  id: "r29",
  name: "绩效目标的范围没有写完",
  source: "review-rules 29",
  level: "hint",
  reads: (form) => [form.annualGoal],
  check: (form, { template }) => {
    const found = open.exec(withoutTitles(form.annualGoal))?.[0];
    if (found === undefined) return [];
    const message = `${fieldName(template, "annualGoal")}里写的是“${found}”，看不出还包括什么，请把要做的事写全。`;
    return [{ state: "fails", message, places: [{ field: "annualGoal" }], about: found }];
  },
};
