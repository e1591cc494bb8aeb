/** No text is left over from a blank form or a draft (XX, 待填写, {…}). */
import { readField } from "../../form/field.ts";
import { fieldName } from "../../template/field-name.ts";
import { headFields } from "../../template/head-fields.ts";
import type { FormRule } from "../rule.ts";
import { placeholderIn } from "../text/placeholder.ts";

export const noPlaceholders: FormRule = {
  id: "r05",
  name: "占位文字没有替换",
  source: "review-rules 5",
  level: "error",
  reads: (form, { template }) => headFields(template).texts.map((field) => readField(form, field)),
  check: (form, { template }) =>
    headFields(template).texts.flatMap((field) => {
      const found = placeholderIn(readField(form, field));
      if (found === undefined) return [];
      const message = `“${fieldName(template, field)}”里还有没替换的“${found}”。`;
      return [{ state: "fails", message, places: [{ field }] }];
    }),
};
