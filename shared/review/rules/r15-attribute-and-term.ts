/** 项目属性 and 项目期 go together: 一年期项目 is 1年, 经常性项目 is 99年. */
import { readField } from "../../form/field.ts";
import { fieldName } from "../../template/field-name.ts";
import type { FormRule } from "../rule.ts";

export const attributeAndTerm: FormRule = {
  id: "r15",
  name: "项目属性与项目期不符",
  source: "review-rules 15；forms 1",
  level: "error",
  reads: (form) => [form.projectAttribute, form.projectTerm],
  check: (form, { template }) =>
    template.pairedChoices.flatMap(({ field, follows, pairs }) => {
      const [chosen, partner] = [readField(form, field).trim(), readField(form, follows).trim()];
      const expected = Object.hasOwn(pairs, chosen) ? pairs[chosen] : undefined;
      if (expected === undefined || partner === "" || partner === expected) return [];
      return [
        {
          state: "fails",
          message: `${fieldName(template, follows)}写的是“${partner}”，而${fieldName(template, field)}是“${chosen}”，应当是“${expected}”，请改成一致。`,
          places: [{ field: follows }, { field }],
          fix: { label: `改为“${expected}”`, edits: [{ kind: "set-field", field: follows, text: expected }] },
        },
      ];
    }),
};
