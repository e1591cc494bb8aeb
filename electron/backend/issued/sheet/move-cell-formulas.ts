/**
 * Formulas in cells after rows have moved: on the sheet whose rows move, and on every other sheet that refers to it.
 *
 * A shared formula stays shared where it still reads alike in all its cells; where rows moved between them it is written out for each. What has been
 * calculated stays, unless rows it was calculated from are gone.
 */
import { moveFormula, offsetFormula, type MovingSheet } from "../formula/move-formula.ts";
import { areaName, cellName, parseArea, parseCell } from "../rows/areas.ts";
import type { RowMoves } from "../rows/row-moves.ts";
import { UnmovableError } from "../unmovable-error.ts";
import { childOf, valueOf } from "../xml/read-xml.ts";
import type { XmlEdit } from "../xml/xml-edit.ts";
import type { FormulaCell } from "./formula-cells.ts";
import type { SheetCell } from "./sheet-rows.ts";

/** How the rows move of the sheet that the formulas stand on. */
type OwnMoves = Pick<RowMoves, "row" | "together">;

interface Moved {
  readonly from: FormulaCell;
  readonly row: number;
  readonly formula: string;
}

export function moveCellFormulas(edit: XmlEdit, formulas: readonly FormulaCell[], own: OwnMoves, sheet: MovingSheet): void {
  const groups = new Map<SheetCell, Moved[]>();
  for (const from of formulas) {
    const row = own.row(from.cell.row);
    if (from.kind === "array" || from.kind === "dataTable") moveArray(edit, from, own);
    if (row === undefined) continue;
    const moved = { from, row, formula: moveFormula(from.formula, sheet) };
    if (sheet.moves.deletes && moved.formula !== from.formula) forgetResult(edit, from);
    if (from.group === undefined) {
      if (moved.formula !== from.formula) edit.setText(from.element, moved.formula);
      if (from.kind === "dataTable") moveInputs(edit, from, sheet);
    } else groups.set(from.group, [...(groups.get(from.group) ?? []), moved]);
  }
  for (const [group, members] of groups) {
    const all = formulas.filter((formula) => formula.group === group);
    moveShared(edit, members, all.length === members.length);
  }
}

function moveShared(edit: XmlEdit, members: readonly Moved[], isWhole: boolean): void {
  const [first] = members;
  if (!first) return;
  if (members.every(({ from, row, formula }) => row === from.cell.row && formula === from.formula) && isWhole) return;
  const isAlike = members.every(
    ({ from, row, formula }) =>
      formula === offsetFormula(first.formula, row - first.row, from.cell.column - first.from.cell.column),
  );
  if (isAlike && isWhole) {
    if (first.formula !== first.from.formula) edit.setText(first.from.element, first.formula);
    const reach = parseArea(valueOf(edit.document, first.from.element, "ref") ?? "");
    const bottom = members.reduce((most, { row }) => Math.max(most, row), 0);
    if (reach) edit.setValue(first.from.element, "ref", areaName({ ...reach, top: first.row, bottom }));
    return;
  }
  for (const { from, formula } of members) {
    for (const name of ["t", "ref", "si"]) edit.dropValue(from.element, name);
    edit.setText(from.element, formula);
  }
}

/** An array, and a table of what-ifs, holds together all the cells it fills. */
function moveArray(edit: XmlEdit, { element, cell }: FormulaCell, own: OwnMoves): void {
  const area = parseArea(valueOf(edit.document, element, "ref") ?? "") ?? parseArea(cellName(cell));
  if (!area) return;
  if (area.top === area.bottom && own.row(area.top) === undefined) return;
  const by = own.together(area.top, area.bottom);
  if (by === undefined) throw new UnmovableError(`${areaName(area)} 是一个数组公式，增减行会把它切断`);
  if (by !== 0) edit.setValue(element, "ref", areaName({ ...area, top: area.top + by, bottom: area.bottom + by }));
}

function moveInputs(edit: XmlEdit, { element }: FormulaCell, sheet: MovingSheet): void {
  for (const name of ["r1", "r2"]) {
    const place = parseCell(valueOf(edit.document, element, name) ?? "");
    if (!place || sheet.relation(undefined, undefined) !== "on it") continue;
    const row = sheet.moves.row(place.row);
    if (row === undefined) throw new UnmovableError(`模拟运算表要用到被删掉的第 ${place.row} 行`);
    if (row !== place.row) edit.setValue(element, name, cellName({ ...place, row }));
  }
}

function forgetResult(edit: XmlEdit, { cell }: FormulaCell): void {
  const result = childOf(cell.element, "v");
  if (result) edit.remove(result);
}
