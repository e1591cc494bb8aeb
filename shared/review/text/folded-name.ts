/** Names as they compare: without differences of width, brackets and blanks. Most names have none. */
import type { Form } from "../../form/form.ts";
import { foldLabel } from "../../value/normalize-text.ts";
import { longTexts, rememberByText } from "../../value/remember-by-text.ts";

const plain = /^[\u4e00-\u9fff、]*$/;
const folded = rememberByText(longTexts, foldLabel);
const lists = new WeakMap<Form["indicators"], readonly string[]>();

/** The names of all rows, in their order. Computed once for all rules that ask. */
export function foldedNames(indicators: Form["indicators"]): readonly string[] {
  const known = lists.get(indicators);
  if (known) return known;
  const names = indicators.map(({ name }) => (plain.test(name) ? name : folded(name)));
  lists.set(indicators, names);
  return names;
}
