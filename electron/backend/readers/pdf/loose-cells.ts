/**
 * Cells of tables without lines whose text was wrapped: lines that stand closer below each other than rows do are one cell, and what stands
 * beside any of them is the same row.
 *
 * Told by the distances of a page alone; where lines stand as far apart as rows, or nothing stands beside them, they stay rows.
 */
import type { LooseRow } from "./loose-lines.ts";
import type { TextLine } from "./text-lines.ts";

/** The lines of each cell, from left to right. */
export type LooseCells = readonly (readonly TextLine[])[];

/** In parts of the distance that lines of a cell have, and of that of rows. */
const sameDistance = 1.06;
const clearlyCloser = 0.88;
/** In parts of the size of characters. */
const farthest = 1.8;
const sameSize = 0.15;
/** A page of more pieces is no form, and every piece is compared with every other. */
const mostPieces = 2000;

interface Placed {
  readonly line: TextLine;
  readonly row: number;
}

export function looseCells(rows: readonly LooseRow[]): LooseCells[] {
  const single = rows.map(({ pieces }): LooseCells => pieces.map((line) => [line]));
  if (rows.reduce((sum, { pieces }) => sum + pieces.length, 0) > mostPieces) return single;
  const placed = rows.flatMap(({ pieces }, row) => pieces.map((line): Placed => ({ line, row })));
  const below = new Map(placed.map((one) => [one, nextBelow(one, placed)]));
  const distances = placed.flatMap((one) => distance(one, below.get(one)) ?? []);
  const pitch = Math.min(...distances);
  const tops = rows.filter(({ pieces }) => pieces.length > 1).map(({ top }) => top);
  const usual = median(tops.slice(1).map((top, i) => top - (tops[i] ?? top)));
  if (distances.length === 0 || pitch > usual * clearlyCloser) return single;
  const stacks = stacksOf(placed, (one) => {
    const next = below.get(one);
    return (distance(one, next) ?? Infinity) <= pitch * sameDistance ? next : undefined;
  });
  return joined(rows, stacks);
}

/** The nearest line under one that stands over any part of it. */
function nextBelow({ line }: Placed, all: readonly Placed[]): Placed | undefined {
  return all
    .filter(({ line: other }) => other.top > line.top && other.left < line.right && other.right > line.left)
    .reduce<Placed | undefined>((nearest, one) => (nearest && nearest.line.top <= one.line.top ? nearest : one), undefined);
}

/** `undefined` where the two cannot be lines of one cell. */
function distance({ line }: Placed, next: Placed | undefined): number | undefined {
  if (!next || Math.abs(next.line.size - line.size) > line.size * sameSize) return undefined;
  const apart = next.line.top - line.top;
  return apart > line.size * farthest ? undefined : apart;
}

function stacksOf(placed: readonly Placed[], next: (one: Placed) => Placed | undefined): Placed[][] {
  const taken = new Set<Placed>();
  return placed.flatMap((first) => {
    const stack: Placed[] = [];
    for (let one: Placed | undefined = first; one && !taken.has(one); one = next(one)) {
      taken.add(one);
      stack.push(one);
    }
    return stack.length > 1 ? [stack] : [];
  });
}

/** Rows that a stack reaches over become one where something stands beside the stack. */
function joined(rows: readonly LooseRow[], stacks: readonly (readonly Placed[])[]): LooseCells[] {
  const first = rows.map((_, row) => row);
  const rootOf = (row: number): number => (first[row] === row ? row : rootOf(first[row] ?? row));
  const cellOf = new Map<TextLine, readonly TextLine[]>();
  for (const stack of stacks) {
    const [from, to] = [stack[0]?.row ?? 0, stack.at(-1)?.row ?? 0];
    const lines = stack.map(({ line }) => line);
    const beside = rows.slice(from, to + 1).map(({ pieces }) => pieces.filter((line) => !lines.includes(line)));
    if (beside.flat().length === 0) continue;
    for (const line of lines) cellOf.set(line, lines);
    // A cell beside several rows is no reason to make them one.
    if (standBelowEachOther(beside)) continue;
    for (let row = from + 1; row <= to; row++) first[rootOf(row)] = rootOf(from);
  }
  const groups = Map.groupBy(rows.keys(), rootOf);
  return [...groups.values()].map((members) => {
    const lines = members.flatMap((row) => rows[row]?.pieces ?? []);
    const cells = lines.flatMap((line) => {
      const cell = cellOf.get(line) ?? [line];
      return cell[0] === line ? [cell] : [];
    });
    return cells.toSorted((a, b) => leftOf(a) - leftOf(b));
  });
}

function standBelowEachOther(rows: readonly (readonly TextLine[])[]): boolean {
  return rows.some((row, i) =>
    row.some((line) =>
      rows.slice(i + 1).some((below) => below.some(({ left, right }) => left < line.right && right > line.left)),
    ),
  );
}

function leftOf(lines: readonly TextLine[]): number {
  return Math.min(...lines.map(({ left }) => left));
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Infinity;
}
