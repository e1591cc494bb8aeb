/**
 * Pasted indicator rows: which printed row each goes to, and the rows that must be added first.
 *
 * A block that names its levels goes to those levels, row by row. A block with indicator names but no levels fills the level it is
 * pasted into from the selected row on. Either way a level that is too short grows, and no row of another level is overwritten.
 * Values alone name no indicator: they fill the printed rows downwards, across levels, add none, and what is past the last is left out.
 */
import { insertRows, printedRows, type PrintedRow } from "#shared/editing/indicator-rows.ts";
import { applyEdits, type Edit } from "#shared/form/edit.ts";
import type { Form } from "#shared/form/form.ts";
import { firstColumnOf } from "#shared/template/indicator-columns.ts";
import { printings, type Template } from "#shared/template/template.ts";
import { foldLabel } from "#shared/value/normalize-text.ts";
import type { TypedCell } from "../cells/type-in-cells.ts";
import type { PastedBlock, PastedCell } from "./pasted-block.ts";

export interface PlacedRows {
  /** Rows of the block from here on were placed as indicator rows; those above are not. */
  readonly fromBlockRow: number;
  /** Adds the rows that were missing; `typed` counts rows after them. */
  readonly edits: readonly Edit[];
  readonly typed: readonly TypedCell[];
  readonly added: number;
  readonly leftOut: readonly string[];
}

export interface PasteStart {
  readonly column: number;
  /** Printed rows between the selected row and the first indicator row. */
  readonly rowsAbove: number;
  /** The selected printed indicator row; the first where the selection lies above. */
  readonly row: number;
}

/** A pasted row on its way: the level it belongs to and which row of that level it is. */
interface Arriving {
  readonly level2: string;
  readonly order: number;
  readonly cells: readonly PastedCell[];
}

export function placeRows(form: Form, template: Template, block: PastedBlock, start: PasteStart): PlacedRows {
  const labels = levelLabels(template, block);
  const fromBlockRow = labels[0]?.row ?? start.rowsAbove;
  const cellsOfRow = (row: number) => block.cells.filter((cell) => cell.row === row);
  const blockRows = Array.from({ length: Math.max(0, block.rowCount - fromBlockRow) }, (_, i) => fromBlockRow + i);
  const column = labels[0]?.column ?? -1;
  const isData = (cell: PastedCell) => cell.column > column;
  if (labels.length > 0) {
    const arriving = byLabel(labels, blockRows, (row) => cellsOfRow(row).filter((cell) => isData(cell)));
    const columns = inOrder(
      arriving.flatMap(({ cells }) => cells),
      ["name", "value"],
    );
    return { fromBlockRow, ...settle(form, template, arriving, columns) };
  }
  const rows = printedRows(form, template);
  const dataCells = blockRows.flatMap((row) => cellsOfRow(row));
  const columns = fromColumn(template, dataCells, start.column);
  const holdsNames = dataCells.some(({ column, text }) => text !== "" && columns.get(column) === "name");
  if (!holdsNames)
    return {
      fromBlockRow,
      ...fillDown(
        rows.length,
        start.row,
        blockRows.map((row) => cellsOfRow(row)),
        columns,
      ),
    };
  return { fromBlockRow, ...settle(form, template, fromSelected(rows, start.row, blockRows, cellsOfRow), columns) };
}

/** The cells of the block that name a level 2 of the template, by its name. */
function levelLabels(template: Template, block: PastedBlock): (PastedCell & { level2: string })[] {
  const names = new Map(
    template.tree.flatMap(({ level2 }) =>
      level2.flatMap((level) => printings(level).map((printing) => [foldLabel(printing), level.name] as const)),
    ),
  );
  const found = block.cells.flatMap((cell) => {
    const level2 = names.get(foldLabel(cell.text));
    return level2 === undefined ? [] : [{ ...cell, level2 }];
  });
  // `满意度指标` is a level 1 too: level 2 is the column where most of them stand.
  const counts = Map.groupBy(found, (cell) => cell.column);
  const [column] = [...counts].toSorted(([, a], [, b]) => b.length - a.length)[0] ?? [];
  return found.filter((cell) => cell.column === column);
}

