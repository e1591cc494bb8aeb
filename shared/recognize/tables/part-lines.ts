/**
 * Lines of cells, of which blank ones are missing, parted into the rows they stood in: of all ways to set them under the columns one row after the
 * other, the one in which they fit best. Each line is looked at once for each column, however many there are.
 */
import type { IndicatorColumnName } from "../../template/relatives.ts";
import { fitOfText } from "../texts/fit-of-text.ts";
import type { LabelIndex } from "../label-index.ts";
import type { Token } from "../tokens/token.ts";

export interface LineColumn {
  /** Nothing where nobody knows what it is. */
  readonly name?: IndicatorColumnName | undefined;
}

/** What a row loses for a blank cell: rows are whole rather than many. */
const blank = 1.5;
const missing: Readonly<Partial<Record<IndicatorColumnName, number>>> = { name: 6, value: 2 };
/** What speaks for a text in a column nobody knows. */
const unknown = 0.5;
/** What a text can never be. */
export const never = -4;

/** The best way to have set the lines so far: up to a column of the row they are in. */
interface Way {
  readonly fit: number;
  /** The column of the last line, and the way before it. */
  readonly column: number;
  readonly before: Way | undefined;
}

export function rowsThatFit(
  lines: readonly Token[],
  columns: readonly LineColumn[],
  labels: LabelIndex,
): (Token | undefined)[][] {
  const start: Way = { fit: 0, column: columns.length - 1, before: undefined };
  let ways: readonly Way[] = [start];
  for (const [i, line] of lines.entries()) {
    ways = columns.map((column, at): Way => {
      const fit = fitOfLine(line, column, [lines[i - 1], lines[i + 1]], columns, labels);
      const before = ways.reduce((best, way) => (fitAfter(way, at, columns) > fitAfter(best, at, columns) ? way : best));
      return { fit: fitAfter(before, at, columns) + fit, column: at, before };
    });
  }
  let best: Way | undefined = ways.reduce((one, other) => (ended(other, columns) > ended(one, columns) ? other : one));
  const placed: number[] = [];
  while (best?.before) {
    placed.unshift(best.column);
    best = best.before;
  }
  const rows: (Token | undefined)[][] = [];
  for (const [i, column] of placed.entries()) {
    if (i === 0 || column <= (placed[i - 1] ?? 0)) rows.push(columns.map(() => undefined));
    rows.at(-1)?.splice(column, 1, lines[i]);
  }
  return rows;
}

/** What is left of a way where the next line stands in a column, of the same row or of the next. */
function fitAfter({ fit, column }: Way, next: number, columns: readonly LineColumn[]): number {
  if (next > column) return fit - lost(columns.slice(column + 1, next));
  return fit - lost(columns.slice(column + 1)) - lost(columns.slice(0, next));
}

function ended({ fit, column }: Way, columns: readonly LineColumn[]): number {
  return fit - lost(columns.slice(column + 1));
}

function lost(skipped: readonly LineColumn[]): number {
  return skipped.reduce((sum, { name }) => sum + ((name && missing[name]) ?? blank), 0);
}

/** How well a line fits under a column, among lines under these columns. */
export function fitOfLine(
  line: Token,
  { name }: LineColumn,
  [before, after]: readonly [Token | undefined, Token | undefined],
  columns: readonly LineColumn[],
  labels: LabelIndex,
): number {
  const fit = fitOfText(line.text, name, labels);
  if (name === undefined) return fit <= never ? fit : unknown;
  if (name === "operator") return fit;
  if (columns.some((column) => column.name === "operator") && fitOfText(line.text, "operator", labels) > 0) return never;
  if (name !== "unit") return fit;
  // A unit is that of the number beside it.
  const [unit, value] = ["unit", "value"].map((one) => columns.findIndex((column) => column.name === one));
  const number = (unit ?? 0) > (value ?? 0) ? before : after;
  return number && /\d/.test(number.text) ? fit : never;
}
