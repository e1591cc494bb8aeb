/** Names of cells and ranges (`C4`, `A8:B11`), counted from 0 inside the program and from 1 in a name. */
import type { Merge, SheetSlot } from "./sheet.ts";

const letters = 26;

export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / letters)) {
    name = String.fromCharCode(65 + ((rest - 1) % letters)) + name;
  }
  return name;
}

/** From capital letters. */
export function columnAt(name: string): number {
  return Array.from(name).reduce((sum, letter) => sum * letters + letter.charCodeAt(0) - 64, 0) - 1;
}

export function cellName({ row, column }: SheetSlot): string {
  return `${columnName(column)}${row + 1}`;
}

/** `undefined` where the name is that of no single cell. */
export function slotOf(name: string): SheetSlot | undefined {
  const [, column = "", row = ""] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(name) ?? [];
  if (column === "") return undefined;
  return { row: Number(row) - 1, column: columnAt(column) };
}

/** A range or a single cell; `undefined` for whole rows or columns and for what is no range. */
export function rangeOf(name: string): Merge | undefined {
  const [first = "", last = first] = name.split(":");
  const [from, to] = [slotOf(first), slotOf(last)];
  if (!from || !to) return undefined;
  const [row, column] = [Math.min(from.row, to.row), Math.min(from.column, to.column)];
  return { row, column, rowSpan: Math.abs(to.row - from.row) + 1, columnSpan: Math.abs(to.column - from.column) + 1 };
}
