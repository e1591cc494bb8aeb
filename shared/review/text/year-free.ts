/** Texts without what changes from year to year by itself, to compare them over years and forms. */
import { foldLabel } from "../../value/normalize-text.ts";
import { longTexts, rememberByText } from "../../value/remember-by-text.ts";

/** Folded, and without years. */
export const yearFree = rememberByText(longTexts, (text: string): string =>
  foldLabel(text).replaceAll(/(?:19|20)\d{2}(?=年)/g, ""),
);
