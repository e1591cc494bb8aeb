/**
 * Moving printed indicator rows: past their neighbour, or to where cut rows are pasted.
 *
 * Invariant: exactly the rows that are moved change their level, and they stay together and in order; all others keep theirs. Where a
 * template prints two lists beside each other, what stands in one row stays in one row.
 */
import { applyEdits, type Edit } from "../form/edit.ts";
import type { IndicatorList } from "../form/field.ts";
import type { Form, Indicator } from "../form/form.ts";
import { listsOf, sharesNames } from "../template/indicator-columns.ts";
import type { Level, Template } from "../template/template.ts";
import { insertionIndex, printedRows, rowIndex, sameLevel, splice, type PrintedRow } from "./indicator-rows.ts";

/** Printed rows, both included. */
export interface RowRange {
  readonly first: number;
  readonly last: number;
}

export interface MovedRows {
  /** None where nothing moves. */
  readonly edits: readonly Edit[];
  /** Where the rows are printed afterwards. */
  readonly rows: RowRange;
}

/**
 * Moves rows one row up or down. Within a level 2 they change places with their neighbour; at its edge they join the neighbouring level 2.
 * Rows of several levels come together in that of the row in front.
 */
export function shiftRows(form: Form, template: Template, rows: RowRange, step: -1 | 1): MovedRows {
  const printed = printedRows(form, template);
  const moving = filledRows(printed, rows, template);
  const front = step < 0 ? moving[0] : moving.at(-1);
  const [row, neighbour] = front === undefined ? [] : [printed[front], printed[front + step]];
  if (front === undefined || !row || !neighbour) return { edits: [], rows };
  const isPassed = sameLevel(row, neighbour);
  return moveRows(form, template, rows, front + step, isPassed === step < 0 ? "above" : "below");
}

/** Moves rows above or below printed row `to`, which is none of them, into its level. */
export function moveRows(form: Form, template: Template, rows: RowRange, to: number, side: "above" | "below"): MovedRows {
  const printed = printedRows(form, template);
  const moving = filledRows(printed, rows, template);
  const target = printed[to];
  if (!target || moving.length === 0 || moving.includes(to)) return { edits: [], rows };
  const gone = listsOf(template).flatMap((list) =>
    moving
      .flatMap((at) => indexAt(printed, at, list) ?? [])
      .toSorted((a, b) => b - a)
      .map((at) => splice(list, at, 1, [])),
  );
  const without = applyEdits(form, gone).form;
  const start = printed.findIndex((row) => sameLevel(row, target));
  const before = filledRows(printed, { first: start, last: to - (side === "above" ? 1 : 0) }, template);
  const position = before.filter((at) => !moving.includes(at)).length;
  const put = listsOf(template).flatMap((list) => {
    const indicators = moving.map((at) => form[list]?.[indexAt(printed, at, list) ?? -1]);
    const rows = printedRows(without, template);
    return sharesNames(template)
      ? insertShared(rows, target, position, list, indicators)
      : insertAt(rows, target, position, list, indicators);
  });
  const edits = [...gone, ...put];
  const first = printedRows(applyEdits(form, edits).form, template).findIndex((row) => sameLevel(row, target)) + position;
  return { edits, rows: { first, last: first + moving.length - 1 } };
}

/** The printed rows of a range that have an indicator. */
function filledRows(printed: readonly PrintedRow[], { first, last }: RowRange, template: Template): number[] {
  return printed.flatMap((row, at) =>
    at >= first && at <= last && listsOf(template).some((list) => rowIndex(row, list) !== undefined) ? [at] : [],
  );
}

function indexAt(printed: readonly PrintedRow[], at: number, list: IndicatorList): number | undefined {
  const row = printed[at];
  return row && rowIndex(row, list);
}

/** Puts what one list has of the rows before the row at `position` in a level; blank rows keep it beside what the other list has. */
function insertAt(
  printed: readonly PrintedRow[],
  level: PrintedRow,
  position: number,
  list: IndicatorList,
  moving: readonly (Indicator | undefined)[],
): Edit[] {
  const blank = inLevel({ level1: "", level2: "", name: "", value: "" }, level);
  const there = printed.flatMap((row) => (sameLevel(row, level) ? (rowIndex(row, list) ?? []) : []));
  const next = there[position];
  const known = next === undefined ? moving.slice(0, moving.findLastIndex((row) => row !== undefined) + 1) : moving;
  if (known.length === 0) return [];
  const insert = [
    ...Array.from({ length: Math.max(0, position - there.length) }, () => blank),
    ...known.map((row) => (row ? inLevel(row, level) : blank)),
  ];
  const last = there.at(-1);
  const at =
    next ??
    (last === undefined
      ? insertionIndex(
          printed,
          printed.findIndex((row) => sameLevel(row, level)),
          list,
        )
      : last + 1);
  return [splice(list, at, 0, insert)];
}

/** Where a name tells what stands beside what, nothing has to be kept in step by blank rows. */
function insertShared(
  printed: readonly PrintedRow[],
  level: PrintedRow,
  position: number,
  list: IndicatorList,
  moving: readonly (Indicator | undefined)[],
): Edit[] {
  const insert = moving.flatMap((row) => (row ? [inLevel(row, level)] : []));
  if (insert.length === 0) return [];
  const start = printed.findIndex((row) => sameLevel(row, level));
  const below = printed.slice(start + position).filter((row) => sameLevel(row, level));
  const next = below.flatMap((row) => rowIndex(row, list) ?? [])[0];
  return [splice(list, next ?? insertionIndex(printed, start + position + below.length, list), 0, insert)];
}

function inLevel(row: Indicator, { level1, level2 }: Level): Indicator {
  return { ...row, level1, level2 };
}
