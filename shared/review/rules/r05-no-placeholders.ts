/** No text is left over from a blank form or a draft (XX, 待填写, {…}). */
import { fieldName } from "../../template/field-name.ts";
import type { FormRule } from "../rule.ts";
import { headReads, headTexts } from "../text/head-texts.ts";
import { placeholderIn } from "../text/placeholder.ts";

export const noPlaceholders: FormRule = {
  id: "r05",
  name: "占位文字没有替换",
  source: "review-rules 5",
  level: "error",
  reads: headReads,
  check: (form, { template }) =>
    headTexts(form, template).flatMap(({ field, text }) => {
      const found = placeholderIn(text);
      if (found === undefined) return [];
      const message = `“${fieldName(template, field)}”里还有没替换的“${found}”，请写上实际内容。`;
      return [{ state: "fails", message, places: [{ field }] }];
    }),
};
