/** A project that runs into another year says what is to be done by when in this one. */
import type { FormRule } from "../rule.ts";
import { measuresOf } from "../../value/grammar/indicator-value.ts";
import { parseValue } from "../../value/grammar/parse-value.ts";
import { isTimelinessRow } from "../text/row-kind.ts";
import { termEnd } from "../text/project-term.ts";
import { fieldName } from "../../template/field-name.ts";

export const termBeyondYear: FormRule = {
  id: "r14c",
  name: "跨年的项目没有写时间",
  source: "review-rules 14",
  level: "hint",
  reads: (form) => [form.projectTerm, form.indicators],
  check: (form, { template }) => {
    const end = termEnd(form);
    if (form.year === null || !end || end.year <= form.year) return [];
    const timely = form.indicators.filter(isTimelinessRow);
    if (timely.length === 0 || timely.some(({ value }) => measuresOf(parseValue(value)).some(({ kind }) => kind === "date")))
      return [];
    const message =
      `${fieldName(template, "projectTerm")}是“${form.projectTerm.trim()}”，到 ${end.year} 年才结束，时效指标没有写时间，` +
      `请写明 ${form.year} 年要做到哪一步、什么时候做到。`;
    return [{ state: "fails", message, places: [{ field: "projectTerm" }] }];
  },
};
