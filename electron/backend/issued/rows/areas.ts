/** Cells and areas as workbooks write them: `C4`, `$A$1:$F$41`, `5:7`, `A:C`. Rows and columns count from 1. */
import { columnAt, columnName } from "#shared/sheet/cell-name.ts";
import { rememberByText, shortTexts } from "#shared/value/remember-by-text.ts";

export const lastRow = 1_048_576;
export const lastColumn = 16_384;

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const cellText = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;
const columnText = /^\$?([A-Za-z]{1,3})$/;
const rowText = /^\$?(\d{1,7})$/;

export function columnNumber(letters: string): number {
  return columnAt(letters.toUpperCase()) + 1;
}

export function columnLetters(column: number): string {
  return columnName(column - 1);
}

export function cellName({ row, column }: CellPlace): string {
  return columnLetters(column) + row;
}

/** Each is asked for many times, and forms lie in the same corner of their sheets. */
export const parseCell: (text: string) => CellPlace | undefined = rememberByText(shortTexts, (text): CellPlace | undefined => {
  const found = cellText.exec(text);
  if (!found) return undefined;
  const place = { row: Number(found[2]), column: columnNumber(found[1] ?? "") };
  return place.row >= 1 && place.row <= lastRow && place.column <= lastColumn ? place : undefined;
});

export function parseArea(text: string): Area | undefined {
  const [first = "", last = first, more] = text.split(":");
  if (more !== undefined) return undefined;
  const [from, to] = [corner(first, 1, 1), corner(last, lastRow, lastColumn)];
  if (!from || !to) return undefined;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

/** The areas of a list, as in `sqref`; `undefined` where one of them is none. */
export function parseAreas(text: string): Area[] | undefined {
  const areas = text.split(/\s+/).flatMap((part) => (part === "" ? [] : [parseArea(part)]));
  return areas.every((area) => area !== undefined) ? areas : undefined;
}

export function areaName({ top, left, bottom, right }: Area): string {
  if (left === 1 && right === lastColumn) return `${top}:${bottom}`;
  if (top === 1 && bottom === lastRow) return `${columnLetters(left)}:${columnLetters(right)}`;
  const first = cellName({ row: top, column: left });
  return top === bottom && left === right ? first : `${first}:${cellName({ row: bottom, column: right })}`;
}

export function overlap(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

function corner(text: string, row: number, column: number): CellPlace | undefined {
  const onlyColumn = columnText.exec(text)?.[1];
  if (onlyColumn !== undefined) return { row, column: columnNumber(onlyColumn) };
  const onlyRow = rowText.exec(text)?.[1];
  return onlyRow === undefined ? parseCell(text) : { row: Number(onlyRow), column };
}
