/**
 * Filling cells from others: Ctrl+D, Ctrl+R and the handle at the corner of the selection.
 *
 * Invariant: labels and computed amounts take nothing, a cell with choices takes one of them, and amounts go to amounts only. What cannot
 * take its text is counted, not forced.
 */
import type { Form } from "#shared/form/form.ts";
import type { LaidOutCell } from "#shared/layout/form-layout.ts";
import { blockOf } from "#shared/template/indicator-columns.ts";
import type { Template } from "#shared/template/template.ts";
import type { Area } from "#renderer/paper/area.ts";
import { writtenText } from "#renderer/paper/cell-target.ts";
import type { LayoutIndex } from "#renderer/paper/layout-index.ts";
import { mayFill } from "./may-fill.ts";
import type { TypedCell } from "./type-in-cells.ts";

export interface Filled {
  readonly typed: readonly TypedCell[];
  /** Cells that cannot take what would have come to them. */
  readonly skipped: number;
}

export interface FillPair {
  readonly from: LaidOutCell | undefined;
  readonly to: LaidOutCell;
}

/** Each column from its first selected cell; where one row is selected, from the row above. */
export function fillDown(index: LayoutIndex, area: Area): FillPair[] {
  const columns = Map.groupBy(cellsToFill(index, area), ({ column }) => column);
  return [...columns.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    if (others.length > 0) return others.map((to) => ({ from: first, to }));
    return [{ from: index.cellAt({ row: first.row - 1, column: first.column }), to: first }];
  });
}

/** Each row from its first selected cell; where one cell of it is selected, from the next one to the left that is no label. */
export function fillRight(index: LayoutIndex, area: Area): FillPair[] {
  const rows = Map.groupBy(cellsToFill(index, area), ({ row }) => row);
  return [...rows.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    if (others.length > 0) return others.map((to) => ({ from: first, to }));
    const left = index.layout.cells.filter(({ row, column, target }) => row === first.row && column < first.column && target);
    return [{ from: left.at(-1), to: first }];
  });
}

/** `to` lies above or below `from` in the same columns; several cells repeat in their order. */
export function fillBeside(index: LayoutIndex, from: Area, to: Area): FillPair[] {
  const upwards = to.to.row < from.from.row;
  const sources = Map.groupBy(cellsToFill(index, from), ({ column }) => column);
  const targets = Map.groupBy(cellsToFill(index, to), ({ column }) => column);
  return [...targets].flatMap(([column, cells]) => {
    const pattern = sources.get(column) ?? [];
    const [ordered, repeated] = upwards ? [cells.toReversed(), pattern.toReversed()] : [cells, pattern];
    return ordered.map((cell, i) => ({ from: repeated[i % repeated.length], to: cell }));
  });
}

/** The blank rest of the group below the selected cells, as far as the first row in which something stands. */
export function blankBelow(template: Template, index: LayoutIndex, { from, to }: Area): Area | undefined {
  const level2 = blockOf(template)?.level2.columns[0] ?? 0;
  const levelAt = (row: number) => index.cellAt({ row, column: level2 });
  const level = levelAt(to.row);
  const isBlank = (row: number) =>
    index.cellsIn({ from: { row, column: from.column }, to: { row, column: to.column } }).every(({ text }) => text === "");
  let last = to.row;
  while (last + 1 < index.layout.rowHeights.length && levelAt(last + 1) === level && isBlank(last + 1)) last += 1;
  return last === to.row ? undefined : { from: { row: to.row + 1, column: from.column }, to: { row: last, column: to.column } };
}

export function filled(
  form: Form,
  template: Template,
  pairs: readonly FillPair[],
  choicesOf: (cell: LaidOutCell) => readonly string[] | undefined,
): Filled {
  const typed = pairs.flatMap(({ from, to }) =>
    from && to.target && takes(template, to, from, choicesOf(to)) ? [{ target: to.target, text: writtenText(form, from) }] : [],
  );
  return { typed, skipped: pairs.length - typed.length };
}

function takes(template: Template, to: LaidOutCell, from: LaidOutCell, choices: readonly string[] | undefined): boolean {
  if (!mayFill(template, to) || !from.target || kindOf(to) !== kindOf(from)) return false;
  // A sum that cannot be worked out is blank, but nothing to go by.
  if (from.text === "" && !mayFill(template, from)) return false;
  return choices === undefined || choices.includes(from.text);
}

/** Texts go to texts, amounts to amounts; title and year are of their own kind. */
function kindOf({ role }: LaidOutCell): string {
  return role === "name" || role === "value" || role === "goal" ? "text" : role;
}

function cellsToFill(index: LayoutIndex, area: Area): LaidOutCell[] {
  return index.cellsIn(area).filter(({ target }) => target !== undefined);
}
