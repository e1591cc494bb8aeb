/**
 * Tab-separated text as spreadsheets put it on the clipboard: a cell that holds a tab, a line break or a quotation mark stands in
 * quotation marks, with those inside doubled. Anything else is taken as it stands, so no text can be refused; but for the apostrophe of formula-guard.ts.
 */
import { unguarded } from "./formula-guard.ts";
import type { PastedBlock, PastedCell } from "./pasted-block.ts";

export function parseTsv(text: string): PastedBlock {
  const rows = splitRows(text.replace(/\r\n?/g, "\n"));
  const cells = rows.flatMap((row, i) =>
    row.map((cell, j): PastedCell => ({ row: i, column: j, rowSpan: 1, columnSpan: 1, text: unguarded(cell) })),
  );
  return { rowCount: rows.length, columnCount: Math.max(0, ...rows.map((row) => row.length)), cells };
}

const quotedCell = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y;
const plainCell = /[^\t\n]*/y;

function splitRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const { cell, end } = readCell(text, at);
    row.push(cell);
    at = end + 1;
    if (text[end] === "\t") continue;
    rows.push(row);
    row = [];
    // Spreadsheets end the last row with a line break of its own.
    if (at === text.length) break;
  }
  return rows;
}

function readCell(text: string, at: number): { cell: string; end: number } {
  quotedCell.lastIndex = at;
  const quoted = text[at] === '"' ? quotedCell.exec(text) : null;
  if (quoted) return { cell: (quoted[1] ?? "").replaceAll('""', '"'), end: quotedCell.lastIndex };
  plainCell.lastIndex = at;
  const plain = plainCell.exec(text)?.[0] ?? "";
  return { cell: plain, end: at + plain.length };
}
