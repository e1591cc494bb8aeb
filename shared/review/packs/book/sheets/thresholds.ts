/** The numbers from which on something is asked about. */
import { choiceFrom, choiceWord, numberFrom } from "../cell-texts.ts";
import { bookSheet, type Examples } from "../book-sheet.ts";
import { indicatorLine } from "../example-forms.ts";
import type { PackWords } from "../pack-words.ts";
import type { RulePack, Thresholds } from "../../rule-pack.ts";
import { everywhere } from "../../everywhere.ts";

interface Threshold {
  readonly of: keyof Thresholds;
  readonly number: number;
}

const names: ReadonlyMap<string, keyof Thresholds> = new Map([
  ["最少几个指标", "fewestIndicators"],
  ["指标名称最多几个字", "longestName"],
  ["金额比上年变化超过（0.3 就是 30%）", "mostChange"],
  ["单价是别的表的几倍", "farTimes"],
]);
const rules: Readonly<Record<keyof Thresholds, string>> = {
  fewestIndicators: "r04",
  longestName: "r28",
  mostChange: "r23b",
  farTimes: "r25b",
};

export const thresholds = bookSheet<Threshold>({
  name: "数值标准",
  more: "到什么程度才提示。没有写的一行，指标个数和名称字数不查，其余按各地通用的数。",
  columns: ["什么", "数"],
  rules: Object.values(rules),
  rowsOf: (pack) =>
    [...names.values()].flatMap((of) => {
      const number = pack.thresholds[of];
      return number === undefined || number === 0 ? [] : [{ of, number }];
    }),
  write: ({ of, number }) => [choiceWord(names, of), String(number)],
  read: (cell) => ({ of: choiceFrom(cell, "什么", names), number: numberFrom(cell, "数") }),
  key: ({ of }) => of,
  part: (rows) => ({
    thresholds: { ...everywhere.thresholds, ...Object.fromEntries(rows.map(({ of, number }) => [of, number])) },
  }),
  isAbout: ({ of }, { finding: { rule } }) => rule === rules[of],
  candidates: (row, pack, words) => examplesOf(row, pack, words),
});

function examplesOf({ of, number }: Threshold, { totals }: RulePack, { nameOf, template }: PackWords): Examples[] {
  const [level = ""] = template.tree.flatMap(({ level2 }) => level2.map(({ name }) => name));
  const rows = (count: number) =>
    Array.from({ length: count }, (_, i) => indicatorLine(level, `培训内容${i + 1}`, "10次")).join("\n");
  const cost =
    template.tree.flatMap(({ level2 }) => level2.map(({ name }) => name)).find((name) => name.includes("成本")) ?? "成本指标";
  const price = (yuan: number) => indicatorLine(cost, "培训费", `${yuan}元/人`);
  const others = `他表1 ${price(100)}\n他表2 ${price(100)}`;
  const total = nameOf(totals[0] ?? "funds.annualTotal");
  const change = (now: number) => `${total}=${now}\n上年 ${total}=100`;
  const longest = (length: number) => indicatorLine(level, "项".repeat(length), "10次");
  switch (of) {
    case "fewestIndicators":
      return [{ fires: rows(number - 1), silent: rows(number) }];
    case "longestName":
      return [{ fires: longest(number + 1), silent: longest(number) }];
    case "mostChange":
      return [{ fires: change(100 + number * 100 + 1), silent: change(100 + number * 100) }];
    case "farTimes":
      return [{ fires: `${price(number * 100 + 1)}\n${others}`, silent: `${price(number * 100)}\n${others}` }];
  }
}
