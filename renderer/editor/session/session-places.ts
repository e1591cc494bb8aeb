/**
 * What is done to a session from beside the paper: the list of findings, keys that step through it, one-click repairs. Afterwards the
 * person is in the cell it was about.
 */
import type { Edit } from "#shared/form/edit.ts";
import { printedRows } from "#shared/editing/indicator-rows.ts";
import type { Cause } from "#shared/form/history.ts";
import type { FindingPlace } from "#shared/review/finding.ts";
import type { CellTarget, LaidOutCell } from "#shared/layout/form-layout.ts";
import { fieldPlace } from "#renderer/paper/cell-target.ts";
import { changedCells, findingTarget } from "../cells/changed-place.ts";
import { indexOf } from "#renderer/paper/layout-index.ts";
import type { SessionState } from "./session-state.ts";

/** Lists beside the form have no cell: then nothing is selected, and the focus stays. */
export function takeElsewhere(core: SessionState, label: string, edits: readonly Edit[], cause: Cause): void {
  core.take(label, edits, cause);
  const changed = changedCells(core.form(), core.template(), core.sheet().layout, edits)[0]?.target ?? sumPlace(core, edits);
  if (!changed) return;
  core.surface()?.takeFocus();
  core.select(changed);
}

/** Sums count as changed only where nothing else was. */
function sumPlace(core: SessionState, edits: readonly Edit[]): CellTarget | undefined {
  const set = edits.find((edit) => edit.kind === "set-field");
  return set && fieldPlace(core.form(), core.template(), set.field);
}

export function enterPlace(core: SessionState, place: FindingPlace): void {
  core.surface()?.takeFocus();
  core.select(findingTarget(core.form(), core.template(), place));
}

/** Counts cells in reading order: the one of a place, or without one the selected one. */
export function orderOfPlace(core: SessionState, place?: FindingPlace): number | undefined {
  const { layout } = core.sheet();
  const index = indexOf(layout);
  const target = place && findingTarget(core.form(), core.template(), place);
  const from = core.selection()?.from;
  const cell = place ? target && index.cellOf(target) : from && index.cellAt(from);
  return cell && layout.cells.indexOf(cell);
}

export function selectedIndicator(core: SessionState): number | undefined {
  const from = core.selection()?.from;
  const target = from && indexOf(core.sheet().layout).cellAt(from)?.target;
  if (target?.kind !== "indicator" || (target.list ?? "indicators") !== "indicators") return undefined;
  return printedRows(core.form(), core.template())[target.row]?.index;
}

export interface NextPlace {
  /** Which of the places given; several may lie in its cell. */
  readonly index: number;
  /** The end of the form was passed. */
  readonly wrapped: boolean;
}

/** Cells in reading order are numbered by `orderOf`. Without a cell to start from, it starts from the beginning or the end. */
export function nextCell(
  cells: readonly (LaidOutCell | undefined)[],
  here: number | undefined,
  step: -1 | 1,
  orderOf: (cell: LaidOutCell) => number,
): NextPlace | undefined {
  const placed = cells
    .flatMap((cell, index) => (cell ? [{ index, order: orderOf(cell) }] : []))
    .toSorted((a, b) => a.order - b.order || a.index - b.index);
  const start = here ?? (step > 0 ? -1 : Number.POSITIVE_INFINITY);
  const ahead = placed.filter(({ order }) => (step > 0 ? order > start : order < start));
  const wrapped = ahead.length === 0;
  const candidates = wrapped ? placed : ahead;
  const order = (step > 0 ? candidates[0] : candidates.at(-1))?.order;
  const found = candidates.find((one) => one.order === order);
  return found && { index: found.index, wrapped };
}
