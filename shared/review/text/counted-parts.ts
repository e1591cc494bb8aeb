/**
 * What a sentence counts and breaks down: `3000台，其中甲800台，乙1200台，丙1000台`.
 *
 * Invariant: exact numbers of one unit, one in each piece to the end of the list. What people are told apart by may overlap (女性, 党员), and
 * parts that come nowhere near the whole are of something else or not all: neither is told.
 */
import { Big } from "big.js";
import { longTexts, rememberByText } from "../../value/remember-by-text.ts";
import { sentenceAfter } from "./clauses.ts";
import type { CountedSum } from "./counted-sums.ts";
import { countedThings, type CountedThing } from "./counted-things.ts";
import { withoutTitles } from "./masked-titles.ts";

const opening = /^[\u4e00-\u9fff]{0,16}[，,。；;：:（(]?\s*其中[:：]?/;
const overlapping =
  /[男女]|妇|党|民族|残疾|老[年人]|低保|贫困|困难|脱贫|监测|特困|骨干|优秀|本科|硕士|博士|研究生|[高中初]级|重点/;
/** Two parts below their whole may be the larger ones. */
const fewestBelow = 3;
const near = 0.2;

export const countedParts = rememberByText(longTexts, (text: string): readonly CountedSum[] => {
  if (!text.includes("其中")) return [];
  const masked = withoutTitles(text);
  const things = countedThings(text);
  return things.flatMap((whole): CountedSum[] => {
    const end = whole.at + whole.text.length;
    const rest = sentenceAfter(masked, end);
    const opened = opening.exec(rest ?? "");
    if (rest === undefined || !opened || whole.loosely) return [];
    const list = rest.slice(opened[0].length).split(/[；;]/)[0] ?? "";
    const parts = partsOf(list, end + opened[0].length, things, whole.unit);
    const last = parts.at(-1);
    if (parts.length < 2 || overlapping.test(masked.slice(end, last?.at))) return [];
    const comesTo = parts.reduce((sum, { number }) => sum.plus(number), new Big(0));
    const apart = comesTo.minus(whole.number);
    if (apart.lt(0) && parts.length < fewestBelow) return [];
    if (apart.abs().gt(new Big(whole.number).times(near))) return [];
    const working = parts.map((part) => part.text).join(" + ");
    return [{ working, comesTo, said: whole.text, result: new Big(whole.number), unit: whole.unit }];
  });
});

/** The counted pieces a list begins with; none where one of them counts something else as well. */
function partsOf(list: string, from: number, things: readonly CountedThing[], unit: string): readonly CountedThing[] {
  const parts: CountedThing[] = [];
  let start = from;
  for (const piece of list.split(/[，,、]/)) {
    const end = start + piece.length;
    const inside = things.filter(({ at }) => at >= start && at < end);
    const [part, another] = inside;
    start = end + 1;
    if (!part || another || part.unit !== unit) return inside.some((one) => one.unit === unit) ? [] : parts;
    if (part.loosely || part.inBrackets) return [];
    parts.push(part);
  }
  return parts;
}
