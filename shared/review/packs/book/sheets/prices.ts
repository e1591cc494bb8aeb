/** The local price table: unit prices that may not be passed. */
import { bookSheet, type Examples } from "../book-sheet.ts";
import { decimalFrom, written } from "../cell-texts.ts";
import { indicatorLine } from "../example-forms.ts";
import type { PriceLimit } from "../../rule-pack.ts";

export const prices = bookSheet<PriceLimit>({
  name: "价格标准",
  more: "成本指标的名称里有这个词、单位也一样的，单价不能超过多少元。",
  columns: ["名称里有", "单位", "最高（元）"],
  rules: ["r40"],
  rowsOf: (pack) => pack.prices,
  write: ({ name, unit, most }) => [name, unit, most],
  read: (cell) => ({ name: written(cell, "名称里有"), unit: written(cell, "单位"), most: decimalFrom(cell, "最高（元）") }),
  key: ({ name, unit }) => `${name}|${unit}`,
  part: (rows) => ({ prices: rows }),
  isAbout: ({ name }, { texts }) => texts.some((text) => text.includes(name)),
  candidates: priceExamples,
});

/** A price above the limit, and one at it. */
export function priceExamples({ name, unit, most }: PriceLimit): Examples[] {
  const example = (price: string) => indicatorLine("成本指标", name, `${price}${unit}`);
  return [{ fires: example(String(Number(most) + 1)), silent: example(most) }];
}
