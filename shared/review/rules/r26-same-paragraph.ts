/** The goals of different projects do not consist of the same sentences. */
import type { Report } from "../finding.ts";
import type { FormRule } from "../rule.ts";
import { sentencesOf, siblingIndex } from "../text/sibling-index.ts";
import { quoted } from "../text/wording.ts";

/** Two forms may share a sentence for a good reason; a sentence in three others is a pattern. */
const fewestForms = 3;

export const sameParagraph: FormRule = {
  id: "r26",
  name: "多张表的绩效目标有相同段落",
  source: "review-rules 26",
  level: "warning",
  reads: (form, { siblings }) => [form.annualGoal, siblings],
  check: (form, { siblings }) => {
    if (!siblings) return [];
    const { sentences } = siblingIndex(siblings);
    return sentencesOf(form.annualGoal).flatMap(({ text, key }): Report[] => {
      const holders = sentences.get(key);
      const count = holders ? holders.size - (holders.has(form) ? 1 : 0) : 0;
      if (count < fewestForms) return [];
      const message = `年度总体绩效目标里的${quoted(text)}在另外 ${count} 张表里也一字不差，请写本项目自己的目标。`;
      return [{ state: "fails", message, places: [{ field: "annualGoal" }], about: text }];
    });
  },
};
