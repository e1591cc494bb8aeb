/**
 * Puts labels together that a narrow column broke: over the rows below (`自治区资` / `金`) or into the next cell (`项目` | `名称`).
 *
 * Only an exact label counts: the pieces, folded, must be one printing of one label. The joined token stands where the first piece
 * stood, or where the value beside it stands; the other pieces leave the sheet. Also notes labels with a blank inside a word.
 */
import { foldLabel } from "../../value/normalize-text.ts";
import type { LabelIndex } from "../label-index.ts";
import type { Ledger } from "../ledger.ts";
import { remarks } from "../remarks.ts";
import { columnAfter, sourcesOf, type Token, type TokenRows } from "./token.ts";

/** A label is broken into this many pieces at most (年度总体绩效目标, one character a row). */
const maxPieces = 8;
/** A piece may stand this many rows below the one before, counting only rows that hold text. */
const maxStep = 2;
/** Longer text is no piece of a label. */
const maxLabel = 20;
/** Nor is longer text a label with blanks inside. */
const longest = 40;
const brokenWord = /\p{Script=Han}\s+\p{Script=Han}/u;

/** `open`: in which rows of real cells pieces of labels may stand; flattened text may hold them anywhere, and blanks in labels besides. */
export function joinLabels(rows: TokenRows, labels: LabelIndex, ledger: Ledger, open?: readonly boolean[]): TokenRows {
  const gone = new Set<Token>();
  const joined = new Map<Token, Token>();
  const filled = rows.flatMap((tokens, row) => (tokens.length > 0 && (open?.[row] ?? true) ? [row] : []));

  const free = (token: Token) => !gone.has(token) && !joined.has(token);
  filled.forEach((row, position) => {
    const tokens = rows[row] ?? [];
    tokens.forEach((token, i) => {
      if (token.text.length > longest || !free(token)) return;
      const folded = foldLabel(token.text);
      if (!open && labels.folded.has(folded) && brokenWord.test(token.text)) ledger.note(token, remarks.labelJoined(folded));
      if (!labels.beginnings.has(folded)) return;
      const beside = pieceBeside(folded, tokens[i + 1]);
      const pieces = piecesBelow(folded, token, position) ?? beside;
      if (!pieces) return;
      const all = [token, ...pieces];
      const text = all.map((piece) => piece.text).join("");
      const anchor =
        hasValue(text, labels) && pieces !== beside ? (all.find((piece) => hasValueBeside(piece, all)) ?? token) : token;
      for (const piece of all) gone.add(piece);
      const end = Math.max(...all.filter((piece) => piece.row === anchor.row).map(columnAfter));
      joined.set(anchor, { ...anchor, columnSpan: end - anchor.column, text, sources: all.flatMap(sourcesOf) });
      ledger.note(token, remarks.labelJoined(foldLabel(text)));
    });
  });
  return gone.size === 0
    ? rows
    : rows.map((tokens) => tokens.flatMap((token) => joined.get(token) ?? (gone.has(token) ? [] : [token])));

  function piecesBelow(start: string, token: Token, position: number): Token[] | undefined {
    const pieces: Token[] = [];
    let text = start;
    let at = position;
    // What is a label already goes on in the very next row or not at all.
    const farthest = labels.folded.has(start) ? 1 : maxStep;
    for (let step = 1; step <= farthest && pieces.length < maxPieces; step++) {
      const piece = nextPiece(text, token, (rows[filled[at + step] ?? rows.length] ?? []).filter(free));
      if (!piece) continue;
      pieces.push(piece);
      text += foldLabel(piece.text);
      if (labels.folded.has(text)) return pieces;
      at += step;
      step = 0;
    }
    return undefined;
  }

  function nextPiece(text: string, above: Token, tokens: readonly Token[]): Token | undefined {
    const fits = (token: Token) => {
      const longer = text + foldLabel(token.text);
      return token.text.length <= maxLabel && (labels.folded.has(longer) || labels.beginnings.has(longer));
    };
    const same = tokens.find((token) => token.column === above.column && fits(token));
    // A piece that is a label itself, or beside the column, is only believed where nothing else stands in its row.
    return same ?? tokens.find((token) => fits(token) && (tokens.length === 1 || isNextTo(token, above)) && !isLabel(token));
  }

  function pieceBeside(start: string, next: Token | undefined): Token[] | undefined {
    if (!next || !free(next) || labels.folded.has(start) || isLabel(next)) return undefined;
    return labels.folded.has(start + foldLabel(next.text)) ? [next] : undefined;
  }

  function hasValueBeside(piece: Token, pieces: readonly Token[]): boolean {
    const right = (rows[piece.row] ?? []).find((token) => token.column > piece.column);
    return right !== undefined && !pieces.includes(right) && !isLabel(right);
  }

  function isLabel(token: Token): boolean {
    return labels.folded.has(foldLabel(token.text));
  }
}

/** Whether a value stands beside a label, so that the joined label must stay beside it. */
function hasValue(text: string, labels: LabelIndex): boolean {
  const kind = labels.head(text)?.kind;
  return kind === "field" || kind === "amount";
}

function isNextTo(token: Token, above: Token): boolean {
  return Math.abs(token.column - above.column) === 1;
}
