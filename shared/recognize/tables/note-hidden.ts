/**
 * What the source does not show: rows and columns that are read like everything else, because sums and levels may stand in them, and told of, because
 * nobody saw them in the source. The reading without them is always the other one to choose.
 */
import type { Sheet } from "../../sheet/sheet.ts";
import type { Ledger } from "../ledger.ts";
import type { Doubt, DoubtKind } from "../recognized.ts";
import { remarks } from "../remarks.ts";
import { columnAfter, sourcesOf, type Token, type TokenRows } from "../tokens/token.ts";
import type { TableRows } from "./find-tables.ts";

const doubt: Doubt = {
  kind: "hidden",
  why: "原表有隐藏的行或列。",
  by: "全部内容",
  otherwise: "看得见的部分",
};

/** The rows as they are read, or, where that is the other reading, without what nobody sees. A merged cell is seen where any part of it is. */
export function rowsToRead(rows: TokenRows, sheet: Sheet, otherwise: readonly DoubtKind[]): TokenRows {
  if (!otherwise.includes("hidden")) return rows;
  const isHidden = hiddenTest(sheet);
  return rows.map((tokens) => tokens.filter((token) => !isHidden(token)));
}

export function noteHidden(sheet: Sheet, all: TokenRows, rows: TokenRows, tables: readonly TableRows[], ledger: Ledger): void {
  if (sheet.isHidden) {
    for (const { start } of tables) ledger.note({ row: start, column: 0 }, remarks.sheetHidden());
    return;
  }
  if (sheet.hiddenRows === undefined && sheet.hiddenColumns === undefined) return;
  const isHidden = hiddenTest(sheet);
  for (const table of tables) {
    const hidden = all.slice(table.start, table.end).flat().filter(isHidden);
    const [first] = hidden;
    if (!first) continue;
    const isLeftOut = ledger.isOther(first, doubt);
    if (isLeftOut) ledger.note({ row: table.start, column: 0 }, remarks.hiddenLeftOut(hidden.map(({ text }) => text)));
    else noteRead(sheet, rows.slice(table.start, table.end), table.start, ledger);
  }
}

function noteRead({ hiddenRows = [], hiddenColumns = [] }: Sheet, rows: TokenRows, start: number, ledger: Ledger): void {
  const own = rows.flat().filter((token) => ledger.isPlaced(token));
  const inRows = new Set(hiddenRows);
  const told = Map.groupBy(
    own.flatMap((token) => (inRows.has(placeOf(token).row) ? [token] : [])),
    (token) => placeOf(token).row,
  );
  const lines = [...told.keys()].toSorted((a, b) => a - b);
  // One remark for every run of hidden rows.
  lines.forEach((line, i) => {
    const [first] = told.get(line) ?? [];
    if (!first || lines[i - 1] === line - 1) return;
    let count = 1;
    while (lines[i + count] === line + count) count += 1;
    ledger.note(first, remarks.rowsHidden(count));
  });
  const columns = hiddenColumns.filter((column) => own.some((token) => placeOf(token).column === column));
  if (columns.length > 0) ledger.note({ row: start, column: 0 }, remarks.columnsHidden(columns));
}

function placeOf(token: Token) {
  return sourcesOf(token)[0] ?? token;
}

function hiddenTest({ hiddenRows = [], hiddenColumns = [] }: Sheet): (token: Token) => boolean {
  const [inRows, inColumns] = [new Set(hiddenRows), new Set(hiddenColumns)];
  if (inRows.size + inColumns.size === 0) return () => false;
  const isAll = (hidden: ReadonlySet<number>, from: number, to: number) => {
    for (let at = from; at < to; at++) if (!hidden.has(at)) return false;
    return true;
  };
  return (token) => {
    const { row, column } = placeOf(token);
    return isAll(inRows, row, row + token.rowSpan) || isAll(inColumns, column, column + columnAfter(token) - token.column);
  };
}
