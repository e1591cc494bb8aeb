/** A project that ends with its year is not carried out over several. 明年 in the goal of a year is another year's. */
import { fieldName } from "../../template/field-name.ts";
import { chineseNumber } from "../text/chinese-number.ts";
import type { Report } from "../finding.ts";
import type { FormRule } from "../rule.ts";
import { endsThisYear } from "../text/project-term.ts";
import { withoutTitles } from "../text/masked-titles.ts";

const severalYears =
  /(?:分|为期|历时|连续)\s?(\d{1,2}|[二两三四五六七八九十]{1,3})\s?(?:个)?年(?:度)?(?=内|期|实施|完成|建设|推进|投入|到位|安排|支付|开展|建成|[，,。；;])/g;
const nextYear = /明年|下一?年度/;

export const yearsOfWork: FormRule = {
  id: "r36d",
  name: "绩效目标说的不是这一年",
  source: "review-rules 36；review-rules 15",
  level: "warning",
  reads: (form) => [form.annualGoal, form.projectAttribute, form.projectTerm],
  check: (form, { template }) => {
    const goal = withoutTitles(form.annualGoal);
    const name = fieldName(template, "annualGoal");
    const places = [{ field: "annualGoal" }];
    const several = [...goal.matchAll(severalYears)].find(
      ([, years = ""]) => (Number(years) || (chineseNumber(years.replace("两", "二")) ?? 0)) > 1,
    );
    const reports: Report[] = [];
    if (several && endsThisYear(form)) {
      const message = `${name}里写的是“${several[0]}”，而项目是一年期的（项目期 ${form.projectTerm}），两处不一致，请改成一致。`;
      reports.push({ state: "fails", message, places: [...places, { field: "projectTerm" }], about: several[0] });
    }
    const next = nextYear.exec(goal)?.[0];
    if (next !== undefined) {
      const message = `${name}里写的是“${next}”，目标应当是本年度要做到的，请写明是哪一年。`;
      reports.push({ state: "fails", level: "hint", message, places, about: next });
    }
    return reports;
  },
};
