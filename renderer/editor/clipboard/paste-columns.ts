/** Which columns of a pasted block are names of indicators and which are values. */
import type { Template } from "#shared/template/template.ts";
import type { PastedCell } from "./pasted-block.ts";

export type Columns = ReadonlyMap<number, "name" | "value">;

/** Where every text falls on a name or a value, columns count as they stand; else their order does, as in a plain list of two columns. */
export function columnsAsTheyFall({ indicators }: Template, cells: readonly PastedCell[], startColumn: number): Columns {
  const fall: Columns = new Map([
    [indicators.name.columns[0] - startColumn, "name"],
    [indicators.value.columns[0] - startColumn, "value"],
  ]);
  if (cells.every(({ column, text }) => text === "" || fall.has(column))) return fall;
  return columnsInOrder(cells, startColumn >= indicators.value.columns[0] ? ["value"] : ["name", "value"]);
}

export function columnsInOrder(cells: readonly PastedCell[], names: readonly ("name" | "value")[]): Columns {
  const used = [...new Set(cells.filter(({ text }) => text !== "").map(({ column }) => column))].toSorted((a, b) => a - b);
  return new Map(names.flatMap((name, i) => (used[i] === undefined ? [] : [[used[i], name]])));
}
