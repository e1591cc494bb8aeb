/**
 * The pages of a document as one sheet: tables with their cells and merges, text between them as rows of its own, in the order of the
 * pages.
 *
 * Where no table has lines, the text is a flattened table: its columns are those that gaps suggest.
 */
import type { Merge, Sheet, SheetCell } from "#shared/sheet/sheet.ts";
import { joinCutRows } from "./cut-rows.ts";
import { looseCells } from "./loose-cells.ts";
import { looseColumns, looseRows, type LooseRow } from "./loose-lines.ts";
import type { PageContent } from "./page-content.ts";
import { tableChains, type ChainedTable } from "./table-chains.ts";
import { tableRows, type RowCell, type TableRow } from "./table-rows.ts";
import { textPieces } from "./text-lines.ts";
import { wrappedText } from "./wrapped-text.ts";

interface SheetRow {
  readonly page: number;
  readonly line: number;
  readonly cells: readonly RowCell[];
}

export function pagesSheet(pages: readonly PageContent[]): Sheet {
  const chains = tableChains(pages);
  const isGrid = chains.some((tables) => tables.length > 0);
  const loose = pages.map(({ outside, paper }) => looseRows(textPieces(outside), paper));
  const rows = isGrid ? gridRows(chains, loose) : flatRows(loose);
  return {
    ...sheetOf(rows),
    ...(isGrid ? { origin: "grid" } : { origin: "flat", rowWidths: rows.map(({ cells }) => cells.length) }),
  };
}

function gridRows(chains: readonly (readonly ChainedTable[])[], loose: readonly (readonly LooseRow[])[]): SheetRow[] {
  const width = chains.flat().reduce((most, { columnCount }) => Math.max(most, columnCount), 1);
  const tables = wholeRows(chains.flat());
  return chains.flatMap((onPage, i) => {
    const texts = (loose[i] ?? []).map(({ top, pieces }) => ({ top, rows: [textRow(pieces, width)] }));
    const parts = onPage.map((chained) => ({ top: chained.table.frame.top, rows: tables.get(chained) ?? [] }));
    const inOrder = [...texts, ...parts].toSorted((a, b) => a.top - b.top);
    return numbered(
      i + 1,
      inOrder.flatMap((part) => part.rows),
    );
  });
}

/** The rows of every table, with rows that a page break cut put together. */
function wholeRows(tables: readonly ChainedTable[]): Map<ChainedTable, TableRow[]> {
  const made = new Map<ChainedTable, TableRow[]>();
  /** The rows that end where the table ends: those of a page before, where a table is nothing but the rest of a row. */
  const ends = new Map<ChainedTable, TableRow[]>();
  for (const table of tables) {
    const rows = tableRows(table);
    const above = table.continues && ends.get(table.continues);
    const isAllRest = above !== undefined && joinCutRows(above, rows, table);
    made.set(table, rows);
    ends.set(table, isAllRest ? above : rows);
  }
  return made;
}

/** A line of text reaches over the whole table; pieces of a line stand side by side. */
function textRow(pieces: LooseRow["pieces"], width: number): TableRow {
  return pieces.map((line, i) => ({
    column: i,
    columnSpan: pieces.length === 1 ? width : 1,
    rowSpan: 1,
    width: Infinity,
    lines: [line],
  }));
}

function flatRows(loose: readonly (readonly LooseRow[])[]): SheetRow[] {
  return loose.flatMap((rows, i) => {
    const { column } = looseColumns(rows);
    return numbered(
      i + 1,
      looseCells(rows).map((cells) => {
        let next = 0;
        return cells.map((lines) => {
          const [first] = lines.toSorted((a, b) => a.left - b.left);
          const at = Math.max(next, cells.length === 1 || !first ? 0 : column(first));
          next = at + 1;
          return { column: at, columnSpan: 1, rowSpan: 1, width: lines.length === 1 ? Infinity : 0, lines };
        });
      }),
    );
  });
}

function numbered(page: number, rows: readonly TableRow[]): SheetRow[] {
  return rows.map((cells, i) => ({ page, line: i + 1, cells }));
}

function sheetOf(rows: readonly SheetRow[]): Omit<Sheet, "origin"> {
  const cells: SheetCell[] = [];
  const merges: Merge[] = [];
  rows.forEach((row, r) => {
    for (const { column, columnSpan, rowSpan, width, lines } of row.cells) {
      const text = wrappedText(lines, width);
      if (text !== "") cells.push({ row: r, column, text });
      if (rowSpan > 1 || columnSpan > 1) merges.push({ row: r, column, rowSpan, columnSpan });
    }
  });
  return {
    rowCount: rows.length,
    columnCount: rows.flatMap((row) => row.cells).reduce((most, cell) => Math.max(most, cell.column + cell.columnSpan), 0),
    cells,
    merges,
    sourceLines: rows.map((row) => row.line),
    rowPages: rows.map((row) => row.page),
  };
}
