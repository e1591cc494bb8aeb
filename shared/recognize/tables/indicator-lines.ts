/**
 * Indicators that have every cell on a line of its own, laid out as rows under their header: levels in front, then as many cells as the header has
 * columns besides them.
 *
 * Blank cells left no line. Where the lines between two levels make no whole rows, they are parted where each fits best under what its column holds;
 * and what comes last, under no level of its own, is no indicator where it has no value though all others do, where it sums them up, or where it says that it does.
 */
import type { LabelIndex } from "../label-index.ts";
import type { IndicatorColumnName } from "../../template/relatives.ts";
import type { Token } from "../tokens/token.ts";
import { levelRuns } from "./level-lines.ts";
import { isSum } from "./stray-lines.ts";
import { fitOfLine, never, rowsThatFit, type LineColumn } from "./part-lines.ts";

type Cells = readonly (Token | undefined)[];

export interface LaidIndicators {
  readonly rows: readonly Cells[];
  /** Lines below the indicators. */
  readonly foot: readonly Token[];
}

export function layIndicators(lines: readonly Token[], header: readonly Token[], labels: LabelIndex): LaidIndicators {
  const columns = lineColumns(header, labels);
  const own = columns.filter(({ name }) => !isLevelColumn(name));
  const first = columns.length - own.length;
  const [above, runs] = levelRuns(lines, columns, labels);
  const rows = runs.flatMap(({ level1, level2, run }): Cells[] => {
    const levels = columns.slice(0, first).map(({ name }) => (name === "level1" ? level1 : level2));
    // Only the first row of a run says its levels.
    return layRun(run, own, labels).map((cells, at) => levels.map((level) => (at === 0 ? level : undefined)).concat(cells));
  });
  let end = rows.length;
  while (end > 1 && isBelow(rows[end - 1] ?? [], rows.slice(0, end - 1), columns)) end -= 1;
  const foot = rows.slice(end).flatMap((cells) => cells.filter((cell) => cell !== undefined));
  return { rows: rows.slice(0, end), foot: [...above, ...foot] };
}

function isLevelColumn(name: IndicatorColumnName | undefined): boolean {
  return name === "level1" || name === "level2";
}

/** A label nobody knows right before the value may be that of the operators. */
function lineColumns(header: readonly Token[], labels: LabelIndex): LineColumn[] {
  const names = header.map(({ text }) => labels.anyColumn(text));
  return names.map((name, i) => ({ name: name ?? (names[i + 1] === "value" ? "operator" : undefined) }));
}

/** Whole rows, or rows of nothing but a name and a value, where every cell can be what its column holds; else whatever fits best. */
function layRun(run: readonly Token[], columns: readonly LineColumn[], labels: LabelIndex): Cells[] {
  const pair = columns.map(({ name }) => name === "name" || name === "value");
  for (const filled of [columns.map(() => true), pair]) {
    const size = filled.filter(Boolean).length;
    if (run.length % size !== 0) continue;
    const rows = Array.from({ length: run.length / size }, (_, row) => {
      let at = row * size;
      return columns.map((_column, i) => (filled[i] ? run[at++] : undefined));
    });
    const isPossible = (cell: Token | undefined, i: number, cells: Cells) =>
      !cell || fitOfLine(cell, columns[i] ?? {}, [cells[i - 1], cells[i + 1]], columns, labels) > never;
    if (rows.every((cells) => cells.every(isPossible))) return rows;
  }
  return rowsThatFit(run, columns, labels);
}

/** Whether a row that has no level of its own is none of the indicators above it. */
function isBelow(row: Cells, above: readonly Cells[], columns: readonly LineColumn[]): boolean {
  if (row.some((cell, i) => cell && isLevelColumn(columns[i]?.name))) return false;
  const value = columns.findIndex(({ name }) => name === "value");
  const cells = row.filter((cell) => cell !== undefined);
  const [, ...behind] = cells;
  if (isSum(cells)) return true;
  if (behind.length === 0) return above.every((others) => others[value] !== undefined);
  const own = columns.filter(({ name }) => !isLevelColumn(name)).length;
  if (behind.length + 1 >= own || !behind.every(({ text }) => isNumber(text))) return false;
  const sums = columns.map((_, i) => sumOf(above.flatMap((others) => others[i]?.text ?? [])));
  return behind.some(({ text }) => sums.some((sum) => sum !== undefined && Math.abs(sum - Number(text)) < rounding));
}

const rounding = 0.005;

function isNumber(text: string): boolean {
  return /^\d+(?:\.\d+)?$/.test(text);
}

/** `undefined` where there are no numbers to sum up. */
function sumOf(texts: readonly string[]): number | undefined {
  return texts.length > 1 && texts.every(isNumber) ? texts.reduce((sum, text) => sum + Number(text), 0) : undefined;
}
