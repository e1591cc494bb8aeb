/** A word in the head that makes no sense beside its neighbours is a slip for the one that does: 高质量高校. The list is the pack's. */
import { fieldName } from "../../template/field-name.ts";
import type { Report } from "../finding.ts";
import type { FormRule } from "../rule.ts";
import { headReads, headTexts } from "../text/head-texts.ts";
import { confusedIn } from "../text/confused-in.ts";

export const confusedWords: FormRule = {
  id: "r38",
  name: "可能写错的字词",
  source: "review-rules 38",
  level: "hint",
  reads: headReads,
  check: (form, { pack, template }) =>
    headTexts(form, template).flatMap(({ field, text }) =>
      confusedIn(pack, text).map(({ wrong, right, nearby, rewrite }): Report => ({
        state: "fails",
        message: `${fieldName(template, field)}里的“${nearby}”，“${wrong}”可能是“${right}”的笔误，请核对。`,
        places: [{ field }],
        about: nearby,
        fix: { label: `改为“${right}”`, edits: [{ kind: "set-field", field, text: rewrite }] },
      })),
    ),
};
