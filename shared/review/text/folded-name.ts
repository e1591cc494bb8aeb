/** Names as they compare: without differences of width, brackets and blanks. Most names have none. */
import { rememberByObject } from "../../value/remember-by-object.ts";
import type { Indicator } from "../../form/form.ts";
import { foldLabel } from "../../value/normalize-text.ts";
import { longTexts, rememberByText } from "../../value/remember-by-text.ts";

const plain = /^[\u4e00-\u9fff、]*$/;
/** A text as it compares. */
export const folded = rememberByText(longTexts, foldLabel);

/** The names of all rows, in their order. Computed once for all rules that ask. */
export const foldedNames = rememberByObject((indicators: readonly Indicator[]): readonly string[] =>
  indicators.map(({ name }) => (plain.test(name) ? name : folded(name))),
);
