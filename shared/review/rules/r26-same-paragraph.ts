/** The goals of different projects do not consist of the same sentences. */
import type { Form } from "../../form/form.ts";
import { fieldName } from "../../template/field-name.ts";
import type { Report } from "../finding.ts";
import type { FormRule } from "../rule.ts";
import { sentencesOf, siblingIndex } from "../text/sibling-index.ts";
import { quoted } from "../text/wording.ts";

/** Two forms may share a sentence for a good reason; a sentence in three others is a pattern, and so is a whole paragraph in one. */
const fewestForms = 3;
const wholeParagraph = 60;

export const sameParagraph: FormRule = {
  id: "r26",
  name: "多张表的绩效目标有相同段落",
  source: "review-rules 26",
  level: "warning",
  reads: (form, { siblings }) => [form.annualGoal, siblings],
  check: (form, { siblings, template }) => {
    if (!siblings) return [];
    const { sentences } = siblingIndex(siblings);
    const goal = fieldName(template, "annualGoal");
    const places = [{ field: "annualGoal" }];
    const shared = sentencesOf(form.annualGoal).map(({ text, key }) => ({
      text,
      others: [...(sentences.get(key) ?? [])].filter((one) => one !== form),
    }));
    // A goal that is another's as a whole is one fault, not one a sentence.
    const holders = new Set(shared.flatMap(({ others }) => others));
    const copied = [...holders].find((other) => copiedFrom(other, shared));
    if (copied) {
      const message = `${goal}与“${copied.projectName}”的表里相同，大段文字一字不差，请写本项目自己的目标。`;
      return [{ state: "fails", message, places, about: copied.projectName }];
    }
    return shared.flatMap(({ text, others }): Report[] => {
      const [other] = others;
      if (other && others.length < fewestForms && text.length >= wholeParagraph) {
        const message = `${goal}里的${quoted(text)}与${quoted(other.projectName)}的表里一字不差，请写本项目自己的目标。`;
        return [{ state: "fails", level: "hint", message, places, about: text }];
      }
      if (others.length < fewestForms) return [];
      const message = `${goal}里的${quoted(text)}在另外 ${others.length} 张表里也一字不差，请写本项目自己的目标。`;
      return [{ state: "fails", message, places, about: text }];
    });
  },
};

/** Another project's form that shares a paragraph with this one, or all of its longer sentences. */
function copiedFrom(other: Form, shared: readonly { readonly text: string; readonly others: readonly Form[] }[]): boolean {
  const same = shared.filter(({ others }) => others.includes(other));
  const length = same.reduce((sum, { text }) => sum + text.length, 0);
  return length >= wholeParagraph && same.length * 2 > shared.length;
}
