/** Words in a name that say nobody wants more of it, and words that turn that round again. */
import { written } from "../cell-texts.ts";
import { bookSheet } from "../book-sheet.ts";
import { indicatorLine } from "../example-forms.ts";

const level = "质量指标";

export const unwanted = bookSheet<string>({
  name: "越少越好的词",
  more: "名称里有这个词的率、次数、时间，越低越好（故障率）。",
  columns: ["词"],
  rules: ["r27"],
  rowsOf: (pack) => pack.unwanted,
  write: (word) => [word],
  read: (cell) => written(cell, "词"),
  key: (word) => word,
  part: (rows) => ({ unwanted: rows }),
  isAbout: (word, { texts }) => texts.some((text) => text.includes(word)),
  candidates: (word) =>
    [
      [`${word}率`, "5%"],
      [word, "5%"],
      [`${word}次数`, "5次"],
      [`${word}事件数`, "5件"],
    ].map(([name = "", value = ""]) => ({
      fires: indicatorLine(level, name, `≥${value}`),
      silent: indicatorLine(level, name, `≤${value}`),
    })),
});

export const doneTo = bookSheet<string>({
  name: "处置的词",
  more: "越少越好的事，名称里有这个词就不再是越低越好（故障处理率）。",
  columns: ["词"],
  rules: ["r27"],
  rowsOf: (pack) => pack.doneTo,
  write: (word) => [word],
  read: (cell) => written(cell, "词"),
  key: (word) => word,
  part: (rows) => ({ doneTo: rows }),
  candidates: (word) => [
    {
      fires: indicatorLine(level, "故障率", "≥95%"),
      silent: indicatorLine(level, `故障${word.replace(/率下$/, "")}率${word === "率下" ? "下降比例" : ""}`, "≥95%"),
    },
  ],
});
