/**
 * Formulas that no program has calculated yet, as far as they are plain sums of cells (`=C9+C10`, `=SUM(C9:C11)-D2`): a person sees their result
 * as soon as the workbook is opened. Everything else stays uncalculated; nothing is ever guessed.
 */
import type { CellObject } from "@e965/xlsx";
import { Big } from "big.js";

export type Rows = readonly (readonly CellObject[] | undefined)[];

/** Sums of sums, and cells looked at for one sheet. */
const deepest = 12;
const mostCells = 20_000;
const longestFormula = 400;
const term = /^([+-]?)(?:SUM\(([A-Z0-9:,$]+)\)|(\$?[A-Z]{1,3}\$?\d{1,7})|(\d+(?:\.\d+)?))/i;
const area = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;

/** The result of a formula in one of the rows; `undefined` where it is no plain sum of numbers. */
export function plainSums(rows: Rows): (formula: string) => Big | undefined {
  let looked = 0;
  let numbers = 0;

  const valueAt = (row: number, column: number, depth: number): Big | undefined => {
    looked += 1;
    const cell = rows[row]?.[column];
    if (!cell || (cell.t === "z" && cell.f === undefined)) return new Big(0);
    if (cell.t === "n" && typeof cell.v === "number" && Number.isFinite(cell.v)) {
      numbers += 1;
      return new Big(cell.v);
    }
    return cell.t === "z" && cell.f !== undefined ? sumOf(cell.f, depth + 1) : undefined;
  };

  const areaSum = (text: string, depth: number): Big | undefined => {
    const [, left = "", top = "", right = left, bottom = top] = area.exec(text) ?? [];
    const [from, to] = [Number(top) - 1, Number(bottom) - 1];
    const [first, last] = [columnNumber(left), columnNumber(right)];
    if (left === "" || (to - from + 1) * (last - first + 1) + looked > mostCells) return undefined;
    let sum = new Big(0);
    for (let row = from; row <= to; row++) {
      for (let column = first; column <= last; column++) {
        // SUM passes over text.
        const cell = rows[row]?.[column];
        const value = cell?.t === "s" ? new Big(0) : valueAt(row, column, depth);
        if (!value) return undefined;
        sum = sum.plus(value);
      }
    }
    return sum;
  };

  function sumOf(formula: string, depth: number): Big | undefined {
    let rest = formula.replace(/\s+/g, "");
    if (depth > deepest || looked > mostCells || rest === "" || rest.length > longestFormula) return undefined;
    let sum = new Big(0);
    for (let isFirst = true; rest !== ""; isFirst = false) {
      const [whole = "", sign = "", areas, cell, number] = term.exec(rest) ?? [];
      if (whole === "" || (!isFirst && sign === "")) return undefined;
      const [, column = "", row = ""] = (cell !== undefined && area.exec(cell)) || [];
      const values =
        areas === undefined
          ? [number === undefined ? valueAt(Number(row) - 1, columnNumber(column), depth) : new Big(number)]
          : areas.split(",").map((text) => areaSum(text, depth));
      for (const value of values) {
        if (!value) return undefined;
        sum = sign === "-" ? sum.minus(value) : sum.plus(value);
      }
      rest = rest.slice(whole.length);
    }
    return sum;
  }

  // A sum of nothing but blanks says nothing yet.
  return (formula) => {
    const before = numbers;
    const sum = sumOf(formula, 0);
    return numbers > before ? sum : undefined;
  };
}

function columnNumber(letters: string): number {
  return Array.from(letters.toUpperCase()).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
