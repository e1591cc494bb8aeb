/** No markup, no broken characters and no stray symbols are left in the texts of the head. */
import { fieldName } from "../../template/field-name.ts";
import type { Report } from "../finding.ts";
import type { FormRule } from "../rule.ts";
import { headReads, headTexts } from "../text/head-texts.ts";
import { strayText } from "../text/stray-text.ts";
import { quoted } from "../text/wording.ts";

export const strayTextInHead: FormRule = {
  id: "r13c",
  name: "文字里有多余的符号或标记",
  source: "review-rules 13",
  level: "warning",
  reads: headReads,
  check: (form, { template }) =>
    headTexts(form, template).flatMap(({ field, text }): Report[] => {
      const stray = strayText(text);
      if (!stray) return [];
      const at = text.indexOf(stray.text);
      const around = text.slice(Math.max(0, at - 6), at + stray.text.length + 6).replaceAll("\n", " ");
      return [
        {
          state: "fails",
          message: `“${fieldName(template, field)}”里有${stray.what}${quoted(stray.text)}（在“${around.slice(0, 40)}”处），请改正。`,
          places: [{ field }],
          about: stray.text,
          ...(stray.minor && { level: "hint" as const }),
          ...(stray.rewrite !== undefined && {
            fix: { label: `更正${stray.what}`, edits: [{ kind: "set-field" as const, field, text: stray.rewrite }] },
          }),
        },
      ];
    }),
};
