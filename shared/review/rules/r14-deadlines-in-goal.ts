/**
 * Deadlines in the goal text fall into the form's year. A project that runs longer may end later; a plan of last year was copied.
 */
import type { Form } from "../../form/form.ts";
import { fieldName } from "../../template/field-name.ts";
import type { Report } from "../finding.ts";
import type { FormRule } from "../rule.ts";
import { planYears, type PlanYear } from "../text/plan-years.ts";
import { endsThisYear } from "../text/project-term.ts";

export const deadlinesInGoal: FormRule = {
  id: "r14",
  name: "绩效目标里的期限不在本年度",
  source: "review-rules 14",
  level: "warning",
  reads: (form) => [form.annualGoal, form.projectAttribute, form.projectTerm],
  check: (form, { template }) =>
    planYears(form.annualGoal).flatMap((mention) => faultOf(form, mention, fieldName(template, "annualGoal"))),
};

function faultOf(form: Form, { year, at, text, kind }: PlanYear, goal: string): Report[] {
  if (form.year === null || year === form.year) return [];
  const places = [{ field: "annualGoal" as const }];
  if (year > form.year) {
    if (kind !== "deadline" || !endsThisYear(form)) return [];
    const message = `${goal}里的期限“${text}”晚于本表年度 ${form.year} 年，而项目是一年期的，请核对。`;
    return [{ state: "fails", message, places, about: text }];
  }
  if (kind === "plan" && year !== form.year - 1) return [];
  const what = kind === "deadline" ? "期限" : "计划";
  const message = `${goal}里的${what}“${text}”早于本表年度 ${form.year} 年，可能是上年的文字没有改，请核对。`;
  if (year !== form.year - 1) return [{ state: "fails", message, places, about: text }];
  const now = text.replace(String(year), String(form.year));
  const rewritten = form.annualGoal.slice(0, at) + now + form.annualGoal.slice(at + text.length);
  const fix = { label: `改为“${now}”`, edits: [{ kind: "set-field" as const, field: "annualGoal" as const, text: rewritten }] };
  return [{ state: "fails", message, places, about: text, fix }];
}
