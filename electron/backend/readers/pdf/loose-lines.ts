/**
 * Lines of text outside tables as rows: one cell, or a cell for each piece where wide gaps part them.
 *
 * Page numbers belong to the paper and not to the text; they are left out.
 */
import { intervalOf, type Box } from "./geometry.ts";
import type { TextLine } from "./text-lines.ts";

export interface LooseRow {
  readonly top: number;
  readonly pieces: readonly TextLine[];
}

/** The part of the page at its top and bottom where page numbers stand. */
const margin = 0.12;
const pageNumber =
  /^(?:[-–—－·•\s]*\d{1,4}[-–—－·•\s]*|第\s*\d{1,4}\s*页(?:[\s，,/]*共\s*\d{1,4}\s*页)?|共\s*\d{1,4}\s*页[\s，,/]*第\s*\d{1,4}\s*页|\d{1,4}\s*\/\s*\d{1,4}|page\s*\d{1,4}(?:\s*of\s*\d{1,4})?)$/i;

export function looseRows(lines: readonly (readonly TextLine[])[], paper: Box): LooseRow[] {
  return lines.filter((pieces) => !isPageNumber(pieces, paper)).map((pieces) => ({ top: pieces[0]?.top ?? 0, pieces }));
}

function isPageNumber([only, ...others]: readonly TextLine[], { top, bottom }: Box): boolean {
  if (!only || others.length > 0 || !pageNumber.test(only.text.trim())) return false;
  const height = (only.top - top) / (bottom - top);
  return height < margin || height > 1 - margin;
}

/**
 * Edges of the columns that text stands in without lines. A piece that reaches over several columns (a title, a long text) makes none.
 */
export function looseColumns(rows: readonly LooseRow[]): { column: (piece: TextLine) => number; count: number } {
  const columns: { left: number; right: number }[] = [];
  const pieces = rows.filter((row) => row.pieces.length > 1).flatMap((row) => row.pieces);
  for (const { left, right } of pieces.toSorted((a, b) => a.right - a.left - (b.right - b.left))) {
    const met = columns.filter((column) => left < column.right && right > column.left);
    const [only] = met;
    if (!only) columns.push({ left, right });
    else if (met.length === 1) {
      only.left = Math.min(only.left, left);
      only.right = Math.max(only.right, right);
    }
  }
  const starts = columns.map((column) => column.left).toSorted((a, b) => a - b);
  return {
    column: (piece) =>
      intervalOf([...starts, Infinity], (piece.left + Math.min(piece.right, piece.left + piece.size)) / 2) ?? 0,
    count: Math.max(1, starts.length),
  };
}
