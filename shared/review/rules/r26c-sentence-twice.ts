/** A goal says each thing once. */
import { fieldName } from "../../template/field-name.ts";
import { foldLabel } from "../../value/normalize-text.ts";
import type { Report } from "../finding.ts";
import type { FormRule } from "../rule.ts";
import { periodsOf } from "../text/periods.ts";
import { quoted } from "../text/wording.ts";

/** Shorter clauses come again in any text, or in any sentence. */
const shortest = { text: 12, sentence: 9 };

export const sentenceTwice: FormRule = {
  id: "r26c",
  name: "绩效目标里同一句写了两遍",
  source: "review-rules 26",
  level: "warning",
  reads: (form) => [form.annualGoal, form.midTermGoal],
  check: (form, { template }) =>
    periodsOf(form).flatMap(({ goal, goalField }): Report[] => {
      const known = new Map<string, number>();
      for (const [sentence, text] of goal.split(/[。；;！!\n]/).entries()) {
        for (const clause of text.split(/[，,]/)) {
          const key = foldLabel(clause).replace(/^(?:\(?[\d一二三四五六七八九十]+\)?[.、)]?)/, "");
          const before = known.get(key);
          if (before !== undefined && key.length >= (before === sentence ? shortest.sentence : shortest.text)) {
            const message = `${fieldName(template, goalField)}里${quoted(clause.trim())}重复写了两遍，请删去一处。`;
            return [{ state: "fails", message, places: [{ field: goalField }], about: clause.trim() }];
          }
          known.set(key, sentence);
        }
      }
      return [];
    }),
};
