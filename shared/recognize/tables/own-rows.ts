/**
 * Which rows of a sheet are told of with which form: its own, and stray lines that belong to no table.
 *
 * Stray lines go to the form above them, those above the first form to that one. The rows of tables of other kinds go to none.
 */
import type { TableRows } from "./find-tables.ts";

/** The rows of each table in order; none for tables of other kinds. */
export function ownRows(tables: readonly TableRows[], rowCount: number): number[][] {
  const rows: number[][] = tables.map(() => []);
  let form = tables.findIndex((table) => table.kind === "form");
  let row = 0;
  const takeUntil = (end: number) => {
    for (; row < end; row++) rows[form]?.push(row);
  };
  tables.forEach((table, i) => {
    takeUntil(table.preamble.top);
    if (table.kind === "form") form = i;
    else row = Math.max(row, table.end);
  });
  takeUntil(rowCount);
  return rows;
}
