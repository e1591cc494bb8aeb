/**
 * Text lines and tables of a page as one neutral sheet, one under another. A table that only lays out the page, which is one with
 * tables in its cells, gives its content line by line and table by table.
 */
import type { Merge, Sheet, SheetCell } from "#shared/sheet/sheet.ts";
import type { HtmlBlock, HtmlCell, HtmlTable } from "./text-flow.ts";

/** More columns than any spreadsheet has. */
const columnLimit = 20_000;
const slotLimit = 4_000_000;

/** The page holds more than anybody would look at. */
export class TooManySlotsError extends Error {}

interface Drawing {
  rowCount: number;
  columnCount: number;
  slots: number;
  readonly cells: SheetCell[];
  readonly merges: Merge[];
  readonly hiddenRows: number[];
  /** Rows that are a line of text across the page. */
  readonly lines: number[];
}

/** @throws TooManySlotsError */
export function htmlSheet(blocks: readonly HtmlBlock[]): Sheet {
  const drawing: Drawing = { rowCount: 0, columnCount: 1, slots: 0, cells: [], merges: [], hiddenRows: [], lines: [] };
  drawBlocks(blocks, drawing);
  const { rowCount, columnCount, cells, merges, hiddenRows, lines } = drawing;
  if (drawing.slots + lines.length * columnCount > slotLimit) throw new TooManySlotsError();
  if (columnCount > 1) for (const row of lines) merges.push({ row, column: 0, rowSpan: 1, columnSpan: columnCount });
  return { rowCount, columnCount, cells, merges, origin: "grid", ...(hiddenRows.length > 0 && { hiddenRows }) };
}

function drawBlocks(blocks: readonly HtmlBlock[], drawing: Drawing): void {
  for (const block of blocks) {
    if (block.kind === "table") {
      if (isLayout(block)) drawLayout(block, drawing);
      else drawTable(block, drawing);
    } else if (block.text.trim() !== "") {
      const row = drawing.rowCount++;
      drawing.cells.push({ row, column: 0, text: block.text });
      drawing.lines.push(row);
      if (block.isHidden) drawing.hiddenRows.push(row);
    }
  }
}

function isLayout({ rows }: HtmlTable): boolean {
  return rows.some((row) => row.cells.some((cell) => cell.blocks.some(isRealTable)));
}

/** A table of one cell, or one row, is a scrap of text in its cell. */
function isRealTable(block: HtmlBlock): boolean {
  return (
    block.kind === "table" && (isLayout(block) || (block.rows.length > 1 && block.rows.some((row) => row.cells.length > 1)))
  );
}

/** What stands beside the inner tables of a row comes before them, as a row. */
function drawLayout({ rows }: HtmlTable, drawing: Drawing): void {
  for (const { cells, isHidden } of rows) {
    const [framed, plain] = [
      cells.filter((cell) => cell.blocks.some(isRealTable)),
      cells.filter((cell) => !cell.blocks.some(isRealTable)),
    ];
    if (plain.some((cell) => textOf(cell) !== "")) drawTable({ kind: "table", rows: [{ cells: plain, isHidden }] }, drawing);
    for (const { blocks } of framed) drawBlocks(blocks, drawing);
  }
}

function drawTable({ rows }: HtmlTable, drawing: Drawing): void {
  const top = drawing.rowCount;
  /** Row from which on each column is free again. */
  const free: number[] = [];
  rows.forEach(({ cells, isHidden }, r) => {
    let column = 0;
    let hasText = false;
    for (const cell of cells) {
      while ((free[column] ?? 0) > r) column += 1;
      let columnSpan = 1;
      while (columnSpan < cell.columnSpan && (free[column + columnSpan] ?? 0) <= r) columnSpan += 1;
      const rowSpan = Math.min(cell.rowSpan === 0 ? rows.length : cell.rowSpan, rows.length - r);
      for (let i = 0; i < columnSpan; i++) free[column + i] = r + rowSpan;
      const text = textOf(cell);
      if (text.trim() !== "") {
        drawing.cells.push({ row: top + r, column, text });
        hasText = true;
      }
      if (rowSpan > 1 || columnSpan > 1) drawing.merges.push({ row: top + r, column, rowSpan, columnSpan });
      drawing.slots += rowSpan * columnSpan;
      column += columnSpan;
      if (column > columnLimit || drawing.slots > slotLimit) throw new TooManySlotsError();
    }
    drawing.columnCount = Math.max(drawing.columnCount, column);
    if (isHidden && hasText) drawing.hiddenRows.push(top + r);
  });
  drawing.rowCount += rows.length;
}

function textOf({ blocks }: HtmlCell): string {
  const text = blocks
    .map((block) =>
      block.kind === "line" ? block.text : block.rows.map(({ cells }) => cells.map(textOf).join("\t")).join("\n"),
    )
    .join("\n");
  let [from, to] = [0, text.length];
  while (text[from] === "\n") from += 1;
  while (to > from && text[to - 1] === "\n") to -= 1;
  return text.slice(from, to);
}
