/**
 * Pasted indicator rows: which printed row each goes to, and the rows that must be added first.
 *
 * A block that names its levels goes to those levels, row by row. Where as many rows are selected as are pasted, or a multiple of them,
 * each goes to its selected row. Anything else, be it names, values or both, fills the group it is pasted into from the selected row on.
 * A group that is too short grows, and no row of another group is overwritten.
 */
import { printedRows, type PrintedRow } from "#shared/editing/indicator-rows.ts";
import type { Form } from "#shared/form/form.ts";
import { blockAt, blockOf } from "#shared/template/indicator-columns.ts";
import { printings, type Template } from "#shared/template/template.ts";
import { foldLabel } from "#shared/value/normalize-text.ts";
import { columnsAsTheyFall, columnsInOrder } from "./paste-columns.ts";
import type { PastedBlock, PastedCell } from "./pasted-block.ts";
import { firstOf, settle, type Arriving, type Group, type Settled } from "./settle-rows.ts";

export interface PlacedRows extends Settled {
  /** Rows of the block from here on were placed as indicator rows; those above are not. */
  readonly fromBlockRow: number;
  /** Every row went to one that was selected for it. */
  readonly asSelected: boolean;
}

export interface PasteStart {
  readonly column: number;
  /** Printed rows between the selected row and the first indicator row. */
  readonly rowsAbove: number;
  /** The selected printed indicator row; the first where the selection lies above. */
  readonly row: number;
  /** How many indicator rows are selected; none where the selection lies above. */
  readonly selected: number;
}

export function placeRows(form: Form, template: Template, block: PastedBlock, start: PasteStart): PlacedRows {
  const labels = levelLabels(template, block);
  const fromBlockRow = labels[0]?.row ?? start.rowsAbove;
  const byRow = Map.groupBy(block.cells, ({ row }) => row);
  // A row without a cell of its own is covered by a merged one above.
  const blockRows = [...byRow.keys()].filter((row) => row >= fromBlockRow).toSorted((a, b) => a - b);
  const cellsOf = (row: number) => byRow.get(row) ?? [];
  if (labels.length > 0) {
    const column = labels[0]?.column ?? -1;
    const isData = (cell: PastedCell) => cell.column > column;
    const arriving = byLabel(labels, blockRows, (row) => cellsOf(row).filter((cell) => isData(cell)));
    const columns = columnsInOrder(
      arriving.flatMap(({ cells }) => cells),
      (blockOf(template)?.cells ?? []).map(({ column }) => column),
    );
    const settled = settle(form, template, arriving, columns);
    const beside = blockRows.flatMap((row) => cellsOf(row).filter((cell) => !isData(cell) && !isLevel(template, cell)));
    const leftOut = [...settled.leftOut, ...beside.flatMap(({ text }) => (text === "" ? [] : [text]))];
    return { fromBlockRow, asSelected: false, ...settled, leftOut };
  }
  const rows = printedRows(form, template);
  const pasted = blockRows.map((row) => cellsOf(row));
  const columns = columnsAsTheyFall(template, pasted.flat(), start.column);
  const asSelected = start.selected > 1 && pasted.length > 0 && start.selected % pasted.length === 0;
  const arriving = asSelected ? onSelected(rows, pasted, start) : fromSelected(rows, pasted, start);
  return { fromBlockRow, asSelected, ...settle(form, template, arriving, columns, blockAt(template, start.column)?.list) };
}

/** The cells of the block that name a level 2 of the template, and which. */
function levelLabels(template: Template, block: PastedBlock): (PastedCell & { group: Group })[] {
  const groups = new Map(
    template.tree.flatMap(({ name: level1, level2 }) =>
      level2.flatMap((level) => {
        const group: Group = { level1, level2: level.name };
        return printings(level).map((printing) => [foldLabel(printing), group] as const);
      }),
    ),
  );
  const found = block.cells.flatMap((cell) => {
    const group = groups.get(foldLabel(cell.text));
    return group === undefined ? [] : [{ ...cell, group }];
  });
  // `满意度指标` is a level 1 too: level 2 is the column where most of them stand.
  const counts = Map.groupBy(found, (cell) => cell.column);
  const [column] = [...counts].toSorted(([, a], [, b]) => b.length - a.length)[0] ?? [];
  return found.filter((cell) => cell.column === column);
}

/** A label that is printed anyway. */
function isLevel({ tree }: Template, { text }: PastedCell): boolean {
  return tree
    .flatMap((level1) => [level1, ...level1.level2])
    .some((level) => printings(level).some((printing) => foldLabel(printing) === foldLabel(text)));
}

function byLabel(
  labels: readonly (PastedCell & { group: Group })[],
  blockRows: readonly number[],
  cellsOf: (row: number) => PastedCell[],
): Arriving[] {
  const used = new Map<Group, number>();
  return blockRows.flatMap((row) => {
    const group = labels.findLast((label) => label.row <= row)?.group;
    const cells = cellsOf(row);
    if (group === undefined || cells.every(({ text }) => text === "")) return [];
    const order = used.get(group) ?? 0;
    used.set(group, order + 1);
    return [{ group, order, cells }];
  });
}

function onSelected(rows: readonly PrintedRow[], pasted: readonly PastedCell[][], start: PasteStart): Arriving[] {
  return rows.slice(start.row, start.row + start.selected).flatMap((group, i) => {
    const cells = pasted[i % pasted.length];
    return cells ? [{ group, order: start.row + i - firstOf(rows, group), cells }] : [];
  });
}

function fromSelected(rows: readonly PrintedRow[], pasted: readonly PastedCell[][], start: PasteStart): Arriving[] {
  const group = rows[start.row];
  if (!group) return [];
  const first = start.row - firstOf(rows, group);
  return pasted.map((cells, i) => ({ group, order: first + i, cells }));
}
