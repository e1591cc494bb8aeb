/** Units that count the same sort of thing, and units that measure exactly the same. */
import { CellFault } from "../cell-fault.ts";
import { listFrom, listText, written, type CellOf } from "../cell-texts.ts";
import { bookSheet } from "../book-sheet.ts";
import { indicatorLine } from "../example-forms.ts";
import type { PackWords } from "../pack-words.ts";

type Units = readonly string[];

export const unitSorts = bookSheet<Units>({
  name: "同类单位",
  more: "数的是同一类东西、常混着写的单位，用顿号隔开；不在一行里的，单价和数量就对不上。",
  columns: ["单位"],
  rules: ["r20", "r11"],
  rowsOf: (pack) => pack.unitSorts,
  write: (units) => [listText(units)],
  read: readUnits,
  key: (units) => listText(units),
  part: (rows) => ({ unitSorts: rows }),
  candidates: ([first = "", second = ""], pack, { nameOf }) => {
    const total = nameOf(pack.totals[0] ?? "funds.annualTotal");
    const others = ["台", "人", "亩"].filter(
      (other) => !pack.unitSorts.some((sort) => sort.includes(first) && sort.includes(other)),
    );
    return others.flatMap((other) => [
      { fires: priced(other, first, total), silent: priced(second, first, total) },
      { fires: counted(first, other, 100, nameOf), silent: counted(first, second, 100, nameOf) },
    ]);
  },
});

export const unitSynonyms = bookSheet<Units>({
  name: "等同单位",
  more: "量的完全是一回事的单位，用顿号隔开：目标里写 120 公里、指标写 100 千米，就能看出不一致。",
  columns: ["单位"],
  rules: ["r11"],
  rowsOf: (pack) => pack.unitSynonyms,
  write: (units) => [listText(units)],
  read: readUnits,
  key: (units) => listText(units),
  part: (rows) => ({ unitSynonyms: rows }),
  candidates: (units, _, { nameOf }) =>
    units.flatMap((one) =>
      units
        .filter((other) => other !== one)
        .map((other) => ({ fires: counted(one, other, 120, nameOf), silent: counted(one, other, 100, nameOf) })),
    ),
});

function readUnits(cell: CellOf): Units {
  const units = listFrom(written(cell, "单位"));
  if (units.length < 2) throw new CellFault("一行里至少要写两个单位，用顿号隔开。");
  return units;
}

/** A price per one unit beside a quantity in another. */
function priced(per: string, unit: string, total: string): string {
  return [
    `${total}=10`,
    indicatorLine("数量指标", "设施维护数量", `20${unit}`),
    indicatorLine("成本指标", "设施维护单价", `0.5万元/${per}`),
  ].join("\n");
}

/** A number in the goal beside one in the table. */
function counted(unit: string, other: string, number: number, nameOf: PackWords["nameOf"]): string {
  const goal = `${nameOf("annualGoal")}=完成设施维护（${number}${unit}）。`;
  return `${goal}\n${indicatorLine("数量指标", "设施维护", `100${other}`)}`;
}
