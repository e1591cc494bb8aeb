/** Takes out what formulas came to where that no longer holds: a wrong sum in a file that is only looked at is worse than none. */
import type { Workbook } from "../package/workbook.ts";
import { formulaCells, hasFormulas, type FormulaCell } from "../sheet/formula-cells.ts";
import { sheetRows } from "../sheet/sheet-rows.ts";
import { childOf } from "../xml/read-xml.ts";
import { dependents, type ChangedCell, type SheetFormula } from "./dependents.ts";

interface HeldFormula extends SheetFormula {
  readonly cell: FormulaCell;
}

/** `told` are the cells whose formula's result is known and stays. Returns whether any formula is without its result now. */
export function forgetResults(workbook: Workbook, changed: readonly ChangedCell[], told: readonly ChangedCell[]): boolean {
  const formulas = workbook.sheets.filter(({ hasCells }) => hasCells).flatMap((sheet) => heldFormulas(workbook, sheet));
  const blank = formulas.filter(({ cell }) => !childOf(cell.cell.element, "v"));
  const sources = [...changed, ...blank.map(({ sheet, row, column }) => ({ sheet: sheet.index, row, column }))];
  const isTold = ({ sheet, row, column }: SheetFormula) =>
    told.some((cell) => cell.sheet === sheet.index && cell.row === row && cell.column === column);
  const wrong = dependents(formulas, sources, workbook.sheets).filter((formula) => !isTold(formula));
  for (const [sheet, held] of Map.groupBy(wrong, (formula) => formula.sheet)) {
    workbook.parts.edit(sheet.path, (edit) => {
      for (const { cell } of held) {
        const result = childOf(cell.cell.element, "v");
        if (result) edit.remove(result);
      }
    });
  }
  return wrong.length > 0 || blank.length > 0 || told.length > 0;
}

function heldFormulas({ parts }: Workbook, sheet: SheetFormula["sheet"]): HeldFormula[] {
  if (!hasFormulas(parts.text(sheet.path))) return [];
  const document = parts.document(sheet.path);
  return formulaCells(document, sheetRows(document)).map((cell) => ({
    cell,
    sheet,
    row: cell.cell.row,
    column: cell.cell.column,
    formula: cell.formula,
  }));
}
