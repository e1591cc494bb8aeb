/** The cells of a worksheet as its parts have them, with shared texts looked up; escapes in texts stay as written. */
import { rememberByObject } from "#shared/value/remember-by-object.ts";
import type { SheetPlace, Workbook } from "../package/workbook.ts";
import { cellName, type CellPlace } from "../rows/areas.ts";
import { sheetRows } from "../sheet/sheet-rows.ts";
import { UnmovableError } from "../unmovable-error.ts";
import { childOf, childrenOf, descendants, textOf, valueOf, type XmlDocument, type XmlElement } from "../xml/read-xml.ts";

export interface CellContents extends CellPlace {
  readonly style: string;
  readonly isText: boolean;
  readonly hasFormula: boolean;
  readonly text: string;
}

/** By address. */
export function cellContents(workbook: Workbook, { path }: SheetPlace): ReadonlyMap<string, CellContents> {
  const cells = ownContents(workbook.parts.document(path));
  const shared = [...cells].filter(([, { isShared }]) => isShared);
  if (shared.length === 0) return cells;
  const texts = sharedTextsOf(workbook);
  return new Map([...cells, ...shared.map(([name, cell]) => [name, { ...cell, text: textAt(texts, cell.text) }] as const)]);
}

interface OwnContents extends CellContents {
  /** Its text is the number of one that cells share. */
  readonly isShared: boolean;
}

const ownContents = rememberByObject((document: XmlDocument): ReadonlyMap<string, OwnContents> => {
  const cells = new Map<string, OwnContents>();
  for (const row of sheetRows(document)) {
    for (const cell of row.cells) {
      const { element } = cell;
      const type = valueOf(document, element, "t") ?? "n";
      const raw = childOf(element, "v");
      cells.set(cellName(cell), {
        row: cell.row,
        column: cell.column,
        style: valueOf(document, element, "s") ?? "0",
        isText: type === "s" || type === "inlineStr" || type === "str",
        isShared: type === "s" && raw !== undefined,
        hasFormula: childOf(element, "f") !== undefined,
        text: type === "inlineStr" ? richText(document, childOf(element, "is")) : raw ? textOf(document, raw) : "",
      });
    }
  }
  return cells;
});

function sharedTextsOf({ parts, path: workbook }: Workbook): string[] {
  const [path] = parts.related(workbook, "sharedStrings");
  if (path === undefined) return [];
  const document = parts.document(path);
  return childrenOf(document.root, "si").map((element) => richText(document, element));
}

function textAt(texts: readonly string[], number: string): string {
  const text = texts[Number(number)];
  if (text === undefined) throw new UnmovableError(`文件里缺少第 ${number} 号文字`);
  return text;
}

/** How a text is read aloud is not part of it. */
function richText(document: XmlDocument, element: XmlElement | undefined): string {
  if (!element) return "";
  const [only, more] = element.children;
  if (only?.name === "t" && !more) return textOf(document, only);
  return descendants(element, "rPh")
    .map((part) => (part.name === "t" ? textOf(document, part) : ""))
    .join("");
}
