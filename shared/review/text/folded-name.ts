/** A name as it compares: without differences of width, brackets and blanks. Most names have none. */
import { foldLabel } from "../../value/normalize-text.ts";
import { memoized } from "./memoize.ts";

const plain = /^[\u4e00-\u9fff、]*$/;

const folded = memoized(foldLabel);

export function foldedName(name: string): string {
  return plain.test(name) ? name : folded(name);
}
