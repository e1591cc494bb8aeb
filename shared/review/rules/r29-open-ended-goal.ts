/** A goal says all that is to be done: 等相关工作 leaves open what the money is for. */
import { fieldName } from "../../template/field-name.ts";
import type { FormRule } from "../rule.ts";
import { withoutTitles } from "../text/masked-titles.ts";

const open =
  /(?:等|(?:以及|及|和|与)(?=其他|其它))(?:其他|其它|有关|相关|类似|各类|各项){1,2}(?:的)?(?:项目|工作|经费|支出|费用|事项|任务)/;
/** The same with what kind of work between, where the clause ends with it: 等相关单位工作人员 is about people, 等有关规定 about what is obeyed. */
const openKind =
  /等(?:其他|其它|类似|相关|各类|多项)(?:(?!部门|单位|人员|机构|要求|规定|政策|文件|法律|制度|措施|方面)[\u4e00-\u9fff]){1,6}?(?:项目|工作|经费|支出|费用|事项|任务|培训|活动)(?=[，,。；;、）)]|$)/;

export const openEndedGoal: FormRule = {
  id: "r29",
  name: "绩效目标的范围没有写完",
  source: "review-rules 29",
  level: "hint",
  reads: (form) => [form.annualGoal],
  check: (form, { template }) => {
    const goal = withoutTitles(form.annualGoal);
    const found = (open.exec(goal) ?? openKind.exec(goal))?.[0];
    if (found === undefined) return [];
    const message = `${fieldName(template, "annualGoal")}里写的是“${found}”，看不出还包括什么，请把要做的事写全。`;
    return [{ state: "fails", message, places: [{ field: "annualGoal" }], about: found }];
  },
};
