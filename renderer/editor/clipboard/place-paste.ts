/**
 * Where the cells of a pasted block go on the form: the edits for all of it as one step, and what found no place, so that nothing is
 * lost in silence.
 *
 * Above the indicators, cells go where they fall. Indicator rows go to the rows of their level (paste-rows.ts). Labels and sums take
 * nothing; a text that is what they print anyway is no loss.
 */
import { applyEdits, type Edit } from "#shared/form/edit.ts";
import type { Form } from "#shared/form/form.ts";
import type { LaidOutCell } from "#shared/layout/form-layout.ts";
import { layOut } from "#shared/layout/lay-out.ts";
import { firstColumnOf, headerLabels } from "#shared/template/indicator-columns.ts";
import { printings, type Template } from "#shared/template/template.ts";
import { sameAmount } from "#shared/value/amount.ts";
import { moneyUnitOf } from "#shared/value/money-unit.ts";
import { cleanText, foldLabel } from "#shared/value/normalize-text.ts";
import { readAmount } from "#shared/value/read-amount.ts";
import type { Area } from "#renderer/paper/area.ts";
import { indexOf, type LayoutIndex } from "#renderer/paper/layout-index.ts";
import { selectedRows } from "../cells/row-commands.ts";
import { takenTexts, type TakenText } from "../cells/taken-texts.ts";
import { refusedTexts, typeInCells, type TypedCell } from "../cells/type-in-cells.ts";
import { mayFill } from "../cells/may-fill.ts";
import { typedSentence } from "../cells/typed-sentence.ts";
import { placeRows, type PasteStart } from "./paste-rows.ts";
import type { PastedBlock } from "./pasted-block.ts";

export interface PlacedPaste {
  readonly edits: readonly Edit[];
  /** Cells that took a text. */
  readonly filled: number;
  readonly addedRows: number;
  /** Texts that found no cell to go to. */
  readonly leftOut: readonly string[];
  /** Texts whose cell could not take them. */
  readonly refused: readonly string[];
  /** Texts that stood where pasted ones stand now. */
  readonly taken: readonly TakenText[];
  /** It went to cells that were selected for it, and to no others. */
  readonly asSelected: boolean;
  /** What must be said of the texts that were placed, those refused included. */
  readonly said: string | undefined;
}

/** A text that fell on a cell that cannot be filled. */
interface Fallen {
  readonly cell: LaidOutCell | undefined;
  readonly text: string;
}

export function placePaste(form: Form, template: Template, pasted: PastedBlock, selected: Area): PlacedPaste {
  const placed = placeCells(form, template, pasted, selected);
  return { ...placed, leftOut: [...placed.leftOut, ...(pasted.around ?? [])] };
}

function placeCells(form: Form, template: Template, pasted: PastedBlock, selected: Area): PlacedPaste {
  const block = withoutBlankEnd(withPlainBlanks(pasted));
  const index = indexOf(layOut(form, template));
  const start = index.cellAt(selected.from);
  const [only] = block.cells;
  if (block.cells.length === 1 && only) return pasteEverywhere(form, template, index.cellsIn(selected), only.text);
  if (start?.role === "goal" && block.columnCount === 1) {
    return pasteEverywhere(form, template, [start], block.cells.map(({ text }) => text).join("\n"));
  }
  const rows = placeRows(form, template, block, startOf(template, index, selected));
  const head = placeHead(template, index, block, selected, rows.fromBlockRow);
  const withRows = applyEdits(form, rows.edits).form;
  const typed = [...head.typed, ...rows.typed];
  const typing = typeInCells(withRows, template, typed);
  const refused = refusedTexts(typed);
  const after = applyEdits(withRows, typing).form;
  return {
    edits: [...rows.edits, ...typing],
    filled: typed.filter(({ text }) => text !== "").length - refused.length,
    addedRows: rows.added,
    leftOut: [...lostTexts(head.fallen, form, template, indexOf(layOut(after, template))), ...rows.leftOut],
    refused,
    taken: takenTexts(
      withRows,
      after,
      template,
      typed.map(({ target }) => target),
    ),
    asSelected: rows.asSelected && head.typed.length === 0,
    said: typedSentence(after, template, typed),
  };
}

