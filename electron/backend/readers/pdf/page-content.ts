/**
 * A page as tables and the lines of text around them: every character is in the cell it stands in, or in a line outside the tables.
 *
 * Characters set without a gap stay together: text too long for its cell is not cut at the line it crosses.
 */
import { intervalOf, type Box } from "./geometry.ts";
import { lineGroups } from "./line-groups.ts";
import type { Glyph, PageMarks } from "./marks.ts";
import { tableFrame, type TableFrame } from "./table-frame.ts";
import { textLines, type TextLine } from "./text-lines.ts";
import { turnedPage } from "./turned-page.ts";

export interface PageTable {
  readonly frame: TableFrame;
  /** Lines of text of each cell, by the cell's number in the frame. */
  readonly texts: readonly (readonly TextLine[])[];
}

export interface PageContent {
  readonly paper: Box;
  /** From top to bottom. */
  readonly tables: readonly PageTable[];
  /** Characters outside the tables. */
  readonly outside: readonly Glyph[];
}

/** Parts of the character size: set without a gap, and on one line. */
const tight = 0.1;
const overlap = 0.3;
const sameLine = 0.15;

export function pageContent(marks: PageMarks): PageContent {
  const { paper, glyphs, rules } = turnedPage(marks);
  const frames = outermost(lineGroups(rules).flatMap((group) => tableFrame(group) ?? []));
  const cells = frames.map((frame) => frame.cells.map((): Glyph[] => []));
  const outside: Glyph[] = [];
  const placeOf = (glyph: Glyph): Glyph[] => {
    const [x, y] = pointOf(glyph);
    for (const [i, frame] of frames.entries()) {
      const cell = cellAt(frame, x, y);
      if (cell !== undefined) return cells[i]?.[cell] ?? outside;
    }
    return outside;
  };
  for (const run of tightRuns(glyphs)) {
    const place = commonPlace(run.map((glyph) => placeOf(glyph)));
    place?.push(...run);
  }
  return {
    paper,
    tables: frames
      .map((frame, i) => ({ frame, texts: (cells[i] ?? []).map((cell) => textLines(cell)) }))
      .toSorted((a, b) => a.frame.top - b.frame.top || a.frame.left - b.frame.left),
    outside,
  };
}

/** Lines drawn inside a cell are part of what stands in it. */
function outermost(frames: readonly TableFrame[]): TableFrame[] {
  const isInCellOf = (inner: TableFrame, outer: TableFrame) => {
    const corner = cellAt(outer, inner.left, inner.top);
    return inner !== outer && corner !== undefined && corner === cellAt(outer, inner.right, inner.bottom);
  };
  return frames.filter((frame) => !frames.some((other) => isInCellOf(frame, other)));
}

function cellAt({ xs, ys, slots }: TableFrame, x: number, y: number): number | undefined {
  const [column, row] = [intervalOf(xs, x), intervalOf(ys, y)];
  return column === undefined || row === undefined ? undefined : slots[row * (xs.length - 1) + column];
}

/** Where a character counts: its middle, or as near to it as the window reaches that it was drawn in. */
function pointOf({ left, top, right, bottom, window }: Glyph): readonly [number, number] {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  if (!window) return [x, y];
  // A hair inside, because windows are cut along the lines.
  const within = (at: number, from: number, to: number) =>
    to - from < 4 ? (from + to) / 2 : Math.min(Math.max(at, from + 2), to - 2);
  return [within(x, window.left, window.right), within(y, window.top, window.bottom)];
}

/** Characters drawn one after the other without a gap. */
function tightRuns(glyphs: readonly Glyph[]): Glyph[][] {
  const runs: Glyph[][] = [];
  let last: Glyph | undefined;
  for (const glyph of glyphs) {
    const gap = last ? (glyph.left - last.right) / glyph.size : Infinity;
    const isOn = last?.turn === 0 && glyph.turn === 0 && Math.abs(glyph.bottom - last.bottom) < sameLine * glyph.size;
    if (isOn && gap < tight && gap > -overlap) runs.at(-1)?.push(glyph);
    else runs.push([glyph]);
    last = glyph;
  }
  return runs;
}

/** Text that crosses a line belongs where it begins; a single character over the line does not count as a beginning. */
function commonPlace(places: readonly Glyph[][]): Glyph[] | undefined {
  const counts = new Map<Glyph[], number>();
  for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  const enough = Math.min(2, Math.max(...counts.values()));
  return [...counts].find(([, count]) => count >= enough)?.[0];
}
