/**
 * Cut cells that are pasted inside their form: emptied here and filled there, in one step.
 *
 * Invariant: nothing is lost on the way. Whole indicator rows move as they are, with whatever else they hold, above the row they are pasted
 * on; other cells move as a block, and stay where they are if any of them would find no place.
 */
import { deleteRows, printedRows, rowIndex } from "#shared/editing/indicator-rows.ts";
import { moveRows, type RowRange } from "#shared/editing/move-rows.ts";
import { applyEdits, type Edit } from "#shared/form/edit.ts";
import { isBlankIndicator, type Form } from "#shared/form/form.ts";
import type { LaidOutCell } from "#shared/layout/form-layout.ts";
import { layOut } from "#shared/layout/lay-out.ts";
import { listsOf } from "#shared/template/indicator-columns.ts";
import type { Template } from "#shared/template/template.ts";
import type { Area } from "#renderer/paper/area.ts";
import { writtenText } from "#renderer/paper/cell-target.ts";
import { areaOf, indexOf, sameArea, type LayoutIndex } from "#renderer/paper/layout-index.ts";
import { mayFill } from "../cells/may-fill.ts";
import { selectedRows } from "../cells/row-commands.ts";
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
  if (rows && target && isWhole) return pasteRows(form, template, rows, target.first);
  return moveBlock(form, template, from, to);
}

/** The row they are pasted on makes room for them; it goes where it is blank. */
function pasteRows(form: Form, template: Template, from: RowRange, to: number): Moved {
  if (to >= from.first && to <= from.last) return nothing;
  const { edits, rows } = moveRows(form, template, from, to, "above");
  if (edits.length === 0) return nothing;
  const target = printedRows(form, template)[to];
  const standing = listsOf(template).flatMap((list) => form[list]?.[(target && rowIndex(target, list)) ?? -1] ?? []);
  const isBlank = standing.length > 0 && standing.every(isBlankIndicator);
  const below = rows.last + 1;
  const gone = isBlank ? deleteRows(applyEdits(form, edits).form, template, below, below) : [];
  return { edits: [...edits, ...gone], rows, cells: 0, taken: [], asSelected: true };
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
  const emptied = applyEdits(form, emptying).form;
  const place = sameCell(index, start, indexOf(layOut(emptied, template)));
  const placed = placePaste(emptied, template, blockOf(form, index, from, cells), areaOf(place));
  if (placed.leftOut.length > 0 || placed.refused.length > 0) return undefined;
  const { filled, taken, asSelected } = placed;
  return { edits: [...emptying, ...placed.edits], cells: filled, taken, asSelected };
}

/** The cell in another layout of the same rows: rows are as tall as their texts. */
function sameCell(index: LayoutIndex, cell: LaidOutCell, other: LayoutIndex): LaidOutCell {
  const printed = index.printedRowStarts.findLastIndex((start) => start <= cell.row);
  const row = other.printedRowStarts[printed];
  return (row === undefined ? undefined : other.cellAt({ row, column: cell.column })) ?? cell;
}

/** Labels stay, so they are not part of what moves. */
function blockOf(form: Form, index: LayoutIndex, { from, to }: Area, cells: readonly LaidOutCell[]): PastedBlock {
  const printedRow = (row: number) => index.printedRowStarts.findLastIndex((start) => start <= row);
  const top = printedRow(from.row);
  return {
    rowCount: printedRow(to.row) - top + 1,
    columnCount: to.column - from.column + 1,
    cells: cells.map((cell) => ({
      row: printedRow(cell.row) - top,
      column: cell.column - from.column,
      rowSpan: 1,
      columnSpan: 1,
      text: writtenText(form, cell),
    })),
  };
}
