/** Texts without what changes from year to year by itself, to compare them over years and forms. */
import { foldLabel } from "../../value/normalize-text.ts";
import { memoized } from "./memoize.ts";

/** Folded, and without years. */
export const yearFree = memoized((text: string): string => foldLabel(text).replaceAll(/(?:19|20)\d{2}(?=年)/g, ""));
