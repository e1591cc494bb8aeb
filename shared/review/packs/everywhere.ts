/**
 * What holds for every form of the family, whatever its region: the pack of forms whose template is not known, and the ground of the
 * others. It asks for no level, no sum and no number of indicators.
 */
import { wholeAmounts } from "../../template/whole-amount.ts";
import { confusedWords } from "./confused-words.ts";
import { doneTo, nameEndings, unwanted } from "./name-endings.ts";
import type { RulePack } from "./rule-pack.ts";
import { unitSorts } from "./unit-sorts.ts";
import { unitSynonyms } from "./unit-synonyms.ts";

export const everywhere: RulePack = {
  id: "other",
  name: "各地通用",
  version: 1,
  source: "各地项目支出绩效目标表通用的要求",
  required: ["projectName", "annualGoal"],
  identities: [],
  totals: wholeAmounts,
  levels: [],
  weightTotals: [],
  nameEndings,
  unwanted,
  doneTo,
  unitSorts,
  unitSynonyms,
  confusedWords,
  prices: [],
  thresholds: { fewestIndicators: 0, mostChange: 0.3, farTimes: 2 },
  // How many decimals are printed, and which terms go with which kind of project, is for a form to say.
  rules: { r06c: { off: true }, r15: { off: true }, r30: { off: true } },
};
