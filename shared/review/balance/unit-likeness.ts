/** Whether a quantity counts what a price is per. */
import { rememberByObject } from "../../value/remember-by-object.ts";
import type { RulePack } from "../packs/rule-pack.ts";
import { unitNoun } from "../../value/grammar/units.ts";

/** Words that count anything but people and time. */
const anything = new Set(["个", "项", "处", "件"]);
const peopleAndTime = ["年", "月", "季度", "小时", "人", "天"];

/** `same` unit, `like` in sort, `general` (项, 个) where anything may be meant, or `none`. */
export type UnitLikeness = "same" | "like" | "general" | "none";

export type UnitsAlike = (per: string, counted: string) => UnitLikeness;

/** By the sorts of units of a pack. */
export const unitsAlike = rememberByObject(({ unitSorts }: RulePack): UnitsAlike => {
  const sortsOf = new Map<string, readonly number[]>();
  for (const [sort, words] of unitSorts.entries()) {
    for (const word of words) sortsOf.set(word, [...(sortsOf.get(word) ?? []), sort]);
  }
  const notAnything = new Set(
    peopleAndTime.concat(peopleAndTime.flatMap((unit) => sortsOf.get(unit) ?? []).flatMap((sort) => unitSorts[sort] ?? [])),
  );
  const isGeneral = (one: string, other: string) => anything.has(one) && !notAnything.has(other);
  return (per, counted) => {
    const [a, b] = [unitNoun(per), unitNoun(counted)];
    if (a === b) return "same";
    const sort = sortsOf.get(a);
    if (sort && sortsOf.get(b)?.some((one) => sort.includes(one))) return "like";
    return isGeneral(a, b) || isGeneral(b, a) ? "general" : "none";
  };
});
