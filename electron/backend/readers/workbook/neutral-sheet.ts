/**
 * A worksheet as the library read it, as a neutral sheet: by the cells it holds, not by the range it claims to have. What is hidden is
 * read like the rest and marked; text under a merge is seen nowhere and left out.
 */
import type { CellObject, WorkSheet } from "@e965/xlsx";
import type { Big } from "big.js";
import type { Merge, Sheet, SheetCell } from "#shared/sheet/sheet.ts";
import { slotMap } from "#shared/sheet/slot-map.ts";
import { overCells } from "./over-cells.ts";
import { plainSums, type Rows } from "./plain-sums.ts";
import { cellText } from "./cell-text.ts";

/** Rows read of one sheet; a thousand forms under each other take about 50,000. */
export const rowLimit = 200_000;
/** Characters of all cells: a text that many cells share counts for each. A thousand forms have about 5,000,000. */
const characterLimit = 20_000_000;
/** Columns a spreadsheet has. */
const columnLimit = 16_384;
/** Columns right of the last text that a merge may still reach over. */
const marginColumns = 32;
/** Slots one merge may cover: a merge over a whole sheet is no cell of a form. */
const mergedSlotLimit = 20_000;
/** Slots all merges of a sheet may cover. */
const allMergedSlotsLimit = 4_000_000;

/** The sheet holds more than is read. */
export class SheetTooLargeError extends Error {}

/** A cell stands where no cell can, or its number is none: what it holds would be lost. */
export class SheetDamagedError extends Error {}

export interface BesideCells {
  readonly isHidden: boolean;
  /** Lines of text boxes. */
  readonly lines: readonly SheetCell[];
}

/** @throws SheetTooLargeError, SheetDamagedError */
export function neutralSheet(
  name: string,
  sheet: WorkSheet,
  { isHidden, lines }: BesideCells,
  decode: (text: string) => string,
): Sheet {
  const placed = placedCells(sheet);
  const typed = cellsOf(placed, plainSums(sheet["!data"] ?? []), decode);
  const { cells: drawn, boxes } = overCells(lines, typed);
  const held: HeldCell[] =
    drawn.length === 0 ? typed : [...typed, ...drawn].toSorted((a, b) => a.row - b.row || a.column - b.column);
  const rowCount = held.reduce((most, cell) => Math.max(most, cell.row + 1), 0);
  const textColumns = held.reduce((most, cell) => Math.max(most, cell.column + 1), 0);
  if (rowCount >= rowLimit || textColumns > columnLimit) throw new SheetTooLargeError();
  const merges = mergesWithin(sheet, rowCount, textColumns + marginColumns);
  const columnCount = merges.reduce((most, merge) => Math.max(most, merge.column + merge.columnSpan), textColumns);
  const slots = slotMap(rowCount, columnCount, merges);
  const uncovered = held.filter((cell) => !slots.isCovered(cell.row, cell.column));
  const seen = uncovered.filter(({ text }) => text !== "");
  const uncalculated = uncovered.filter(({ text }) => text === "").map(({ row, column }) => ({ row, column }));
  const summed = seen.filter(({ isSum }) => isSum).map(({ row, column }) => ({ row, column }));
  const rows = sheet["!rows"] ?? [];
  const hidden = new Set(seen.flatMap(({ row }) => (isHidden || rows[row]?.hidden === true ? [row] : [])));
  const columns = sheet["!cols"] ?? [];
  const hiddenColumns = Array.from({ length: textColumns }, (_, column) => column).filter(
    (column) => columns[column]?.hidden === true,
  );
  const comments = commentsOf(placed, decode);
  return {
    name: decode(name),
    rowCount,
    columnCount,
    cells: seen.map(({ row, column, text }) => ({ row, column, text })),
    merges,
    origin: "grid",
    ...(uncalculated.length > 0 && { uncalculated }),
    ...(summed.length > 0 && { summed }),
    ...(hidden.size > 0 && { hiddenRows: [...hidden] }),
    ...(isHidden && { isHidden }),
    ...(hiddenColumns.length > 0 && { hiddenColumns }),
    ...(boxes.length > 0 && { boxes }),
    ...(comments.length > 0 && { comments }),
  };
}

interface HeldCell extends SheetCell {
  /** Whether its text is a sum calculated here. */
  readonly isSum?: boolean;
}

/** A cell of the library at the keys of its row and column. */
interface PlacedCell {
  readonly row: string;
  readonly column: string;
  readonly cell: CellObject;
}

/** Every cell that is there: arrays of rows and columns have holes, and may end far out. */
function placedCells(sheet: WorkSheet): PlacedCell[] {
  const rows = (sheet["!data"] ?? []) as Rows;
  const placed: PlacedCell[] = [];
  for (const row of Object.keys(rows)) {
    const cells = rows[Number(row)] ?? [];
    for (const column of Object.keys(cells)) {
      const cell = cells[Number(column)];
      if (cell) placed.push({ row, column, cell });
    }
  }
  return placed;
}

/** Cells with text, and those with a formula without a result, whose text is empty. */
function cellsOf(
  placed: readonly PlacedCell[],
  resultOf: (formula: string) => Big | undefined,
  decode: (text: string) => string,
): HeldCell[] {
  let characters = 0;
  return placed.flatMap(({ row, column, cell: held }) => {
    const formula = held.t === "z" ? (held.f ?? held.F) : undefined;
    const sum = formula === undefined ? undefined : resultOf(formula);
    const cell: CellObject = sum ? { ...held, t: "n", v: sum.toNumber() } : held;
    const isUncalculated = formula !== undefined && !sum;
    const text = isUncalculated ? "" : decode(cellText(cell));
    characters += text.length;
    if (characters > characterLimit) throw new SheetTooLargeError();
    if (text.trim() === "" && !isUncalculated) return [];
    if (cell.t === "n" && Number.isNaN(cell.v)) throw new SheetDamagedError();
    if (!isPlace(row) || !isPlace(column)) throw new SheetDamagedError();
    return [{ row: Number(row), column: Number(column), text, ...(sum && { isSum: true }) }];
  });
}

function commentsOf(placed: readonly PlacedCell[], decode: (text: string) => string): SheetCell[] {
  return placed.flatMap(({ row, column, cell: { c: comments } }) =>
    comments === undefined || !isPlace(row) || !isPlace(column)
      ? []
      : comments.flatMap(({ t }) => {
          const text = decode(t ?? "").trim();
          return text === "" ? [] : [{ row: Number(row), column: Number(column), text }];
        }),
  );
}

/** Keys of an array are its indexes, and whatever an index that was no number turned into. */
function isPlace(key: string): boolean {
  return /^\d+$/.test(key);
}

function mergesWithin(sheet: WorkSheet, rowCount: number, columnCount: number): Merge[] {
  const merges = (sheet["!merges"] ?? []).flatMap(({ s, e }) => {
    const rowSpan = Math.min(e.r + 1, rowCount) - s.r;
    const columnSpan = Math.min(e.c + 1, columnCount) - s.c;
    const isWhole = [s.r, s.c, rowSpan, columnSpan].every((number) => Number.isInteger(number));
    const isUsable =
      isWhole && s.r >= 0 && s.c >= 0 && rowSpan > 0 && columnSpan > 0 && (e.r - s.r + 1) * (e.c - s.c + 1) <= mergedSlotLimit;
    return isUsable ? [{ row: s.r, column: s.c, rowSpan, columnSpan }] : [];
  });
  if (merges.reduce((sum, merge) => sum + merge.rowSpan * merge.columnSpan, 0) > allMergedSlotsLimit)
    throw new SheetTooLargeError();
  return merges;
}
