/** How much two indicators of one level look like one that was reworded: by the words of their names and the unit they measure in. */
import type { Indicator } from "../form/form.ts";
import { measuresOf } from "../value/grammar/indicator-value.ts";
import { parseValue } from "../value/grammar/parse-value.ts";
import { foldLabel } from "../value/normalize-text.ts";
import { rememberByText, shortTexts } from "../value/remember-by-text.ts";

/** From here on two rows count as one. Two short names with a word in common and the same unit reach it. */
export const alike = 0.6;

/** 0 to about 1.4; the same name with the same value is the most. */
export function rowLikeness(left: Indicator, right: Indicator): number {
  const words = shared(pairsOf(left.name), pairsOf(right.name));
  const sameValue = left.value !== "" && left.value === right.value;
  return words + (sameUnit(left.value, right.value) ? 0.2 : 0) + (sameValue ? 0.2 : 0);
}

/** Whether both say a number, and of the same thing. */
export function sameUnit(left: string, right: string): boolean {
  const unit = unitOf(left);
  return unit !== undefined && unit === unitOf(right);
}

const unitOf = rememberByText(shortTexts, (value: string): string | undefined => {
  const [measure] = measuresOf(parseValue(value));
  if (measure?.kind === "quantity" || measure?.kind === "range") return measure.unit.base;
  return measure?.kind;
});

/** Each character with the next one: what two wordings share of these, they share in words. Years and numbers say nothing. */
const pairsOf = rememberByText(shortTexts, (name: string): ReadonlyMap<string, number> => {
  const text = Array.from(foldLabel(name).replaceAll(/\d+/g, ""));
  const pairs = new Map<string, number>();
  for (const [i, character] of text.entries()) {
    const pair = character + (text[i + 1] ?? "");
    if (text[i + 1] !== undefined || text.length === 1) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
});

/** The share of pairs that stand on both sides (Dice's coefficient). */
function shared(left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): number {
  let common = 0;
  for (const [pair, count] of left) common += Math.min(count, right.get(pair) ?? 0);
  const all = sizeOf(left) + sizeOf(right);
  return all === 0 ? 0 : (2 * common) / all;
}

function sizeOf(pairs: ReadonlyMap<string, number>): number {
  let size = 0;
  for (const count of pairs.values()) size += count;
  return size;
}
