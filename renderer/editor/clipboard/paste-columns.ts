/** Which columns of a pasted block are which columns of the indicators. */
import type { IndicatorColumn } from "#shared/form/field.ts";
import { blockAt } from "#shared/template/indicator-columns.ts";
import type { Template } from "#shared/template/template.ts";
import type { PastedCell } from "./pasted-block.ts";

export type Columns = ReadonlyMap<number, IndicatorColumn>;

/** Where every text falls on a column of the form, columns count as they stand; else their order does, as in a plain list. */
export function columnsAsTheyFall(template: Template, cells: readonly PastedCell[], startColumn: number): Columns {
  const { cells: columns = [] } = blockAt(template, startColumn) ?? {};
  const fall: Columns = new Map(columns.map(({ column, columns: [from] }) => [from - startColumn, column]));
  if (cells.every(({ column, text }) => text === "" || fall.has(column))) return fall;
  const ahead = columns.filter(({ columns: [, to] }) => to >= startColumn);
  return columnsInOrder(
    cells,
    ahead.map(({ column }) => column),
  );
}

export function columnsInOrder(cells: readonly PastedCell[], names: readonly IndicatorColumn[]): Columns {
  const used = [...new Set(cells.filter(({ text }) => text !== "").map(({ column }) => column))].toSorted((a, b) => a - b);
  return new Map(names.flatMap((name, i) => (used[i] === undefined ? [] : [[used[i], name]])));
}
