/** The parts of a sum are all written as money: 7.2万 among 万元 lacks its 元. */
import { fieldName } from "../../template/field-name.ts";
import type { FormRule } from "../rule.ts";
import { listedParts } from "../text/listed-parts.ts";
import { periodReads, periodsOf } from "../text/periods.ts";

export const amountsWithoutYuan: FormRule = {
  id: "r09c",
  name: "绩效目标里的金额少写了“元”",
  source: "review-rules 9；review-rules 13",
  level: "hint",
  reads: periodReads,
  check: (form, { template }) =>
    periodsOf(form).flatMap(({ goal, goalField }) => {
      const lists = listedParts(goal);
      if (lists.length === 0) return [];
      const amounts = lists.map(({ total }) => total).concat(lists.flatMap(({ parts }) => parts));
      const bare = amounts.filter(({ text }) => !text.endsWith("元")).toSorted((a, b) => a.start - b.start);
      if (bare.length === 0 || bare.length === amounts.length) return [];
      const said = bare.map(({ text }) => `“${text}”`).join("、");
      // From the end, so that places before stay what they are.
      const text = bare.reduceRight((all, { end }) => `${all.slice(0, end)}元${all.slice(end)}`, goal);
      return [
        {
          state: "fails" as const,
          message: `${fieldName(template, goalField)}里的${said}后面少写了“元”，其他金额都写了，请补上。`,
          places: [{ field: goalField }],
          about: said,
          fix: { label: "补上“元”", edits: [{ kind: "set-field" as const, field: goalField, text }] },
        },
      ];
    }),
};
