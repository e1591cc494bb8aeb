/**
 * Rows that were typed into one cell each, with blanks where the columns of a table would be: taken apart at the blanks.
 *
 * What a person wrote with blanks is taken apart too, so this is only for sheets that hold nothing otherwise.
 */
import type { Ledger } from "../ledger.ts";
import { remarks } from "../remarks.ts";
import { sourcesOf, type Token, type TokenRows } from "./token.ts";

/** What parts the columns: a wide gap where there are any, or else every blank. */
export const gaps = { wide: /[^\S\n]{2,}|[\t\u3000]+/, any: /[^\S\n]+/ } as const;

/** Fewer rows in one cell each are lines of a letter. */
const enough = 6;

/** `undefined` where the rows are not typed into one cell each. */
export function takeApart(rows: TokenRows, gap: RegExp, ledger: Ledger): TokenRows | undefined {
  const apart = rows.map((tokens) => (tokens.length === 1 ? tokens.flatMap((token) => piecesOf(token, gap)) : tokens));
  const first = apart.find((tokens, row) => tokens.length > 1 && rows[row]?.length === 1)?.[0];
  const count = apart.filter((tokens, row) => tokens.length > 1 && rows[row]?.length === 1).length;
  if (!first || count < enough) return undefined;
  ledger.note(first, remarks.cellsApart(rows[first.row]?.[0]?.text ?? first.text));
  return apart;
}

function piecesOf(token: Token, gap: RegExp): Token[] {
  const { row, column, rowSpan } = token;
  return token.text
    .split(gap)
    .filter((text) => text !== "")
    .map((text, i) => ({ row, column: column + i, rowSpan, columnSpan: 1, text, sources: sourcesOf(token) }));
}
