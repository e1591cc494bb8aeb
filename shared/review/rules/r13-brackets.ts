/** Brackets and quotation marks in the texts of the head come in pairs. A missing 》 is offered where the title's end is plain. */
import { readField } from "../../form/field.ts";
import { fieldName } from "../../template/field-name.ts";
import { headFields } from "../../template/head-fields.ts";
import type { Report } from "../finding.ts";
import type { FormRule } from "../rule.ts";
import { bracketFault } from "../text/bracket-fault.ts";

export const brackets: FormRule = {
  id: "r13",
  name: "括号、书名号不成对",
  source: "review-rules 13",
  level: "warning",
  reads: (form, { template }) => headFields(template).texts.map((field) => readField(form, field)),
  check: (form, { template }) =>
    headFields(template).texts.flatMap((field): Report[] => {
      const fault = bracketFault(readField(form, field));
      if (!fault) return [];
      return [
        {
          state: "fails",
          message: `“${fieldName(template, field)}”里${fault.sentence}。`,
          places: [{ field }],
          about: fault.about,
          ...(fault.rewrite !== undefined && {
            fix: { label: fault.label, edits: [{ kind: "set-field" as const, field, text: fault.rewrite }] },
          }),
        },
      ];
    }),
};
