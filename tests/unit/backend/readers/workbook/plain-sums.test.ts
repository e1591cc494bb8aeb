/** Sums nobody calculated: added up where they are plain, left alone where they are anything else. */
import type { CellObject } from "@e965/xlsx";
import { expect, it } from "vitest";
import { plainSums } from "#backend/readers/workbook/plain-sums.ts";

const number = (v: number): CellObject => ({ t: "n", v });
const formula = (f: string): CellObject => ({ t: "z", f });
const rows: readonly (readonly CellObject[])[] = [
  [number(28.8), number(0.1), { t: "s", v: "万元" }],
  [number(1.2), number(0.2), formula("A1+A2")],
  [{ t: "z" }, { t: "z" }, formula("C3")],
];
const sum = plainSums(rows);

it.each([
  ["A1+A2", "30"],
  ["SUM(A1:A3)", "30"],
  ["SUM(A1:B2)-1.3", "29"],
  ["$B$1+B2", "0.3"],
  ["C2+A1", "58.8"],
])("adds up %s", (text, result) => {
  expect(sum(text)?.toString()).toBe(result);
});

it.each(["A3+B3", "A1*A2", "IF(A1>1,2,3)", "C1+A1", "C3", "表2!A1", "A1A2", ""])("leaves %s alone", (text) => {
  expect(sum(text)).toBeUndefined();
});
