/**
 * Blocks of a text document as rows of cells that know where they stand across the page, in twips from the left margin.
 *
 * A paragraph outside tables is a row of one cell. A real table in a cell, such as the form inside a frame that only lays out the page,
 * becomes rows of its own; a scrap of a table is text of its cell.
 */
import type { Block, Table, TableCell, TableRow } from "./document-blocks.ts";

export interface PlacedCell {
  readonly left: number;
  readonly right: number;
  readonly text: string;
  /** Rows it goes down over. */
  rowSpan: number;
}

export interface PlacedRow {
  readonly cells: readonly PlacedCell[];
  readonly isHidden: boolean;
  /** Whether it is a paragraph that goes across the page. */
  readonly isLine: boolean;
}

/** Width of a page's text, where no table tells. */
const ordinaryWidth = 9000;
/** How far apart the edges of cells merged with each other may be. */
const slack = 60;

export function placeBlocks(blocks: readonly Block[]): PlacedRow[] {
  const widths = blocks.flatMap((block) => (block.kind === "table" ? [knownWidth(block)] : []));
  return placeIn(blocks, 0, widths.reduce((most, width) => Math.max(most, width), 0) || ordinaryWidth);
}

function placeIn(blocks: readonly Block[], left: number, width: number): PlacedRow[] {
  return blocks.flatMap((block) => {
    if (block.kind === "table") return placeTable(block, left, width);
    if (block.text.trim() === "") return [];
    const cell = { left, right: left + width, text: block.text, rowSpan: 1 };
    return [{ cells: [cell], isHidden: block.isHidden, isLine: left === 0 }];
  });
}

function placeTable(table: Table, from: number, width: number): PlacedRow[] {
  const lines = columnLines(table, width);
  const isGridSound = table.grid.length === lines.length - 1 && table.grid.every((one) => one > 0);
  const left = from + (table.isCentred ? Math.round((width - (lines.at(-1) ?? width)) / 2) : table.indent);
  const rows: PlacedRow[] = [];
  let open: { readonly cell: PlacedCell; readonly start: number }[] = [];
  for (const row of table.rows) {
    const cells: PlacedCell[] = [];
    const inner: PlacedRow[] = [];
    const goingOn: typeof open = [];
    const number = rows.length;
    edgesOf(row, lines, isGridSound).forEach(([start, end], i) => {
      const cell = row.cells[i];
      if (!cell) return;
      const above = cell.merge === "goes-on" ? open.find((one) => Math.abs(one.cell.left - left - start) <= slack) : undefined;
      if (above) {
        above.cell.rowSpan = number - above.start + 1;
        goingOn.push(above);
      } else if (cell.merge === undefined && cell.blocks.some(isRealTable)) {
        inner.push(...placeIn(cell.blocks, left + start, end - start));
      } else {
        const placed = { left: left + start, right: left + end, text: textOf(cell.blocks), rowSpan: 1 };
        cells.push(placed);
        if (cell.merge !== undefined) goingOn.push({ cell: placed, start: number });
      }
    });
    const isHidden =
      row.isHidden || row.cells.some((cell) => cell.blocks.some((block) => block.kind === "paragraph" && block.isHidden));
    if (inner.length === 0 || goingOn.length > 0 || cells.some((cell) => cell.text.trim() !== ""))
      rows.push({ cells, isHidden, isLine: false });
    rows.push(...inner);
    open = goingOn;
  }
  return rows;
}

/** Where the columns of a table's grid begin and end. Columns without a width take their share of what is left of the page. */
function columnLines({ grid, rows }: Table, width: number): number[] {
  const count = rows.reduce((most, row) => Math.max(most, columnsOf(row)), grid.length);
  const known = grid.reduce((sum, one) => sum + one, 0);
  const unknown = count - grid.filter((one) => one > 0).length;
  const share = unknown > 0 ? Math.max(Math.floor((width - known) / unknown), Math.floor(width / count / 2), 1) : 0;
  const lines = [0];
  for (let i = 0; i < count; i++) lines.push((lines[i] ?? 0) + ((grid[i] ?? 0) > 0 ? (grid[i] ?? 0) : share));
  return lines;
}

/** Left and right edge of each cell: by the grid if the row fills it, else by the cells' own widths if they have any. */
function edgesOf(row: TableRow, lines: readonly number[], isGridSound: boolean): (readonly [number, number])[] {
  const hasWidths = row.cells.length > 0 && row.cells.every((cell) => cell.width > 0);
  const last = lines.length - 1;
  let at = row.before;
  if (hasWidths && (!isGridSound || columnsOf(row) !== last)) {
    let x = row.before > 0 ? row.widthBefore || (lines[row.before] ?? 0) : 0;
    return row.cells.map(({ width }) => [x, (x += width)] as const);
  }
  return row.cells.map(({ span }) => [lines[at] ?? 0, lines[Math.min((at += span), last)] ?? 0] as const);
}

function columnsOf(row: TableRow): number {
  return row.cells.reduce((sum, cell) => sum + cell.span, row.before);
}

function knownWidth({ grid, rows }: Table): number {
  if (grid.some((width) => width > 0)) return grid.reduce((sum, width) => sum + width, 0);
  return rows.reduce(
    (most, row) =>
      Math.max(
        most,
        row.cells.reduce((sum, cell) => sum + cell.width, row.widthBefore),
      ),
    0,
  );
}

function isRealTable(block: Block): boolean {
  return (
    block.kind === "table" &&
    block.rows.length > 1 &&
    block.rows.some((row) => row.cells.length > 1 || row.cells.some(holdsTable))
  );
}

function holdsTable({ blocks }: TableCell): boolean {
  return blocks.some((block) => block.kind === "table");
}

function textOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) =>
      block.kind === "paragraph"
        ? block.text
        : block.rows.map((row) => row.cells.map((cell) => textOf(cell.blocks)).join("\t")).join("\n"),
    )
    .join("\n");
}
