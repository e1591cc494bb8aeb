/**
 * An indicator value read by its grammar.
 *
 *     value = item (separator item)*
 *     item  = words? measure words? | words
 *
 * It never throws and never guesses: where a stretch between separators holds a number that does not fit the grammar, the whole
 * stretch is words. Linear in the length of the text; what was read is remembered, as forms say the same things over and over.
 */
import { measuresOf, type IndicatorValue, type ValueClass, type ValueItem, type Words, type YesNo } from "./indicator-value.ts";
import { readItems } from "./items.ts";
import { printItems } from "./print-value.ts";
import { foldCharacters } from "./scanner.ts";
import { rememberByText, shortTexts } from "../remember-by-text.ts";

/** What the text of a value says. The result is shared between callers that ask for the same text. */
export const parseValue: (text: string) => IndicatorValue = rememberByText(shortTexts, readValue);

function readValue(text: string): IndicatorValue {
  const trimmed = text.trim();
  if (trimmed === "") return { text, class: "blank", items: [] };
  const start = text.length - text.trimStart().length;
  const whole: Words = { span: { start, end: start + trimmed.length }, text: trimmed };
  const answer = yesNo(whole);
  if (answer) return { text, class: "yes-no", items: [{ span: whole.span, measure: answer }] };
  const items = readItems(text, foldCharacters(text));
  // Separators between words are the words' own.
  if (!items.some(({ measure }) => measure) || !readsTheSameAgain(text, items)) {
    return { text, class: "words", items: [{ span: whole.span, before: whole }] };
  }
  return { text, class: classOf({ items }), items };
}

/** A reading that does not survive its own canonical spelling hung on how the words happened to touch: then they are words. */
function readsTheSameAgain(text: string, items: readonly ValueItem[]): boolean {
  const printed = printItems(items);
  // Most values are written as they are printed.
  if (printed === text) return true;
  return withoutSpans(readItems(printed, foldCharacters(printed))) === withoutSpans(items);
}

function withoutSpans(items: readonly ValueItem[]): string {
  return JSON.stringify(items, (key, node: unknown) => (key === "span" ? undefined : node));
}

function yesNo({ span, text }: Words): YesNo | undefined {
  const word = (["是", "否", "有", "无"] as const).find((answer) => answer === text);
  return word && { kind: "yes-no", span, word };
}

function classOf(value: Pick<IndicatorValue, "items">): ValueClass {
  const [measure, another] = measuresOf(value);
  if (measure === undefined) return "words";
  return another === undefined ? measure.kind : "list";
}
