/**
 * What other forms of the same department say, arranged for being asked about one indicator or one sentence. Made once for a list of
 * forms, however often it is asked.
 */
import { rememberByObject } from "../../value/remember-by-object.ts";
import type { Form } from "../../form/form.ts";
import { onlyMeasure, type Quantity } from "../../value/grammar/indicator-value.ts";
import { parseValue } from "../../value/grammar/parse-value.ts";
import { indicatorKey } from "./indicator-index.ts";
import { withoutTitles } from "./masked-titles.ts";
import { yearFree } from "./year-free.ts";

export interface SiblingQuantity {
  readonly form: Form;
  readonly value: string;
  readonly quantity: Quantity;
}

export interface SiblingIndex {
  /** Indicators with one quantity each, by `indicatorKey`. */
  readonly quantities: ReadonlyMap<string, readonly SiblingQuantity[]>;
  /** The forms that hold a sentence, by `sentencesOf`. */
  readonly sentences: ReadonlyMap<string, ReadonlySet<Form>>;
}

export const siblingIndex = rememberByObject((siblings: readonly Form[]): SiblingIndex => {
  const quantities = new Map<string, SiblingQuantity[]>();
  const sentences = new Map<string, Set<Form>>();
  for (const form of siblings) {
    for (const row of form.indicators) {
      const measure = row.name.trim() === "" ? undefined : onlyMeasure(parseValue(row.value));
      if (measure?.kind !== "quantity") continue;
      const entry = { form, value: row.value, quantity: measure };
      const list = quantities.get(indicatorKey(row));
      if (list) list.push(entry);
      else quantities.set(indicatorKey(row), [entry]);
    }
    for (const { key } of sentencesOf(form.annualGoal)) {
      const holders = sentences.get(key);
      if (holders) holders.add(form);
      else sentences.set(key, new Set([form]));
    }
  }
  return { quantities, sentences };
});

/** What is left of a shorter sentence without its titles is said in many goals rightly. */
const shortestSentence = 30;

/** The longer sentences of a goal, as printed and as they compare: without titles, blanks and years. */
export function sentencesOf(goal: string): { readonly text: string; readonly key: string }[] {
  const masked = withoutTitles(goal);
  return [...masked.matchAll(/[^。！？\n]+/g)].flatMap((match) => {
    const key = yearFree(match[0]);
    return key.length < shortestSentence ? [] : [{ text: goal.slice(match.index, match.index + match[0].length).trim(), key }];
  });
}
