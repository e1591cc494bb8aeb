/** What an office says of single rules: whether they are asked, how grave they are, on which clause they stand, how to mend, how it is said. */
import { choiceFrom, choiceWord } from "../cell-texts.ts";
import { CellFault } from "../cell-fault.ts";
import { bookSheet } from "../book-sheet.ts";
import { levelFrom, levelWord } from "../pack-words.ts";
import { ruleExamples } from "../rule-examples.ts";
import type { RuleSetting } from "../../rule-pack.ts";
import { rules } from "../../../rules.ts";

interface NamedSetting extends RuleSetting {
  readonly id: string;
}

const on: ReadonlyMap<string, boolean> = new Map([
  ["是", true],
  ["否", false],
]);
const ids = new Map(rules.map(({ name, id }) => [name, id]));
const namesById = new Map(rules.map(({ name, id }) => [id, name]));

export const ruleSettings = bookSheet<NamedSetting>({
  name: "规则",
  more: "哪些规则要查、算哪一级、依据哪一条、怎样改（一行一种）、用什么话说（{原句} 是程序的原话）。空着就按程序原来的。",
  columns: ["规则", "要查", "级别", "条款", "改法", "说法"],
  rules: rules.map(({ id }) => id),
  rowsOf: (pack) => rules.map(({ id }) => Object.assign({ id }, pack.rules[id])),
  write: ({ id, off, level, clause = "", alternatives = [], sentence = "" }) => [
    namesById.get(id) ?? "",
    choiceWord(on, off === undefined),
    level === undefined ? "" : levelWord(level),
    clause,
    alternatives.join("\n"),
    sentence,
  ],
  read: (cell) => {
    const id = ids.get(cell("规则"));
    if (id === undefined) throw new CellFault(`没有“${cell("规则")}”这条规则。`);
    const [level, clause, sentence] = [cell("级别"), cell("条款"), cell("说法")];
    const alternatives = cell("改法")
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "");
    return {
      id,
      ...(!choiceFrom(cell, "要查", on) && { off: true as const }),
      ...(level !== "" && { level: levelFrom(level) }),
      ...(clause !== "" && { clause }),
      ...(alternatives.length > 0 && { alternatives }),
      ...(sentence !== "" && { sentence }),
    };
  },
  key: ({ id }) => id,
  part: (rows) => ({
    rules: Object.fromEntries(rows.filter((row) => !saysNothing(row)).map(({ id, ...setting }) => [id, setting])),
  }),
  isAbout: ({ id }, { finding: { rule } }) => rule === id,
  saysNothing,
  candidates: ({ id }, pack, words) => ruleExamples(id, pack, words),
});

function saysNothing(row: NamedSetting): boolean {
  return Object.keys(row).length === 1;
}
