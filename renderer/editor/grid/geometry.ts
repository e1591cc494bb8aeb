/**
 * Points of the layout → whole pixels of the screen. Edges are rounded, not sizes: however many rows there are, lines stay where the
 * paper has them, and a cell is as wide as the columns it spans.
 */
import type { FormLayout } from "#shared/layout/form-layout.ts";
import type { Area } from "#renderer/paper/area.ts";
import type { GridSheet } from "./grid-port.ts";

export const pixelsPerPoint = 96 / 72;

/** Blank paper around the form, in points: narrower at the sides than on a printed page, for windows of 1280 pixels. */
export const paperMargin = { top: 36, side: 20, bottom: 48 };

/** Grey around the paper, in pixels. */
export const deskMargin = 10;

export interface Geometry {
  /** Pixels per point. */
  readonly scale: number;
  /** Left edges of the columns and the right edge of the last, from the form's left. */
  readonly columnEdges: readonly number[];
  readonly rowEdges: readonly number[];
}

export function geometryOf({ layout, zoom }: Pick<GridSheet, "layout" | "zoom">): Geometry {
  const scale = pixelsPerPoint * zoom;
  return { scale, columnEdges: edges(layout.columnWidths, scale), rowEdges: edges(layout.rowHeights, scale) };
}

function edges(sizes: readonly number[], scale: number): number[] {
  const result = [0];
  let sum = 0;
  for (const size of sizes) {
    sum += size;
    result.push(Math.round(sum * scale));
  }
  return result;
}

/** Height of a row, width of a column. */
export function sizeAt(edges: readonly number[], i: number): number {
  return (edges[i + 1] ?? 0) - (edges[i] ?? 0);
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where an area lies, from the form's upper left corner. */
export function boxOf({ columnEdges, rowEdges }: Geometry, { from, to }: Area): Box {
  const at = (list: readonly number[], i: number) => list[i] ?? list.at(-1) ?? 0;
  const [left, top] = [at(columnEdges, from.column), at(rowEdges, from.row)];
  return { left, top, width: at(columnEdges, to.column + 1) - left, height: at(rowEdges, to.row + 1) - top };
}

/** Whether both draw the same cells in the same slots; then only texts and sizes can differ. */
export function sameStructure(a: FormLayout, b: FormLayout): boolean {
  return (
    a.cells.length === b.cells.length &&
    a.cells.every((cell, i) => {
      const other = b.cells[i];
      return (
        other !== undefined &&
        cell.row === other.row &&
        cell.column === other.column &&
        cell.rowSpan === other.rowSpan &&
        cell.columnSpan === other.columnSpan &&
        cell.role === other.role &&
        cell.look === other.look
      );
    })
  );
}

export function sameSizes(a: Geometry, b: Geometry): boolean {
  return a.scale === b.scale && sameEdges(a.rowEdges, b.rowEdges) && sameEdges(a.columnEdges, b.columnEdges);
}

export function sameEdges(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((edge, i) => edge === b[i]);
}
