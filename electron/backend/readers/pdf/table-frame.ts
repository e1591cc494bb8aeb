/**
 * A table from the lines that make it: the positions of its rows and columns, and its cells with their spans.
 *
 * Two neighbouring slots are one cell where no line parts them. The cells tile the frame.
 */
import type { Box } from "./geometry.ts";
import type { Rule, Rules } from "./marks.ts";

export interface FrameCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export interface TableFrame extends Box {
  /** Edges of the columns from left to right, one more than there are columns. */
  readonly xs: readonly number[];
  /** Edges of the rows from top to bottom. */
  readonly ys: readonly number[];
  /** Cells in reading order. */
  readonly cells: readonly FrameCell[];
  /** Number of the cell each slot belongs to, row by row. */
  readonly slots: readonly number[];
  /** Whether no line closes the table at its top, or at its bottom: then the page cut a row in two. */
  readonly isOpenAbove: boolean;
  readonly isOpenBelow: boolean;
}

/** Lines this near to each other are one edge: double lines, lines a little off; points. */
const sameEdge = 3;
/** How far lines reach out of a table that is open at that side. */
const overhang = 8;
/** A line parts two slots if it runs along this much of them. */
const enough = 0.5;
/** With more of either it is a drawing. */
const mostSlots = 100_000;
const mostLines = 5000;

/** `undefined` where the lines enclose no two cells. */
export function tableFrame({ horizontal, vertical }: Rules): TableFrame | undefined {
  if (horizontal.length + vertical.length > mostLines) return undefined;
  const xs = withOpenSides(edgesOf(vertical), horizontal);
  const lines = edgesOf(horizontal);
  const ys = withOpenSides(lines, vertical);
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 1 || rows < 1 || columns * rows < 2 || columns * rows > mostSlots) return undefined;
  const right = walls(vertical, xs, ys);
  const below = walls(horizontal, ys, xs);
  const { cells, slots } = tile(
    rows,
    columns,
    (row, column) => right[(column + 1) * rows + row] ?? false,
    (row, column) => below[(row + 1) * columns + column] ?? false,
  );
  if (cells.length < 2) return undefined;
  return {
    xs,
    ys,
    cells,
    slots,
    isOpenAbove: ys[0] !== lines[0],
    isOpenBelow: ys.at(-1) !== lines.at(-1),
    left: xs[0] ?? 0,
    right: xs[columns] ?? 0,
    top: ys[0] ?? 0,
    bottom: ys[rows] ?? 0,
  };
}

function edgesOf(rules: readonly Rule[]): number[] {
  const edges: number[][] = [];
  for (const { at } of rules.toSorted((a, b) => a.at - b.at)) {
    const edge = edges.at(-1);
    if (edge?.[0] !== undefined && at - edge[0] <= sameEdge) edge.push(at);
    else edges.push([at]);
  }
  return edges.map((edge) => edge.reduce((sum, at) => sum + at, 0) / edge.length);
}

/** Edges at the ends of the lines across, where nobody drew the side of the table, or the page broke it off. */
function withOpenSides(edges: readonly number[], across: readonly Rule[]): number[] {
  const first = across.reduce((least, rule) => Math.min(least, rule.from), Infinity);
  const last = across.reduce((most, rule) => Math.max(most, rule.to), -Infinity);
  const opensBefore = first < (edges[0] ?? first) - overhang;
  const opensAfter = last > (edges.at(-1) ?? last) + overhang;
  return [...(opensBefore ? [first] : []), ...edges, ...(opensAfter ? [last] : [])];
}

/** For every edge, and every interval along it, whether a line is drawn there. Outer edges count as drawn. */
function walls(rules: readonly Rule[], edges: readonly number[], along: readonly number[]): boolean[] {
  const count = along.length - 1;
  const covered = Array.from({ length: edges.length * count }, () => 0);
  for (const { at, from, to } of rules) {
    const edge = nearest(edges, at);
    for (let i = 0; i < count; i++) {
      const [start, end] = [along[i] ?? 0, along[i + 1] ?? 0];
      const length = Math.min(to, end) - Math.max(from, start);
      if (length > 0) covered[edge * count + i] = (covered[edge * count + i] ?? 0) + length / (end - start);
    }
  }
  return covered.map((share, i) => share >= enough || i < count || i >= covered.length - count);
}

function nearest(edges: readonly number[], at: number): number {
  let best = 0;
  edges.forEach((edge, i) => {
    if (Math.abs(edge - at) < Math.abs((edges[best] ?? 0) - at)) best = i;
  });
  return best;
}

/** Lays cells over the slots from the top left, each as wide and then as high as no line stops it. */
function tile(
  rows: number,
  columns: number,
  wallRight: (row: number, column: number) => boolean,
  wallBelow: (row: number, column: number) => boolean,
): { cells: FrameCell[]; slots: number[] } {
  const slots = Array.from({ length: rows * columns }, () => -1);
  const cells: FrameCell[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (slots[row * columns + column] !== -1) continue;
      let end = column + 1;
      while (end < columns && slots[row * columns + end] === -1 && !wallRight(row, end - 1)) end += 1;
      const isOpen = (bottom: number) => {
        for (let c = column; c < end; c++) {
          if (wallBelow(bottom, c) || slots[(bottom + 1) * columns + c] !== -1) return false;
          if (c + 1 < end && wallRight(bottom + 1, c)) return false;
        }
        return true;
      };
      let last = row;
      while (last + 1 < rows && isOpen(last)) last += 1;
      for (let r = row; r <= last; r++) slots.fill(cells.length, r * columns + column, r * columns + end);
      cells.push({ row, column, rowSpan: last - row + 1, columnSpan: end - column });
    }
  }
  return { cells, slots };
}
