/** The year in the title is the form's. */
import { leadingYear } from "../../value/year.ts";
import type { FormRule } from "../rule.ts";

export const titleYear: FormRule = {
  id: "r36c",
  name: "标题的年份与年度不一致",
  source: "review-rules 36",
  level: "error",
  reads: (form) => [form.title],
  check: ({ title, year }) => {
    const printed = leadingYear(title);
    if (printed === undefined || year === null || Number(printed) === year) return [];
    const rewritten = title.replace(printed, String(year));
    return [
      {
        state: "fails",
        message: `标题写的是 ${printed} 年，本表年度是 ${year} 年，请改成同一年。`,
        places: [{ field: "title" }, { field: "year" }],
        fix: { label: `标题改为 ${year} 年`, edits: [{ kind: "set-field", field: "title", text: rewritten }] },
      },
    ];
  },
};
