/** No document is of a year to come: `〔2032〕6号` or `《2032年工作要点》` in a form of 2026. */
import { fieldName } from "../../template/field-name.ts";
import type { FormRule } from "../rule.ts";
import { documentNumber } from "../text/document-number.ts";
import { periodsOf } from "../text/periods.ts";

const documentNumbers = new RegExp(documentNumber, "g");

/** A plan for many years (《…（2026—2030年）》) is of now. */
const titleOfYear = /《((?:19|20)\d{2})年(?!度?\s?[-—–~至到])[^《》]{2,60}》/g;

export const documentYears: FormRule = {
  id: "r36b",
  name: "文号的年份晚于本表年度",
  source: "review-rules 36",
  level: "warning",
  reads: (form) => [form.annualGoal, form.midTermGoal],
  check: (form, { template }) => {
    const { year } = form;
    if (year === null) return [];
    return periodsOf(form).flatMap(({ goal, goalField }) =>
      [...goal.matchAll(documentNumbers), ...goal.matchAll(titleOfYear)]
        .filter((match) => Number(match[1]) > year)
        .map(([cited]) => {
          const [what, of] = cited.startsWith("《") ? [cited, "文件"] : [`文号“${cited}”`, "文号"];
          const message = `${fieldName(template, goalField)}里的${what}晚于本表年度 ${year} 年，请核对${of}的年份。`;
          return { state: "fails" as const, message, places: [{ field: goalField }], about: cited };
        }),
    );
  },
};
