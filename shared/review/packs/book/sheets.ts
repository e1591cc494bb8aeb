/** The sheets of a rule pack's workbook, in their order. A new part of a pack is its file and one line here. */
import type { BookSheet } from "./book-sheet.ts";
import { confusedWords } from "./sheets/confused-words.ts";
import { identities } from "./sheets/identities.ts";
import { levels } from "./sheets/levels.ts";
import { nameEndings } from "./sheets/name-endings.ts";
import { prices } from "./sheets/prices.ts";
import { requiredCells } from "./sheets/required-cells.ts";
import { ruleSettings } from "./sheets/rule-settings.ts";
import { thresholds } from "./sheets/thresholds.ts";
import { totals } from "./sheets/totals.ts";
import { unitSorts, unitSynonyms } from "./sheets/units.ts";
import { doneTo, unwanted } from "./sheets/wanted-words.ts";
import { weightTotals } from "./sheets/weight-totals.ts";

export const sheets: readonly BookSheet[] = [
  ruleSettings,
  prices,
  thresholds,
  requiredCells,
  identities,
  totals,
  levels,
  weightTotals,
  nameEndings,
  unwanted,
  doneTo,
  unitSorts,
  unitSynonyms,
  confusedWords,
];

/** What stands behind the own columns of every sheet. */
export const commonColumns = {
  source: "来源",
  validFrom: "生效日期",
  fires: "应提示的例子",
  silent: "不应提示的例子",
} as const;

/** Written for what always counted. */
export const alwaysValid = "长期";
