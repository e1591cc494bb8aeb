/**
 * Dates given as values are within the form's year: an earlier one is last year's, a later one fits only a project that runs longer.
 */
import type { Form } from "../../form/form.ts";
import { measuresOf, type DateValue } from "../../value/grammar/indicator-value.ts";
import { parseValue } from "../../value/grammar/parse-value.ts";
import type { RowReport } from "../finding.ts";
import type { RowRule } from "../rule.ts";
import { endsThisYear, termEnd } from "../text/project-term.ts";
import { isTimelinessRow } from "../text/row-kind.ts";
import { indicatorName } from "../text/wording.ts";

const deadlineName = /完成|结业|结束|交付|竣工|验收|建成|时间|时限|期限|日期/;

export const deadlinesInValues: RowRule = {
  id: "r14b",
  name: "指标值里的期限不在本年度",
  source: "review-rules 14",
  level: "error",
  ofTheYear: true,
  reads: (form) => [form.annualGoal, form.projectAttribute, form.projectTerm],
  checkRow: (row, form) => {
    if (!isTimelinessRow(row) && !deadlineName.test(row.name)) return [];
    if (/^\s*(?:截至|截止到?|自|从)/.test(row.value)) return [];
    return measuresOf(parseValue(row.value)).flatMap((measure) =>
      measure.kind === "date" && measure.bound !== "from" ? faultOf(indicatorName(row), row.value, measure, form) : [],
    );
  },
};

function faultOf(name: string, value: string, date: DateValue, form: Form): RowReport[] {
  const { year } = date.to;
  const printed = value.slice(date.span.start, date.span.end);
  if (year === undefined || year === form.year) return [];
  const report = { column: "value" as const, about: printed };
  if (form.year === null) {
    const fault = "，本表没有写年度，无法判断是否在本年度内。";
    return [{ ...report, state: "unknown", message: `${name}的期限是“${printed}”${fault}`, fault }];
  }
  if (year > form.year && date.from && isWithinTerm(form, date)) return [];
  if (year > form.year) return [{ ...report, ...laterThan(form, form.year, `${name}的期限“${printed}”`, year) }];
  const fault = `早于本表年度 ${form.year} 年，可能是上年的日期没有改，请核对。`;
  const message = `${name}的期限“${printed}”${fault}`;
  if (year !== form.year - 1 || date.from) return [{ ...report, state: "fails", message, fault }];
  return [{ ...report, state: "fails", message, fault, rewrite: value.replaceAll(String(year), String(form.year)) }];
}

/** A period of work within the term is the term itself, or a part of it; a deadline in another year is no deadline of this one. */
function isWithinTerm(form: Form, { to: { year = 0, month = 12 } }: DateValue): boolean {
  const end = termEnd(form);
  return end !== undefined && (year < end.year || (year === end.year && month <= end.month));
}

/** An error only where the project cannot run on; a later year the goal text speaks of too is merely pointed out. */
function laterThan(
  form: Form,
  own: number,
  deadline: string,
  year: number,
): Pick<RowReport, "state" | "message" | "fault" | "level"> {
  if (endsThisYear(form)) {
    const fault = `晚于本表年度 ${own} 年，而项目是一年期的（项目期 ${form.projectTerm}），请核对。`;
    return { state: "fails", message: deadline + fault, fault };
  }
  const explained = form.annualGoal.includes(String(year));
  const fault = `晚于本表年度 ${own} 年；项目期是 ${form.projectTerm}，跨年的项目可以更晚完成，请确认这是本年度的目标。`;
  return { state: "fails", level: explained ? "hint" : "warning", message: deadline + fault, fault };
}
