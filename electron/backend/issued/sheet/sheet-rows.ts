/** The rows and cells of a worksheet, with the numbers they have; programs may leave those out where they count on. */
import { rememberByObject } from "#shared/value/remember-by-object.ts";
import { parseCell } from "../rows/areas.ts";
import { UnmovableError } from "../unmovable-error.ts";
import { childOf, childrenOf, valueOf, type XmlDocument, type XmlElement } from "../xml/read-xml.ts";

export interface SheetCell {
  readonly element: XmlElement;
  readonly row: number;
  readonly column: number;
}

export interface SheetRow {
  readonly element: XmlElement;
  readonly number: number;
  readonly cells: readonly SheetCell[];
}

/** @throws UnmovableError where rows or cells are not in order. */
export const sheetRows = rememberByObject((document: XmlDocument): readonly SheetRow[] => {
  let last = 0;
  return childrenOf(childOf(document.root, "sheetData"), "row").map((element) => {
    const number = Number(valueOf(document, element, "r") ?? last + 1);
    if (!Number.isInteger(number) || number <= last) throw new UnmovableError(`工作表里第 ${last} 行以下的行次序不对`);
    last = number;
    return { element, number, cells: cellsOf(document, element, number) };
  });
});

function cellsOf(document: XmlDocument, row: XmlElement, number: number): SheetCell[] {
  let last = 0;
  return childrenOf(row, "c").map((element) => {
    const name = valueOf(document, element, "r");
    const column = name === undefined ? last + 1 : parseCell(name)?.column;
    if (column === undefined || column <= last || (name !== undefined && parseCell(name)?.row !== number))
      throw new UnmovableError(`工作表第 ${number} 行里的单元格次序不对`);
    last = column;
    return { element, row: number, column };
  });
}

/** The order the elements of a worksheet have to stand in. */
const worksheetOrder = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
];

/** What an element of that name comes behind. */
export function elementBefore({ root }: XmlDocument, name: string): XmlElement | undefined {
  const earlier = new Set(worksheetOrder.slice(0, worksheetOrder.indexOf(name)));
  return root.children.findLast((child) => earlier.has(child.name));
}
