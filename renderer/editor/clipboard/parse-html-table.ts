/**
 * The tables of an HTML clipboard (Excel, WPS, Word, browsers) as cells with their spans, one below the other, and the text around them. The
 * HTML is parsed into an inert document: nothing in it loads or runs, and only its text is taken.
 *
 * Invariant: every text of the clipboard that is drawn is in a cell or in `around`.
 */
import { textLines } from "./html-text.ts";
import type { PastedBlock, PastedCell } from "./pasted-block.ts";

export function parseHtmlTable(html: string): PastedBlock | undefined {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  // A table within a cell is the text of that cell.
  const tables = [...body.querySelectorAll("table")].filter((table) => !table.parentElement?.closest("table"));
  const cells: PastedCell[] = [];
  let rowCount = 0;
  for (const table of tables) {
    cells.push(...cellsOf(table, rowCount));
    rowCount += table.rows.length;
  }
  if (cells.length === 0) return undefined;
  const captions = tables.flatMap(({ caption }) => (caption ? textLines(caption) : []));
  const around = [...textLines(body, "table"), ...captions].map((line) => line.trim()).filter((line) => line !== "");
  return { rowCount, columnCount: Math.max(...cells.map((cell) => cell.column + cell.columnSpan)), cells, around };
}

const maximumColumns = 256;

function cellsOf(table: HTMLTableElement, firstRow: number): PastedCell[] {
  const taken = new Set<string>();
  const cells: PastedCell[] = [];
  const rows = [...table.rows];
  for (const [row, tr] of rows.entries()) {
    let column = 0;
    for (const td of tr.cells) {
      while (taken.has(`${row} ${column}`)) column += 1;
      // A span says how far; what reaches past the last row is cut there, as browsers do.
      const rowSpan = Math.max(1, Math.min(td.rowSpan || rows.length, rows.length - row));
      const columnSpan = Math.min(td.colSpan, maximumColumns);
      const text = textLines(td).join("\n");
      cells.push({ row: firstRow + row, column, rowSpan, columnSpan, text: text.replace(/^\n+|\n+$/g, "") });
      for (let i = 0; i < rowSpan; i += 1) for (let j = 0; j < columnSpan; j += 1) taken.add(`${row + i} ${column + j}`);
      column += columnSpan;
    }
  }
  return cells;
}
