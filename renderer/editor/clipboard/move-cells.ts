/**
 * Cut cells that are pasted inside their form: emptied here and filled there, in one step.
 *
 * Invariant: nothing is lost on the way. Whole indicator rows move as they are, with whatever else they hold, above the row they are pasted
 * on; other cells move as a block, and stay where they are if any of them would find no place.
 */
import { fillRow, printedRows } from "#shared/editing/indicator-rows.ts";
import { applyEdits, type Edit } from "#shared/form/edit.ts";
import { isBlankIndicator, type Form } from "#shared/form/form.ts";
import { layOut } from "#shared/layout/lay-out.ts";
import type { Template } from "#shared/template/template.ts";
import type { Area } from "#renderer/paper/area.ts";
import { areaOf, indexOf, sameArea, type LayoutIndex } from "#renderer/paper/layout-index.ts";
import { mayFill } from "../cells/may-fill.ts";
import { selectedRows, type RowRange } from "../cells/row-commands.ts";
import type { TakenText } from "../cells/taken-texts.ts";
import { typeInCells } from "../cells/type-in-cells.ts";
import type { PastedBlock } from "./pasted-block.ts";
import { placePaste } from "./place-paste.ts";

export interface Moved {
  /** None where it was pasted where it stands. */
  readonly edits: readonly Edit[];
  readonly rows?: RowRange;
  readonly cells: number;
  readonly taken: readonly TakenText[];
  readonly asSelected: boolean;
}

const nothing: Moved = { edits: [], cells: 0, taken: [], asSelected: true };

/** `undefined` where a text would find no place. */
export function moveCells(form: Form, template: Template, from: Area, to: Area): Moved | undefined {
  const { layout } = indexOf(layOut(form, template));
  const [rows, target] = [selectedRows(layout, from), selectedRows(layout, to)];
  const cells = template.indicators.blocks.flatMap((block) => block.cells);
  const isWhole = cells.every(({ columns }) => from.from.column <= columns[0] && from.to.column >= columns[1]);
  if (rows && target && isWhole) return moveRows(form, template, rows, target.first);
  return moveBlock(form, template, from, to);
}

function moveRows(form: Form, template: Template, { first, last }: RowRange, to: number): Moved {
  const rows = printedRows(form, template);
  const target = rows[to];
  const moving = rows.slice(first, last + 1).flatMap(({ index }) => (index === undefined ? [] : [index]));
  if (!target || (to >= first && to <= last) || moving.length === 0) return nothing;
  const gone = moving.toSorted((a, b) => b - a).map((at): Edit => ({ kind: "splice-indicators", at, remove: 1, insert: [] }));
  const without = applyEdits(form, gone).form;
  const before = target.index;
  const stays = before === undefined ? undefined : before - moving.filter((index) => index < before).length;
  const there = printedRows(without, template).findIndex(
    ({ level1, level2, index }) => level1 === target.level1 && level2 === target.level2 && index === stays,
  );
  const filled = fillRow(without, template, there);
  if (!filled) return nothing;
  const withRow = applyEdits(without, filled.edits).form;
  const standing = withRow.indicators[filled.index];
  const moved = moving.flatMap((index) => {
    const indicator = form.indicators[index];
    return indicator ? [{ ...indicator, level1: target.level1, level2: target.level2 }] : [];
  });
  const remove = standing && isBlankIndicator(standing) ? 1 : 0;
  const edits: Edit[] = [...gone, ...filled.edits, { kind: "splice-indicators", at: filled.index, remove, insert: moved }];
  const landed = printedRows(applyEdits(form, edits).form, template).findIndex(({ index }) => index === filled.index);
  return { edits, rows: { first: landed, last: landed + moved.length - 1 }, cells: 0, taken: [], asSelected: true };
}

function moveBlock(form: Form, template: Template, from: Area, to: Area): Moved | undefined {
  const index = indexOf(layOut(form, template));
  const start = index.cellAt(to.from);
  const cells = index.cellsIn(from).filter((cell) => mayFill(template, cell));
  if (!start || cells.length === 0 || sameArea(areaOf(start), from)) return nothing;
  const emptying = typeInCells(
    form,
    template,
    cells.flatMap(({ target }) => (target ? [{ target, text: "" }] : [])),
  );
  const placed = placePaste(applyEdits(form, emptying).form, template, blockOf(index, from, cells), areaOf(start));
  if (placed.leftOut.length > 0 || placed.refused.length > 0) return undefined;
  const { filled, taken, asSelected } = placed;
  return { edits: [...emptying, ...placed.edits], cells: filled, taken, asSelected };
}

/** Labels stay, so they are not part of what moves. */
function blockOf(index: LayoutIndex, { from, to }: Area, cells: ReturnType<LayoutIndex["cellsIn"]>): PastedBlock {
  const printedRow = (row: number) => index.printedRowStarts.findLastIndex((start) => start <= row);
  const top = printedRow(from.row);
  return {
    rowCount: printedRow(to.row) - top + 1,
    columnCount: to.column - from.column + 1,
    cells: cells.map(({ row, column, text }) => ({
      row: printedRow(row) - top,
      column: column - from.column,
      rowSpan: 1,
      columnSpan: 1,
      text,
    })),
  };
}
