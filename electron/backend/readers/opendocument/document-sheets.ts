/**
 * The body of an open document as sheets: each worksheet of a workbook, or a text from top to bottom, with the text as it is displayed.
 *
 * A table inside a cell is text of its cell, and automatic numbers of lists stand before their paragraphs. What was deleted while changes were tracked is no text; what was remarked on a cell is a comment.
 */
import type { Sheet } from "#shared/sheet/sheet.ts";
import type { CellBudget } from "../cell-budget.ts";
import { walkXml, type XmlAttributes } from "../xml/walk-xml.ts";
import { DocumentGrid, type GridCell } from "./document-grid.ts";
import { ListNumbers } from "./list-numbers.ts";
import type { ListStyles } from "./list-styles.ts";

interface OpenRow {
  readonly cells: GridCell[];
  readonly repeated: number;
  readonly isHidden: boolean;
}

interface OpenCell extends Omit<GridCell, "text" | "comment"> {
  /** What the cell holds where it displays nothing. */
  readonly held: string;
  readonly lines: string[];
  readonly comments: string[];
}

/** Elements whose text is none of the document's. */
const dropped = new Set(["tracked-changes", "note", "title", "desc", "forms"]);
const hiddenAs = new Set(["collapse", "filter"]);
/** A run of blanks that is longer says nothing. */
const mostBlanks = 200;

/** @throws TooManySlotsError, or Error where the text is no well-formed XML. */
export function documentSheets(xml: string, lists: ListStyles, count: CellBudget): Sheet[] {
  const sheets: Sheet[] = [];
  const numbers = new ListNumbers(lists);
  const hiddenStyles = new Set<string>();
  let style = "";
  let isWorkbook = false;
  let grid = new DocumentGrid(count);
  let sheet = { name: "", isHidden: false };
  let row: OpenRow | undefined;
  let cell: OpenCell | undefined;
  let [tables, skipped, remarks, paragraphs] = [0, 0, 0, 0];
  let line = "";

  const endParagraph = () => {
    const text = line.trim();
    line = "";
    if (remarks > 0) cell?.comments.push(text);
    else if (cell) cell.lines.push(text);
    else if (text !== "" && tables === 0 && !isWorkbook) grid.addLine(text);
    else if (text !== "") grid.addBox(text);
  };
  const endCell = () => {
    if (!cell) return;
    const { lines, comments, held, ...place } = cell;
    row?.cells.push({ ...place, text: lines.join("\n").trim() || held, comment: comments.join("\n").trim() });
    cell = undefined;
  };

  walkXml(xml, {
    open(name, attributes) {
      if (skipped > 0 || dropped.has(name)) skipped += 1;
      else if (name === "style") style = attributes("name") ?? "";
      else if (name === "table-properties" && attributes("display") === "false") hiddenStyles.add(style);
      else if (name === "spreadsheet") isWorkbook = true;
      else if (name === "annotation") remarks += 1;
      else if (name === "table" && ++tables === 1) {
        if (isWorkbook) grid = new DocumentGrid(count);
        sheet = { name: attributes("name") ?? "", isHidden: hiddenStyles.has(attributes("style-name") ?? "") };
        grid.beginTable();
      } else if (name === "p" || name === "h") {
        if (++paragraphs === 1 && remarks === 0) line += numbers.before(name, attributes);
      } else if (name === "s") line += " ".repeat(Math.min(numberOf(attributes, "c"), mostBlanks));
      else if (name === "tab") line += "\t";
      else if (name === "line-break") line += "\n";
      else if (tables === 1) openPart(name, attributes);
      if (skipped === 0 && remarks === 0) numbers.open(name, attributes);
    },
    text(text) {
      // White space of the file is one blank, as in a web page.
      if (skipped === 0 && paragraphs > 0) line += text.replace(/[ \t\r\n]+/g, " ");
    },
    close(name) {
      if (skipped === 0 && remarks === 0) numbers.close(name);
      if (skipped > 0) skipped -= 1;
      else if (name === "annotation") remarks -= 1;
      else if (name === "p" || name === "h") {
        paragraphs -= 1;
        endParagraph();
      } else if (name === "table") {
        tables -= 1;
        if (isWorkbook && tables === 0) sheets.push(grid.sheet(sheet.name, sheet.isHidden));
      } else if (tables === 1 && (name === "table-cell" || name === "covered-table-cell")) endCell();
      else if (tables === 1 && name === "table-row" && row) {
        grid.addRow(row.cells, row.repeated, row.isHidden);
        row = undefined;
      }
    },
  });
  return isWorkbook ? sheets : [grid.sheet(undefined, false)];

  function openPart(name: string, attributes: XmlAttributes): void {
    const isHidden = hiddenAs.has(attributes("visibility") ?? "");
    if (name === "table-column") grid.addColumns(numberOf(attributes, "number-columns-repeated"), isHidden);
    else if (name === "table-row") row = { cells: [], repeated: numberOf(attributes, "number-rows-repeated"), isHidden };
    else if (name === "table-cell" || name === "covered-table-cell")
      cell = {
        held: attributes("string-value") ?? attributes("value") ?? "",
        lines: [],
        comments: [],
        repeated: numberOf(attributes, "number-columns-repeated"),
        rowSpan: numberOf(attributes, "number-rows-spanned"),
        columnSpan: numberOf(attributes, "number-columns-spanned"),
        isCovered: name === "covered-table-cell",
      };
  }
}

function numberOf(attributes: XmlAttributes, name: string): number {
  const number = Number(attributes(name) ?? 1);
  return Number.isSafeInteger(number) && number > 0 ? number : 1;
}
