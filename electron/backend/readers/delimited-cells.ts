/**
 * Text with a delimiter between cells, as rows of cells: what Excel copies and saves, and what published tables were flattened into.
 *
 * A cell in quotes may hold the delimiter, line breaks and doubled quotes. A quote that nothing closes, or that text follows, is an
 * ordinary character, because people write inch marks and forget quotes; no character is ever lost over it.
 */

export interface DelimitedRow {
  /** Line of the text the row begins on, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export function delimitedRows(text: string, delimiter: string): DelimitedRow[] {
  const rows: DelimitedRow[] = [];
  const source = text.replace(/\r\n?/g, "\n");
  let line = 1;
  let rowLine = 1;
  let cells: string[] = [];
  let at = 0;
  while (at <= source.length) {
    const cell = quotedCell(source, at, delimiter) ?? plainCell(source, at, delimiter);
    cells.push(cell.text);
    line += source.slice(at, cell.end).split("\n").length - 1;
    at = cell.end + 1;
    if (source[cell.end] === delimiter) continue;
    rows.push({ line: rowLine, cells });
    cells = [];
    line += 1;
    rowLine = line;
  }
  return rows;
}

/** A cell and where it ends: at its delimiter, its line break, or the end of the text. */
interface Cell {
  readonly text: string;
  readonly end: number;
}

function plainCell(source: string, at: number, delimiter: string): Cell {
  let end = at;
  while (end < source.length && source[end] !== delimiter && source[end] !== "\n") end += 1;
  return { text: source.slice(at, end), end };
}

/** A quoted cell goes on over at most this many characters; past that the quote was never meant as one. */
const longestQuoted = 20_000;

function quotedCell(source: string, at: number, delimiter: string): Cell | undefined {
  if (source[at] !== '"') return undefined;
  const limit = Math.min(source.length, at + longestQuoted);
  for (let i = at + 1; i < limit; i++) {
    if (source[i] !== '"') continue;
    if (source[i + 1] === '"') {
      i += 1;
      continue;
    }
    const follows = source[i + 1];
    if (follows !== undefined && follows !== delimiter && follows !== "\n") return undefined;
    return { text: source.slice(at + 1, i).replaceAll('""', '"'), end: i + 1 };
  }
  return undefined;
}
