/**
 * A goal calls the unit and the department as the head does: the same words with another kind of office behind them (服务中心 for 服务局)
 * are another office.
 *
 * Invariant: silent where the goal says the head's name as well, for then both are meant.
 */
import { fieldName } from "../../template/field-name.ts";
import type { Report } from "../finding.ts";
import type { FormRule } from "../rule.ts";
import { withoutTitles } from "../text/masked-titles.ts";

const fields = ["implementingUnit", "supervisingDepartment"] as const;
/** Of one rank: a bureau has 站 and 所 of its name below it, a centre has its 管理委员会, and neither is a slip for the other. */
const office = /(?:中心|[局厅处])$/;
const officeAhead = /^(?:中心|[局厅处])(?![长级室]|[\u4e00-\u9fff]{0,4}(?:印发|下发|批准|批复|审批|审议|同意|核定|转发|会议))/;
/** What is left of a shorter name stands before many offices. */
const shortest = 6;

export const anotherOffice: FormRule = {
  id: "r36h",
  name: "绩效目标里的单位与表头不一致",
  source: "review-rules 36",
  level: "warning",
  reads: (form) => [form.annualGoal, form.implementingUnit, form.supervisingDepartment],
  check: (form, { template }) => {
    const goal = withoutTitles(form.annualGoal);
    return fields.flatMap((field): Report[] => {
      const own = form[field].trim().replace(/[(（]?本级[)）]?$/, "");
      const kind = office.exec(own)?.[0] ?? "";
      const words = own.slice(0, own.length - kind.length);
      const at = kind === "" || words.length < shortest || goal.includes(own) ? -1 : goal.indexOf(words);
      const other = at < 0 ? undefined : officeAhead.exec(goal.slice(at + words.length))?.[0];
      if (other === undefined) return [];
      const message = `${fieldName(template, "annualGoal")}里写的是“${words}${other}”，${fieldName(template, field)}是“${form[field].trim()}”，请核对是不是同一个单位。`;
      return [{ state: "fails", message, places: [{ field: "annualGoal" }, { field }], about: words + other }];
    });
  },
};
