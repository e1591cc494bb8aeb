/** What the weights of all indicators may add up to. */
import { bookSheet } from "../book-sheet.ts";
import { numberFrom } from "../cell-texts.ts";
import { indicatorLine } from "../example-forms.ts";

export const weightTotals = bookSheet<number>({
  name: "权重合计",
  more: "各指标权重相加应当是多少，有几种就写几行；不设权重的表一行也不写。",
  columns: ["合计"],
  rules: ["r26b"],
  rowsOf: (pack) => pack.weightTotals,
  write: (total) => [String(total)],
  read: (cell) => numberFrom(cell, "合计"),
  key: String,
  part: (rows) => ({ weightTotals: rows }),
  candidates: (total, _, { template }) => {
    const level = template.tree[0]?.level2[0]?.name ?? "";
    const example = (weight: number) => `${indicatorLine(level, "培训人数", "100人")}｜权重 ${weight}`;
    return [{ fires: example(total + 1), silent: example(total) }];
  },
});
