/**
 * Tokens: the cells of a sheet that hold text, row by row in reading order, which is how everything here reads a sheet.
 *
 * Columns and spans are evidence, not addresses. A token may stand for several cells once a wrapped label was put together.
 */
import { slotMap } from "../../sheet/slot-map.ts";
import type { Sheet } from "../../sheet/sheet.ts";
import { cleanText } from "../../value/normalize-text.ts";

export interface Token {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  /** The cells of the sheet it was made of, where that is not the one cell it stands in. */
  readonly sources?: readonly Slot[];
}

/** A place in the sheet, counted from 0. */
export interface Slot {
  readonly row: number;
  readonly column: number;
}

/** Tokens by row; a blank row is an empty list. */
export type TokenRows = readonly (readonly Token[])[];

export function tokenRows(sheet: Sheet): TokenRows {
  const slots = slotMap(sheet.rowCount, sheet.columnCount, sheet.merges);
  const rows: Token[][] = Array.from({ length: sheet.rowCount }, () => []);
  for (const { row, column, text } of sheet.cells) {
    const clean = cleanText(text);
    const merge = slots.mergeAt(row, column);
    if (clean !== "") {
      rows[row]?.push({ row, column, rowSpan: merge?.rowSpan ?? 1, columnSpan: merge?.columnSpan ?? 1, text: clean });
    }
  }
  return rows.map((row) => row.toSorted((a, b) => a.column - b.column));
}

/** The cells of the sheet a token was made of, in reading order. */
export function sourcesOf(token: Token): readonly Slot[] {
  return token.sources ?? [token];
}

/** The first column right of a token. */
export function columnAfter(token: Token): number {
  return token.column + token.columnSpan;
}
