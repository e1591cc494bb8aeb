/**
 * A formula after rows of a sheet have moved, and a formula copied to another cell.
 *
 * Only the corners of references are written anew, so everything else of a formula stays as it was typed.
 */
import { columnLetters, lastColumn, lastRow } from "../rows/areas.ts";
import type { RowMoves, RowRange } from "../rows/row-moves.ts";
import { UnmovableError } from "../unmovable-error.ts";
import { scanFormula, type Corner, type Part, type Reference } from "./scan-formula.ts";

/** What a reference has to do with the sheet whose rows move. */
export type Relation = "on it" | "elsewhere" | "through it";

export interface MovingSheet {
  readonly moves: RowMoves;
  /** `sheet` and `lastSheet` are absent where the reference names none. */
  relation(sheet: string | undefined, lastSheet: string | undefined): Relation;
}

/** How the rows of a reference move; the first is the first in the text, not the upper one. `undefined` where they are gone. */
export type MoveRows = (reference: Reference, moves: RowMoves) => readonly [number, number] | undefined;

/** @throws UnmovableError where it would come to refer to something else, or to nothing. */
export function moveFormula(formula: string, sheet: MovingSheet, move: MoveRows = moveRows): string {
  return replaceCorners(formula, (reference) => {
    if (reference.first.row === undefined || reference.isForeign) return undefined;
    const relation = sheet.relation(reference.sheet, reference.lastSheet);
    if (relation === "elsewhere") return undefined;
    const rows = move(reference, sheet.moves);
    if (!rows) throw new UnmovableError(`公式“${formula}”要用到被删掉的行`);
    const isMoved = rows[0] !== reference.first.row.value || rows[1] !== (reference.last ?? reference.first).row?.value;
    if (!isMoved) return undefined;
    if (relation === "through it") throw new UnmovableError(`公式“${formula}”跨多张工作表取数`);
    return [withRow(reference.first, rows[0]), reference.last && withRow(reference.last, rows[1])];
  });
}

/** References are moved as they stand: relative and fixed ones alike, areas by both ends. */
export const moveRows: MoveRows = ({ first, last }, moves) => {
  const from = first.row?.value ?? 1;
  const to = last?.row?.value ?? from;
  const moved: RowRange | undefined = last ? moves.range(Math.min(from, to), Math.max(from, to)) : single(from, moves);
  return moved && (from <= to ? [moved.first, moved.last] : [moved.last, moved.first]);
};

function single(row: number, moves: RowMoves): RowRange | undefined {
  const moved = moves.row(row);
  return moved === undefined ? undefined : { first: moved, last: moved };
}

/** The formula as it reads in a cell so many rows below and columns to the right; like Excel it goes around at the edges. */
export function offsetFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const shift = (corner: Corner): Corner => ({
    ...corner,
    ...(corner.row && { row: shifted(corner.row, rows, lastRow) }),
    ...(corner.column && { column: shifted(corner.column, columns, lastColumn) }),
  });
  return replaceCorners(formula, ({ first, last }) => [shift(first), last && shift(last)]);
}

function shifted(part: Part, by: number, limit: number): Part {
  return part.isFixed ? part : { ...part, value: ((((part.value - 1 + by) % limit) + limit) % limit) + 1 };
}

function withRow(corner: Corner, value: number): Corner {
  return { ...corner, ...(corner.row && { row: { ...corner.row, value } }) };
}

type Replace = (reference: Reference) => readonly [Corner, Corner | undefined] | undefined;

function replaceCorners(formula: string, replace: Replace): string {
  let result = "";
  let done = 0;
  for (const reference of scanFormula(formula).references) {
    for (const corner of replace(reference) ?? []) {
      if (!corner) continue;
      result += formula.slice(done, corner.start) + cornerText(corner);
      done = corner.end;
    }
  }
  return result + formula.slice(done);
}

function cornerText({ column, row }: Corner): string {
  const fixed = (part: Part) => (part.isFixed ? "$" : "");
  return (column ? fixed(column) + columnLetters(column.value) : "") + (row ? fixed(row) + row.value : "");
}
