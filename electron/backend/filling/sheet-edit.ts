/** Plans of filling, whose rows and columns count from 0, as edits of a worksheet, which names them as workbooks do. */
import type { FilledHeight } from "#shared/filling/fill-heights.ts";
import type { FilledCell, FilledRows } from "#shared/filling/filled.ts";
import { cellName } from "#shared/sheet/cell-name.ts";
import type { Merge } from "#shared/sheet/sheet.ts";
import type { RowHeight } from "../issued/sheet/write-cells.ts";
import type { CellEdit } from "../issued/sheet/cell-edit.ts";
import type { RowChange } from "../issued/rows/row-moves.ts";

export function rowChange(row: FilledRows): RowChange {
  return row.kind === "insert"
    ? { kind: "insert", after: row.after + 1, count: row.count, extend: true }
    : { kind: "delete", first: row.first + 1, last: row.last + 1 };
}

/** `shift`: by how many rows what stands above moves it. */
export function mergeName({ row, column, rowSpan, columnSpan }: Merge, shift = 0): string {
  const from = { row: row + shift, column };
  return `${cellName(from)}:${cellName({ row: from.row + rowSpan - 1, column: column + columnSpan - 1 })}`;
}

export function cellEdit({ row, column, ...written }: FilledCell, shift = 0): CellEdit {
  return { cell: cellName({ row: row + shift, column }), ...written };
}

export function rowHeight({ row, height }: FilledHeight, shift = 0): RowHeight {
  return { row: row + shift + 1, height };
}
