/** Words that are typed for others. */
import { listFrom, listText, written } from "../cell-texts.ts";
import { bookSheet } from "../book-sheet.ts";
import type { ConfusedWord } from "../../rule-pack.ts";

export const confusedWords = bookSheet<ConfusedWord>({
  name: "易错词",
  more: "写错的词；只在某些字旁边才算错的，把前面或后面的字写上，用顿号隔开（标点写“顿号”“逗号”“中文逗号”）。",
  columns: ["错", "对", "前面是", "后面是"],
  rules: ["r38", "r38b"],
  rowsOf: (pack) => pack.confusedWords,
  write: ({ wrong, right, before = [], behind = [] }) => [wrong, right, listText(before), listText(behind)],
  read: (cell) => {
    const [before, behind] = [listFrom(cell("前面是")), listFrom(cell("后面是"))];
    return {
      wrong: written(cell, "错"),
      right: written(cell, "对"),
      ...(before.length > 0 && { before }),
      ...(behind.length > 0 && { behind }),
    };
  },
  key: ({ wrong, right, before = [], behind = [] }) => [wrong, right, listText(before), listText(behind)].join("|"),
  part: (rows) => ({ confusedWords: rows }),
  isAbout: ({ wrong }, { finding: { message } }) => message.includes(wrong),
  candidates: ({ wrong, right, before = [""], behind = [""] }, _, { nameOf }) => {
    const example = (word: string) => `${nameOf("annualGoal")}=做好${before[0]}${word}${behind[0]}工作。`;
    return [{ fires: example(wrong), silent: example(right) }];
  },
});
