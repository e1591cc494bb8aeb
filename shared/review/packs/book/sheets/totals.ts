/** Which amount counts as the money of the whole project. */
import type { AmountField } from "../../../../form/field.ts";
import { written } from "../cell-texts.ts";
import { bookSheet } from "../book-sheet.ts";
import { indicatorLine } from "../example-forms.ts";
import { amountField } from "./identities.ts";

export const totals = bookSheet<AmountField>({
  name: "项目总额",
  more: "哪一格算项目的总金额；写几行的，按次序取填了的第一格。",
  columns: ["项目"],
  rules: ["r10"],
  rowsOf: (pack) => pack.totals,
  write: (field, { nameOf }) => [nameOf(field)],
  read: (cell, words) => amountField(written(cell, "项目"), words),
  key: (field) => field,
  part: (rows) => ({ totals: rows }),
  isAbout: (_, { finding: { state } }) => state === "fails",
  candidates: (field, _, { nameOf, template }) => {
    const level = template.tree.flatMap(({ name, level2 }) => [name, ...level2.map((one) => one.name)]);
    const cost = level.findLast((name) => name.startsWith("成本")) ?? "成本指标";
    const example = (price: number) => `${nameOf(field)}=100\n${indicatorLine(cost, "设备购置费", `${price}万元`)}`;
    return template.moneyUnit === "万元"
      ? [{ fires: example(120), silent: example(80) }]
      : [{ fires: example(1), silent: example(1).replace("1万元", "80元") }];
  },
});
