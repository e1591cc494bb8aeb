/** The rows of a worksheet at their new numbers: deleted ones gone, new ones made after the row they are to look like. */
import { moveFormula, offsetFormula, type MovingSheet } from "../formula/move-formula.ts";
import { cellName } from "../rows/areas.ts";
import type { InsertedRows } from "../rows/row-moves.ts";
import { encodeXmlText } from "../xml/xml-characters.ts";
import { childOf, valueOf, type XmlElement } from "../xml/read-xml.ts";
import type { XmlEdit } from "../xml/xml-edit.ts";
import { UnmovableError } from "../unmovable-error.ts";
import type { FormulaCell } from "./formula-cells.ts";
import type { SheetRow } from "./sheet-rows.ts";

export interface MovingRows {
  readonly edit: XmlEdit;
  readonly rows: readonly SheetRow[];
  readonly formulas: readonly FormulaCell[];
  readonly sheet: MovingSheet;
}

export function moveSheetRows({ edit, rows, formulas, sheet }: MovingRows): void {
  const { moves } = sheet;
  if ((rows.at(-1)?.number ?? 0) > moves.lastToHold)
    throw new UnmovableError(`工作表的第 ${rows.at(-1)?.number} 行已经用上，再加行就超出了工作表`);
  for (const row of rows) {
    const number = moves.row(row.number);
    if (number === undefined) edit.remove(row.element);
    else if (number !== row.number) renumber(edit, row, number);
  }
  const byCell = new Map(formulas.map((formula) => [formula.cell.element, formula]));
  const data = childOf(edit.document.root, "sheetData");
  for (const inserted of moves.inserted) {
    const model = rows.find(({ number }) => number === inserted.like);
    if (!model || !data) continue;
    const above = rows.findLast(({ number }) => number <= inserted.after);
    const xml = copies(model, inserted, { edit, rows, formulas, sheet }, byCell);
    if (above) edit.add(data, xml, above.element);
    else edit.addFirst(data, xml);
  }
}

function renumber(edit: XmlEdit, row: SheetRow, number: number): void {
  edit.setValue(row.element, "r", String(number));
  for (const cell of row.cells) edit.setValue(cell.element, "r", cellName({ row: number, column: cell.column }));
}

type FormulasByCell = ReadonlyMap<XmlElement, FormulaCell>;

function copies(model: SheetRow, inserted: InsertedRows, moving: MovingRows, formulas: FormulasByCell): string {
  let xml = "";
  for (let number = inserted.first; number <= inserted.last; number++) xml += rowLike(model, number, moving, formulas);
  return xml;
}

/** Attributes that say what stands in this very row, and not how it looks. */
const ownOfRow = new Set(["r", "hidden", "collapsed"]);

function rowLike(model: SheetRow, number: number, moving: MovingRows, formulas: FormulasByCell): string {
  const { text } = moving.edit.document;
  const { prefix } = model.element;
  const look = model.element.attributes
    .filter(({ name }) => !ownOfRow.has(name))
    .map(({ start, end }) => text.slice(start, end))
    .join("");
  const cells = model.cells.map(({ element, row, column }) => {
    const style = valueOf(moving.edit.document, element, "s");
    const tag = `${prefix}c r="${cellName({ row: number, column })}"${style === undefined ? "" : ` s="${style}"`}`;
    const formula = formulas.get(element);
    // What belongs to an array is not repeated, as Excel does not either.
    if (!formula || formula.kind === "array" || formula.kind === "dataTable") return `<${tag}/>`;
    const here = offsetFormula(moveFormula(formula.formula, moving.sheet), number - (moving.sheet.moves.row(row) ?? row), 0);
    return `<${tag}><${prefix}f>${encodeXmlText(here)}</${prefix}f></${prefix}c>`;
  });
  return `<${prefix}row r="${number}"${look}>${cells.join("")}</${prefix}row>`;
}