function byLabel(
  labels: readonly (PastedCell & { level2: string })[],
  blockRows: readonly number[],
  cellsOf: (row: number) => PastedCell[],
): Arriving[] {
  const used = new Map<string, number>();
  return blockRows.flatMap((row) => {
    const level2 = labels.findLast((label) => label.row <= row)?.level2;
    const cells = cellsOf(row);
    if (level2 === undefined || cells.every(({ text }) => text === "")) return [];
    const order = used.get(level2) ?? 0;
    used.set(level2, order + 1);
    return [{ level2, order, cells }];
  });
}

function fromSelected(
  rows: readonly PrintedRow[],
  at: number,
  blockRows: readonly number[],
  cellsOf: (row: number) => PastedCell[],
): Arriving[] {
  const level2 = rows[at]?.level2;
  if (level2 === undefined) return [];
  const first = at - rows.findIndex((row) => row.level2 === level2);
  return blockRows.map((row, i) => ({ level2, order: first + i, cells: cellsOf(row) }));
}

type Columns = ReadonlyMap<number, "name" | "value">;

/** Where every text falls on a name or a value, columns count as they stand; else their order does, as in a plain list of two columns. */
function fromColumn(template: Template, cells: readonly PastedCell[], startColumn: number): Columns {
  const fall: Columns = new Map([
    [firstColumnOf(template, "name") - startColumn, "name"],
    [firstColumnOf(template, "value") - startColumn, "value"],
  ]);
  if (cells.every(({ column, text }) => text === "" || fall.has(column))) return fall;
  return inOrder(cells, startColumn >= firstColumnOf(template, "value") ? ["value"] : ["name", "value"]);
}

function inOrder(cells: readonly PastedCell[], names: readonly ("name" | "value")[]): Columns {
  const used = [...new Set(cells.filter(({ text }) => text !== "").map(({ column }) => column))].toSorted((a, b) => a - b);
  return new Map(names.flatMap((name, i) => (used[i] === undefined ? [] : [[used[i], name]])));
}

function fillDown(rowCount: number, at: number, blockRows: readonly (readonly PastedCell[])[], columns: Columns) {
  const typed: TypedCell[] = [];
  const leftOut: string[] = [];
  for (const [i, cells] of blockRows.entries()) {
    for (const { column, text } of cells) {
      const name = columns.get(column);
      if (name && at + i < rowCount) typed.push({ target: { kind: "indicator", row: at + i, column: name }, text });
      else if (text !== "") leftOut.push(text);
    }
  }
  return { edits: [], typed, added: 0, leftOut };
}

function settle(form: Form, template: Template, arriving: readonly Arriving[], columns: Columns) {
  const edits: Edit[] = [];
  let current = form;
  for (const [level2, group] of Map.groupBy(arriving, (row) => row.level2)) {
    const rows = printedRows(current, template);
    const missing = Math.max(...group.map(({ order }) => order)) + 1 - rows.filter((row) => row.level2 === level2).length;
    if (missing <= 0) continue;
    const last = rows.findLastIndex((row) => row.level2 === level2);
    const inserted = insertRows(current, template, last, "below", missing);
    edits.push(...inserted);
    current = applyEdits(current, inserted).form;
  }
  const rows = printedRows(current, template);
  const typed: TypedCell[] = [];
  const leftOut: string[] = [];
  for (const { level2, order, cells } of arriving) {
    const row = rows.findIndex((printed) => printed.level2 === level2) + order;
    for (const { column, text } of cells) {
      const name = columns.get(column);
      if (name) typed.push({ target: { kind: "indicator", row, column: name }, text });
      else if (text !== "") leftOut.push(text);
    }
  }
  return { edits, typed, added: rows.length - printedRows(form, template).length, leftOut };
}
