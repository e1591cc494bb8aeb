/** The rows of a table of a page, cell by cell, with the columns its chain gives them. */
import type { ChainedTable } from "./table-chains.ts";
import type { TextLine } from "./text-lines.ts";

export interface RowCell {
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** Width there is for text; points. */
  readonly width: number;
  readonly lines: readonly TextLine[];
  /** Whether the cell goes on from one on the page before that has its text. */
  readonly isRest?: boolean;
}

/** Cells that begin in the row, blank ones included. */
export type TableRow = readonly RowCell[];

export function tableRows({ table: { frame, texts }, columns }: ChainedTable): TableRow[] {
  const rows: RowCell[][] = frame.ys.slice(1).map(() => []);
  frame.cells.forEach(({ row, column, rowSpan, columnSpan }, i) => {
    const from = columns[column] ?? 0;
    const to = columns[column + columnSpan] ?? from + 1;
    const left = frame.xs[column] ?? 0;
    rows[row]?.push({
      column: from,
      columnSpan: Math.max(1, to - from),
      rowSpan,
      width: (frame.xs[column + columnSpan] ?? left) - left,
      // From the side of the cell, so that lines of the same cell on two pages can be compared.
      lines: (texts[i] ?? []).map((line) => Object.assign({}, line, { left: line.left - left, right: line.right - left })),
    });
  });
  return rows;
}

/** What stands in a cell, for comparing. */
export function plainText(cell: RowCell): string {
  return cell.lines
    .map((line) => line.text)
    .join("")
    .replace(/\s/g, "");
}
