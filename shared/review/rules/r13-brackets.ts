/** Brackets and quotation marks in the texts of the head come in pairs. A missing 》 is offered where the title's end is plain. */
import { fieldName } from "../../template/field-name.ts";
import type { Report } from "../finding.ts";
import type { FormRule } from "../rule.ts";
import { headReads, headTexts } from "../text/head-texts.ts";
import { bracketFault } from "../text/bracket-fault.ts";

export const brackets: FormRule = {
  id: "r13",
  name: "括号、书名号不成对",
  source: "review-rules 13",
  level: "warning",
  reads: headReads,
  check: (form, { template }) =>
    headTexts(form, template).flatMap(({ field, text }): Report[] => {
      const fault = bracketFault(text);
      if (!fault) return [];
      return [
        {
          state: "fails",
          message: `“${fieldName(template, field)}”里${fault.sentence}，请补上。`,
          places: [{ field }],
          about: fault.about,
          ...(fault.rewrite !== undefined && {
            fix: { label: fault.label, edits: [{ kind: "set-field" as const, field, text: fault.rewrite }] },
          }),
        },
      ];
    }),
};
