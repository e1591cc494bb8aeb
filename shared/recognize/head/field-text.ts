/**
 * What a field stores of the tokens it was read from: pieces joined, the layout's blanks removed where the source was flattened.
 */
import { remarks } from "../remarks.ts";
import type { TableContext } from "../table-context.ts";
import { tightenLongText, tightenShortText } from "../tokens/layout-blanks.ts";
import type { Token } from "../tokens/token.ts";

type TextContext = Pick<TableContext, "ledger" | "isFlat" | "spacingAt">;

/** A name, value or field of one line. */
export function shortText(pieces: readonly Token[], context: TextContext): string {
  const [first] = pieces;
  if (!first) return "";
  if (!context.isFlat) return pieces.map((piece) => piece.text).join("\n");
  const text = joinPieces(pieces.map((piece) => piece.text));
  return noteBlanks(first, text, tightenShortText(text, context.spacingAt(first.row)), context);
}

/** The goal. Pieces in one row are cells of one line; the break between two rows is the page's. */
export function longText(pieces: readonly Token[], context: TableContext): string {
  if (!context.isFlat) return pieces.map((piece, i) => lineBreak(pieces[i - 1], piece, context) + piece.text).join("");
  return joinPieces(
    pieces.map((piece) => noteBlanks(piece, piece.text, tightenLongText(piece.text, context.spacingAt(piece.row)), context)),
  );
}

/** Cells below each other are lines somebody made; where a page ends between them, the break is the page's. */
function lineBreak(above: Token | undefined, piece: Token, { pages, ledger }: TableContext): string {
  if (!above) return "";
  if (pages?.[above.row] === pages?.[piece.row]) return "\n";
  ledger.note(piece, remarks.textJoined(piece.text));
  return "";
}

/** Two Latin words that a line break parted get their blank back; Chinese text has none. */
function joinPieces(texts: readonly string[]): string {
  const isLatin = (character: string | undefined) => character !== undefined && /[A-Za-z]/.test(character);
  return texts.map((text, i) => (isLatin(texts[i - 1]?.at(-1)) && isLatin(text[0]) ? ` ${text}` : text)).join("");
}

function noteBlanks(at: Token, before: string, after: string, { ledger }: TextContext): string {
  if (after !== before) ledger.note(at, remarks.blanksRemoved(after));
  return after;
}
