/**
 * Formulas of conditional formats and validations: written once, for the top left cell of all their areas, and meant for every cell.
 *
 * A relative row says how far from the cell to look, so it goes on looking as far, or, where all rows it looked at moved alike, follows them. A fixed
 * row is the same for all cells and moves as anywhere.
 */
import type { Area, CellPlace } from "../rows/areas.ts";
import type { RowMoves } from "../rows/row-moves.ts";
import { moveFormula, moveRows, offsetFormula, type MoveRows, type MovingSheet } from "./move-formula.ts";
import type { Corner } from "./scan-formula.ts";

export interface RuleAreas {
  readonly before: readonly Area[];
  readonly after: readonly Area[];
  /** How the cells of the rule itself move; nothing where they are on another sheet. */
  readonly moves: RowMoves;
}

/** More rows are taken to move as these do. */
const rowsLookedAt = 2000;

export function moveRuleFormula(formula: string, areas: RuleAreas, sheet: MovingSheet): string {
  const rows = survivingRows(areas);
  const [anchorRow] = rows;
  const movedRow = anchorRow === undefined ? undefined : areas.moves.row(anchorRow);
  if (anchorRow === undefined || movedRow === undefined) return formula;
  const before = topLeft(areas.before);
  const after = topLeft(areas.after);
  const atAnchor = offsetFormula(formula, anchorRow - before.row, 0);
  const moved = moveFormula(atAnchor, sheet, moveFor(rows, anchorRow, movedRow, areas.moves));
  return offsetFormula(moved, after.row - movedRow, after.column - before.column);
}

/** Rows of the areas that are still there, from the top down. */
function survivingRows({ before, moves }: RuleAreas): number[] {
  const rows = new Set<number>();
  for (const { top, bottom } of before) {
    for (let row = top; row <= bottom && rows.size < rowsLookedAt; row++) if (moves.row(row) !== undefined) rows.add(row);
  }
  return [...rows].toSorted((a, b) => a - b);
}

function topLeft(areas: readonly Area[]): CellPlace {
  return {
    row: areas.reduce((least, { top }) => Math.min(least, top), Infinity),
    column: areas.reduce((least, { left }) => Math.min(least, left), Infinity),
  };
}

function moveFor(rows: readonly number[], anchorRow: number, movedRow: number, own: RowMoves): MoveRows {
  return (reference, moves) => {
    const corners = reference.last ? [reference.first, reference.last] : [reference.first];
    if (rows.length === 1 || corners.every(({ row }) => row?.isFixed)) return moveRows(reference, moves);
    const moved = corners.map((corner) => movedCorner(corner, moves));
    const [first, last = first] = moved;
    return first === undefined || last === undefined ? undefined : [first, last];
  };

  function movedCorner({ row }: Corner, moves: RowMoves): number | undefined {
    if (!row) return 0;
    if (row.isFixed) return moves.row(row.value);
    const distance = row.value - anchorRow;
    const distances = new Set(rows.map((each) => (moves.row(each + distance) ?? NaN) - (own.row(each) ?? NaN)));
    const [only = distance] = distances;
    return movedRow + (distances.size === 1 && !Number.isNaN(only) ? only : distance);
  }
}
