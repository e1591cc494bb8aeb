/** The cells of a worksheet as its parts have them, with shared texts looked up; escapes in texts stay as written. */
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
export function cellContents(workbook: Workbook, { path }: SheetPlace): Map<string, CellContents> {
  const document = workbook.parts.document(path);
  const texts = sharedTextsOf(workbook);
  const cells = new Map<string, CellContents>();
  for (const row of sheetRows(document)) {
    for (const cell of row.cells) {
      const { element } = cell;
      const type = valueOf(document, element, "t") ?? "n";
      const raw = childOf(element, "v");
      const value = raw ? textOf(document, raw) : "";
      cells.set(cellName(cell), {
        row: cell.row,
        column: cell.column,
        style: valueOf(document, element, "s") ?? "0",
        isText: type === "s" || type === "inlineStr" || type === "str",
        hasFormula: childOf(element, "f") !== undefined,
        text:
          type === "s" && raw
            ? shared(texts, value)
            : type === "inlineStr"
              ? richText(document, childOf(element, "is"))
              : value,
      });
    }
  }
  return cells;
}

function sharedTextsOf({ parts, path: workbook }: Workbook): string[] {
  const [path] = parts.related(workbook, "sharedStrings");
  if (path === undefined) return [];
  const document = parts.document(path);
  return childrenOf(document.root, "si").map((element) => richText(document, element));
}

function shared(texts: readonly string[], number: string): string {
  const text = texts[Number(number)];
  if (text === undefined) throw new UnmovableError(`文件里缺少第 ${number} 号文字`);
  return text;
}

/** How a text is read aloud is not part of it. */
function richText(document: XmlDocument, element: XmlElement | undefined): string {
  if (!element) return "";
  return [...descendants(element, "rPh")].map((part) => (part.name === "t" ? textOf(document, part) : "")).join("");
}
