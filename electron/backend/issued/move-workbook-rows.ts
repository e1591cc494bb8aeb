/**
 * Rows of one sheet inserted and deleted, and with them everything in the workbook that names its cells.
 *
 * Every kind has its own file; what none of them could move soundly is refused, and then nothing has changed.
 */
import { dropCalculationOrder } from "./around/calculation.ts";
import { moveAnchors } from "./around/move-anchors.ts";
import { moveComments } from "./around/move-comments.ts";
import { moveFormulasAround, moveFormulasBeside } from "./around/move-formulas-around.ts";
import { moveNames } from "./around/move-names.ts";
import { moveTables } from "./around/move-tables.ts";
import { rowHeights } from "./around/row-heights.ts";
import type { SheetPlace, Workbook } from "./package/workbook.ts";
import { movementOf, type Movement } from "./rows/movement.ts";
import type { RowMoves } from "./rows/row-moves.ts";
import { formulaCells } from "./sheet/formula-cells.ts";
import { moveCellFormulas } from "./sheet/move-cell-formulas.ts";
import { moveMerges } from "./sheet/move-merges.ts";
import { movePlaces } from "./sheet/move-places.ts";
import { moveSheetRows } from "./sheet/move-rows.ts";
import { moveRules } from "./sheet/move-rules.ts";
import { moveDimension, moveViews } from "./sheet/move-views.ts";
import { sheetRows } from "./sheet/sheet-rows.ts";
import { UnmovableError } from "./unmovable-error.ts";

/** Parts that tell of cells by the hour they changed, or of values that stream in: neither can be moved. */
const unmovable: readonly (readonly [string, string])[] = [
  ["revisionHeaders", "共享工作簿的修订记录"],
  ["volatileDependencies", "实时数据"],
];

/** @throws UnmovableError */
export function moveWorkbookRows(workbook: Workbook, sheet: SheetPlace, moves: RowMoves): void {
  const { parts, sheets } = workbook;
  for (const [kind, what] of unmovable) {
    if (parts.related(workbook.path, kind).length > 0) throw new UnmovableError(`文件里有${what}，不能增减行`);
  }
  const movement = movementOf(sheet, moves, sheets);
  moveTables(parts, movement);
  moveDrawings(workbook, movement);
  moveComments(parts, movement);
  moveFormulasAround(workbook, movement);
  moveNames(workbook, movement);
  let hasFormulas = false;
  for (const each of sheets.filter(({ hasCells }) => hasCells)) {
    parts.edit(each.path, (edit) => {
      const isMoving = each.index === sheet.index;
      const seen = movement.seenFrom(each);
      const rows = sheetRows(edit.document);
      const formulas = formulaCells(edit.document, rows);
      if (isMoving) {
        hasFormulas = formulas.length > 0;
        moveSheetRows({ edit, rows, formulas, sheet: seen });
        moveMerges(edit, rows, moves);
        movePlaces(edit, moves);
        moveViews(edit, moves);
        moveDimension(edit, moves);
        moveAnchors(edit, { moves, heights: rowHeights(edit.document, rows, moves) });
      }
      moveCellFormulas(edit, formulas, isMoving ? moves : stays, seen);
      moveRules(edit, seen);
      moveFormulasBeside(edit, each, movement);
    });
  }
  if (hasFormulas) dropCalculationOrder(workbook);
}

const stays = { row: (row: number) => row, together: () => 0 };

function moveDrawings({ parts }: Workbook, { sheet, moves }: Movement): void {
  const document = parts.document(sheet.path);
  const heights = rowHeights(document, sheetRows(document), moves);
  for (const path of parts.related(sheet.path, "drawing")) parts.edit(path, (edit) => moveAnchors(edit, { moves, heights }));
}
