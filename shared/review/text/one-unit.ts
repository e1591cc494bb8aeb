/** Units brought to one word for each thing they measure, by the pack's list of synonyms. */
import { unitNoun } from "../../value/grammar/units.ts";
import { rememberByObject } from "../../value/remember-by-object.ts";
import type { RulePack } from "../packs/rule-pack.ts";

const firsts = rememberByObject(
  ({ unitSynonyms }: RulePack) =>
    new Map(unitSynonyms.flatMap((words) => words.map((word) => [word, words[0] ?? word] as const))),
);

export function oneUnit(pack: RulePack, unit: string): string {
  const noun = unitNoun(unit);
  const first = firsts(pack);
  return first.get(unit) ?? first.get(noun) ?? noun;
}