/** One text goes into every selected cell that can be filled, as spreadsheets do it. */
function pasteEverywhere(form: Form, template: Template, cells: readonly LaidOutCell[], text: string): PlacedPaste {
  const typed = cells.flatMap((cell) => (cell.target && mayFill(template, cell) ? [{ target: cell.target, text }] : []));
  const refused = refusedTexts(typed);
  const edits = typeInCells(form, template, typed);
  return {
    edits,
    filled: typed.length - refused.length,
    addedRows: 0,
    leftOut: typed.length === 0 && text !== "" ? [text] : [],
    refused,
    taken: takenTexts(
      form,
      applyEdits(form, edits).form,
      template,
      typed.map(({ target }) => target),
    ),
    asSelected: true,
    said: typedSentence(applyEdits(form, edits).form, template, typed),
  };
}

/** A cell of nothing but blanks is an empty one. */
function withPlainBlanks(block: PastedBlock): PastedBlock {
  return { ...block, cells: block.cells.map((cell) => (cleanText(cell.text) === "" ? { ...cell, text: "" } : cell)) };
}

/** Whole columns of a spreadsheet end in blanks nobody meant. A block of nothing but blanks is meant to empty cells. */
function withoutBlankEnd(block: PastedBlock): PastedBlock {
  const last = Math.max(-1, ...block.cells.flatMap(({ row, text }) => (text === "" ? [] : [row])));
  if (last < 0) return block;
  return { ...block, rowCount: last + 1, cells: block.cells.filter(({ row }) => row <= last) };
}

function startOf(template: Template, index: LayoutIndex, selected: Area): PasteStart {
  const { from } = selected;
  const { printedRowStarts, layout } = index;
  // A level's label stands for its first row, however many it spans.
  const rows = selected.to.column < firstColumnOf(template, "name") ? undefined : selectedRows(layout, selected);
  const printedRow = printedRowStarts.findLastIndex((row) => row <= from.row);
  const firstIndicator = printedRowStarts.indexOf(layout.indicatorRows[0] ?? Number.POSITIVE_INFINITY);
  return {
    column: from.column,
    rowsAbove: Math.max(0, firstIndicator - printedRow),
    row: Math.max(0, printedRow - firstIndicator),
    selected: rows ? rows.last - rows.first + 1 : 0,
  };
}

function placeHead(template: Template, index: LayoutIndex, block: PastedBlock, { from }: Area, rowCount: number) {
  const typed: TypedCell[] = [];
  const fallen: Fallen[] = [];
  const first = index.printedRowStarts.findLastIndex((row) => row <= from.row);
  for (const { row, column, text } of block.cells) {
    if (row >= rowCount) continue;
    const slot = { row: index.printedRowStarts[first + row] ?? -1, column: from.column + column };
    const cell = index.cellAt(slot);
    const isAnchor = cell !== undefined && cell.row === slot.row && cell.column === slot.column;
    // Indicator rows have places of their own.
    if (cell?.target?.kind === "field" && isAnchor && mayFill(template, cell)) typed.push({ target: cell.target, text });
    else if (text !== "") fallen.push({ cell, text });
  }
  return { typed, fallen };
}

/** What the cell prints anyway is not lost, however it is spaced or punctuated; nor is the header of the indicators. */
function lostTexts(fallen: readonly Fallen[], form: Form, template: Template, after: LayoutIndex): string[] {
  const unit = moneyUnitOf(form.moneyUnit);
  const header = new Set(headerLabels(template).flatMap((label) => printings(label).map((printing) => foldLabel(printing))));
  return fallen.flatMap(({ cell, text }) => {
    const printed = cell?.target?.kind === "indicator" ? undefined : cell && after.cellAt(cell)?.text;
    const amount = printed === undefined ? undefined : readAmount(printed, unit);
    const printedAnyway =
      header.has(foldLabel(text)) ||
      (printed !== undefined && foldLabel(printed) === foldLabel(text)) ||
      (amount !== undefined && sameAmount(readAmount(text, unit) ?? text, amount));
    return printedAnyway ? [] : [text];
  });
}
